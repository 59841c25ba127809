//! What is done with an account: a role given or taken back, another name or address, a new link, closed, opened again.

use super::grant_form;
use super::invite::invited_page;
use super::person::{Refused, find, page, path};
use crate::ask::Ask;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::people::{
    EmailError, KeepError, RoleError, change_email, close_person, end_role, give_role, invite_again, rename_person,
    reopen_person,
};

/// Gives a role.
pub async fn give(
    ask: Ask,
    Path(person): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let grants = match grant_form::read(&ask, &posted) {
        Ok(grants) => grants,
        Err(grant) => return refused(&ask, &person, Refused { grant: Some(grant), ..Refused::default() }).await,
    };
    for grant in &grants {
        let given = give_role(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &person, grant).await;
        if let Err(error) = given {
            return role_problem(&ask, &person, error);
        }
    }
    Ok(back(&person, "rolle-gitt"))
}

/// Takes a role back.
pub async fn end(
    ask: Ask,
    Path(person): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let grant = posted.get("tildeling").to_owned().into();
    match end_role(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &grant).await {
        Ok(()) | Err(RoleError::NotThere) => Ok(back_or_away(&ask, &person, "rolle-slutt").await),
        Err(error) => role_problem(&ask, &person, error),
    }
}

/// Gives the account another name.
pub async fn rename(
    ask: Ask,
    Path(person): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let name = posted.get("navn");
    match rename_person(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &person, name).await {
        Ok(()) => Ok(back(&person, "navn")),
        Err(KeepError::BadName) => {
            refused(&ask, &person, Refused { name: Some(name.to_owned()), ..Refused::default() }).await
        }
        Err(error) => keep_problem(&ask, &person, error).await,
    }
}

/// Gives the account another address.
pub async fn readdress(
    ask: Ask,
    Path(person): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let email = posted.get("epost");
    let why = match change_email(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &person, email).await
    {
        Ok(()) => return Ok(back(&person, "epost")),
        Err(EmailError::Taken) => "account-email-taken",
        Err(EmailError::BadEmail) => "admin-email-wrong",
        Err(EmailError::NotThere) => return Err(Problem::NotFound(ask)),
        Err(EmailError::Failed(failure)) => return Err(Problem::failed(&ask, &failure)),
        Err(_) => return Err(Problem::NotAllowed(ask)),
    };
    let email = Some((email.to_owned(), ask.voice().say(why, &[])));
    refused(&ask, &person, Refused { email, ..Refused::default() }).await
}

/// Makes a new link and shows it, this once.
pub async fn link(ask: Ask, Path(person): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let known = find(&ask, &person).await?;
    let made = invite_again(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &person).await;
    match made {
        Ok(invited) => invited_page(&ask, &headers, &invited, &known.account.name),
        Err(error) => keep_problem(&ask, &person, error).await,
    }
}

/// Closes the account.
pub async fn close(ask: Ask, Path(person): Path<String>) -> Result<Response, Problem> {
    match close_person(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &person).await {
        Ok(()) => Ok(back(&person, "stengt")),
        Err(error) => keep_problem(&ask, &person, error).await,
    }
}

/// Opens the account again.
pub async fn reopen(ask: Ask, Path(person): Path<String>) -> Result<Response, Problem> {
    match reopen_person(ask.desk().store(), ask.who(), ask.now(), &ask.shelf().structure, &person).await {
        Ok(()) => Ok(back(&person, "apnet")),
        Err(error) => keep_problem(&ask, &person, error).await,
    }
}

fn back(person: &str, done: &str) -> Response {
    Redirect::to(&format!("{}?gjort={done}", path(person))).into_response()
}

/// Back to the account, or to the list where it may no longer be seen.
async fn back_or_away(ask: &Ask, person: &str, done: &str) -> Response {
    match find(ask, person).await {
        Ok(_) => back(person, done),
        Err(_) => Redirect::to(&format!("/admin/personer?gjort={done}")).into_response(),
    }
}

async fn refused(ask: &Ask, person: &str, refused: Refused) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(ask, person, refused).await?).into_response())
}

fn role_problem(ask: &Ask, person: &str, error: RoleError) -> Result<Response, Problem> {
    match error {
        RoleError::LastAdministrator => Ok(back(person, "siste")),
        RoleError::NotThere => Err(Problem::NotFound(ask.clone())),
        RoleError::NotAllowed | RoleError::UnknownUnit => Err(Problem::NotAllowed(ask.clone())),
        RoleError::Failed(failure) => Err(Problem::failed(ask, &failure)),
    }
}

async fn keep_problem(ask: &Ask, person: &str, error: KeepError) -> Result<Response, Problem> {
    match error {
        KeepError::LastAdministrator => Ok(back(person, "siste")),
        // Closed or open already: another was quicker, or the form was sent twice.
        KeepError::NotThere => find(ask, person).await.map(|_| back(person, "finnes")),
        KeepError::NotAllowed | KeepError::BadName => Err(Problem::NotAllowed(ask.clone())),
        KeepError::Failed(failure) => Err(Problem::failed(ask, &failure)),
    }
}
