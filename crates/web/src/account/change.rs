//! What one changes in one's own account: `POST /konto/navn`, `/konto/epost`, `/konto/passord` and `/konto/okter`.

use super::show::{Refused, page};
use crate::ask::Ask;
use crate::login::enter::too_many;
use crate::login::invitation::what_is_wrong;
use crate::login::leave::without_cookie;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::people::{
    ChangeEmail, ChangeError, ChangePassword, EmailError, KeepError, change_own_email, change_password, rename_self,
    sign_out, sign_out_everywhere,
};

/// Gives the account another name.
pub async fn name(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    match rename_self(ask.desk().store(), ask.who(), ask.now(), posted.get("navn")).await {
        Ok(()) => Ok(Redirect::to("/konto?gjort=navn").into_response()),
        Err(KeepError::BadName) => {
            let why = ask.voice().say("name-wrong", &[]);
            refused(&ask, Refused { name: Some((posted.get("navn").to_owned(), why)), ..Refused::default() }).await
        }
        Err(KeepError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
        Err(KeepError::NotAllowed | KeepError::NotThere | KeepError::LastAdministrator) => {
            Err(Problem::NotAllowed(ask))
        }
    }
}

/// Changes the address that one logs in with.
pub async fn email(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let written = posted.get("epost");
    let change = ChangeEmail { email: written, password: posted.raw("passord"), address: ask.network() };
    let voice = ask.voice();
    let address = |why: &str| Refused { email: Some((written.to_owned(), voice.say(why, &[]))), ..Refused::default() };
    let password = |why: String| Refused {
        email: Some((written.to_owned(), String::new())),
        email_password: Some(why),
        ..Refused::default()
    };
    let wrong = match change_own_email(ask.desk().store(), ask.who(), ask.now(), change).await {
        Ok(()) => return Ok(Redirect::to("/konto?gjort=epost").into_response()),
        Err(EmailError::Failed(failure)) => return Err(Problem::failed(&ask, &failure)),
        Err(EmailError::NotAllowed | EmailError::NotThere) => return Err(Problem::NotAllowed(ask)),
        Err(EmailError::BadEmail) => address("admin-email-wrong"),
        Err(EmailError::Taken) => address("account-email-taken"),
        Err(EmailError::Wrong) => password(voice.say("account-password-wrong", &[])),
        Err(EmailError::TooMany { until }) => password(too_many(&ask, until)),
    };
    refused(&ask, wrong).await
}

/// Changes the password and ends all other sessions.
pub async fn password(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let session = ask.session().ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let change = ChangePassword {
        before: posted.raw("passord"),
        after: posted.raw("passord2"),
        address: ask.network(),
        session,
    };
    let wrong = match change_password(ask.desk().store(), ask.who(), ask.now(), change).await {
        Ok(()) => return Ok(Redirect::to("/konto?gjort=passord").into_response()),
        Err(ChangeError::Failed(failure)) => return Err(Problem::failed(&ask, &failure)),
        Err(ChangeError::Wrong) => {
            Refused { password: Some(ask.voice().say("account-password-wrong", &[])), ..Refused::default() }
        }
        Err(ChangeError::TooMany { until }) => Refused { password: Some(too_many(&ask, until)), ..Refused::default() },
        Err(ChangeError::Password(problem)) => {
            Refused { new_password: Some(what_is_wrong(&ask, problem)), ..Refused::default() }
        }
    };
    refused(&ask, wrong).await
}

/// Ends a session, all others, or all.
pub async fn sessions(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let failed = |failure| Problem::failed(&ask, &failure);
    let (store, who, now) = (ask.desk().store(), ask.who(), ask.now());
    match posted.get("alle") {
        "andre" => {
            sign_out_everywhere(store, who, now, ask.session()).await.map_err(failed)?;
            Ok(Redirect::to("/konto?gjort=okter").into_response())
        }
        "ja" => {
            sign_out_everywhere(store, who, now, None).await.map_err(failed)?;
            Ok((without_cookie(&ask), Redirect::to("/logg-inn?gjort=ut")).into_response())
        }
        _ => {
            let session = posted.get("okt").to_owned().into();
            sign_out(store, who, now, &session).await.map_err(failed)?;
            Ok(Redirect::to("/konto?gjort=okt").into_response())
        }
    }
}

async fn refused(ask: &Ask, refused: Refused) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(ask, refused, None).await?).into_response())
}
