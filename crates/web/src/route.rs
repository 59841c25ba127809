//! The one table of routes: the method, the path, the least that is asked of who comes, and the handler.

use crate::desk::Desk;
use crate::gate::gate;
use crate::guard::Guard;
use crate::{
    accessibility, account, admin, api, assets, calendar, card, catalogue, choice, delivery, glossary, goal, home,
    indicator, learning, letter, licences, login, open_data, plan, public, publish, quality, report, reporting, review,
    survey, voices,
};
use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// A route, for those who hold the table against something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, with its parts in braces.
    pub path: &'static str,
    /// The least that is asked of who comes.
    pub guard: Guard,
}

macro_rules! routes {
    ($($method:ident $path:literal $guard:ident $handler:expr;)*) => {
        /// Every route there is.
        pub const ROUTES: &[Route] = &[$(Route { method: stringify!($method), path: $path, guard: Guard::$guard }),*];

        fn table() -> Router<Desk> {
            Router::new()$(.route($path, $method($handler)))*
        }
    };
}

routes! {
    get "/" Open home::show;
    get "/assets/{*name}" Open assets::show;
    get "/helse" Open home::health;
    post "/valg" Open choice::choose;

    get "/ordliste" Open glossary::show;
    get "/lisenser" Open licences::show;
    get "/tilgjengelighet" Open accessibility::show;

    get "/logg-inn" Open login::show::show;
    post "/logg-inn" Open login::enter::enter;
    post "/logg-inn/eksempel" Demonstration login::example::enter;
    post "/logg-ut" Open login::leave::leave;
    get "/invitasjon/{token}" Open login::invitation::show;
    post "/invitasjon/{token}" Open login::invitation::accept;

    get "/konto" LoggedIn account::show::show;
    post "/konto/navn" LoggedIn account::change::name;
    post "/konto/epost" LoggedIn account::change::email;
    post "/konto/passord" LoggedIn account::change::password;
    post "/konto/okter" LoggedIn account::change::sessions;
    post "/konto/kalender" LoggedIn calendar::feed::change;
    post "/konto/paminnelser" LoggedIn calendar::feed::reminders;

    get "/kalender" LoggedIn calendar::show::show;
    post "/kalender/gjort" LoggedIn calendar::mark::mark;
    get "/kalender/{token}" Open calendar::feed::give;

    get "/brev" LoggedIn letter::list::show;
    get "/brev/ny" LoggedIn letter::write::new;
    post "/brev/ny" LoggedIn letter::write::create;
    get "/brev/enhet/{unit}/{year}" LoggedIn letter::office::show;
    get "/brev/plasser/{unit}/{year}" LoggedIn letter::places::show;
    post "/brev/plasser/{unit}/{year}" LoggedIn letter::places_write::enter;
    get "/brev/{id}" LoggedIn letter::show::show;
    get "/brev/{id}/endre" LoggedIn letter::write::edit;
    post "/brev/{id}/endre" LoggedIn letter::write::change;
    get "/brev/{id}/send" LoggedIn letter::decide::ask_send;
    post "/brev/{id}/send" LoggedIn letter::decide::send;
    get "/brev/{id}/endelig" LoggedIn letter::decide::ask_finish;
    post "/brev/{id}/endelig" LoggedIn letter::decide::finish;
    get "/brev/{id}/tillegg" LoggedIn letter::write::supplement;
    post "/brev/{id}/tillegg" LoggedIn letter::write::add;
    get "/brev/{id}/svar/{unit}" LoggedIn letter::reply::show;
    post "/brev/{id}/svar/{unit}" LoggedIn letter::reply_send::answer;
    post "/brev/{id}/svar/{unit}/tilsvar" LoggedIn letter::reply_send::respond;
    post "/brev/{id}/svar/{unit}/mal" LoggedIn letter::reply_send::goal;

    get "/malekort" LoggedIn card::find::show;
    get "/malekort/{unit}" LoggedIn card::find::latest_of;
    get "/malekort/{unit}/{period}" LoggedIn card::show::show;
    get "/malekort/{unit}/{period}/{indicator}" LoggedIn indicator::show::show;
    post "/malekort/{unit}/{period}/{indicator}/kommentarer" LoggedIn indicator::write_comment::write;
    get "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}" LoggedIn indicator::edit_comment::show;
    post "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}" LoggedIn indicator::edit_comment::edit;
    get "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}/trekk" LoggedIn indicator::withdraw_comment::ask;
    post "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}/trekk" LoggedIn indicator::withdraw_comment::withdraw;

    get "/plan" LoggedIn plan::find::show;
    get "/plan/{unit}" LoggedIn plan::find::this_year;
    get "/plan/{unit}/{year}" LoggedIn plan::show::show;
    post "/plan/{unit}/{year}" LoggedIn plan::begin::begin;
    get "/plan/{unit}/{year}/endre" LoggedIn plan::words::show;
    post "/plan/{unit}/{year}/endre" LoggedIn plan::words::save;
    get "/plan/{unit}/{year}/vedta" LoggedIn plan::decide::ask_adopt;
    post "/plan/{unit}/{year}/vedta" LoggedIn plan::decide::adopt;
    get "/plan/{unit}/{year}/apne" LoggedIn plan::decide::ask_open;
    post "/plan/{unit}/{year}/apne" LoggedIn plan::decide::open;
    get "/plan/{unit}/{year}/kopier" LoggedIn plan::copy::show;
    post "/plan/{unit}/{year}/kopier" LoggedIn plan::copy::copy;
    get "/plan/{unit}/{year}/versjon/{number}" LoggedIn plan::version::show;
    get "/plan/{unit}/{year}/trinn" LoggedIn plan::step::all;
    get "/plan/{unit}/{year}/trinn/{number}" LoggedIn plan::step::show;
    post "/plan/{unit}/{year}/trinn/{number}" LoggedIn plan::step::keep;
    get "/plan/{unit}/{year}/kart" LoggedIn plan::map::show;
    post "/plan/{unit}/{year}/kart" LoggedIn plan::map::change;
    get "/plan/{unit}/{year}/tiltak/{id}" LoggedIn plan::part::show::<plan::Action>;
    post "/plan/{unit}/{year}/tiltak/{id}" LoggedIn plan::part::save::<plan::Action>;
    post "/plan/{unit}/{year}/tiltak/{id}/steg" LoggedIn plan::moves::step;
    get "/plan/{unit}/{year}/tiltak/{id}/erstatt" LoggedIn plan::moves::ask_other;
    post "/plan/{unit}/{year}/tiltak/{id}/erstatt" LoggedIn plan::moves::replace;
    get "/plan/{unit}/{year}/faktor/{id}" LoggedIn plan::part::show::<plan::Factor>;
    post "/plan/{unit}/{year}/faktor/{id}" LoggedIn plan::part::save::<plan::Factor>;
    get "/plan/{unit}/{year}/avtale/{id}" LoggedIn plan::part::show::<plan::Agreement>;
    post "/plan/{unit}/{year}/avtale/{id}" LoggedIn plan::part::save::<plan::Agreement>;
    get "/plan/{unit}/{year}/mote/{id}" LoggedIn plan::part::show::<plan::FixedMeeting>;
    post "/plan/{unit}/{year}/mote/{id}" LoggedIn plan::part::save::<plan::FixedMeeting>;

    get "/admin" Administrator admin::overview::show;
    get "/admin/personer" Administrator admin::people::show;
    post "/admin/personer" Administrator admin::invite::send;
    get "/admin/personer/ny" Administrator admin::invite::show;
    get "/admin/personer/{person}" Administrator admin::person::show;
    post "/admin/personer/{person}/navn" Administrator admin::person_change::rename;
    post "/admin/personer/{person}/epost" Administrator admin::person_change::readdress;
    post "/admin/personer/{person}/roller" Administrator admin::person_change::give;
    post "/admin/personer/{person}/roller/slutt" Administrator admin::person_change::end;
    post "/admin/personer/{person}/lenke" Administrator admin::person_change::link;
    get "/admin/personer/{person}/steng" Administrator admin::person::close;
    post "/admin/personer/{person}/steng" Administrator admin::person_change::close;
    post "/admin/personer/{person}/apne" Administrator admin::person_change::reopen;
    get "/admin/enheter" Administrator admin::units::show;
    get "/admin/enheter/{unit}" Administrator admin::unit::show;
    get "/admin/nokler" Owner admin::keys::show;
    post "/admin/nokler" Owner admin::key_change::make;
    get "/admin/nokler/{key}/tilbakekall" Owner admin::keys::ask_revoke;
    post "/admin/nokler/{key}/tilbakekall" Owner admin::key_change::revoke;
    get "/admin/pakker" Owner admin::packages::show;
    get "/admin/pakker/{package}" Owner admin::packages::one;
    get "/admin/utgaver" Owner admin::editions::show;
    post "/admin/tellinger" Owner admin::editions::ask_for_one;
    get "/admin/logg" Owner admin::log::show;
    get "/admin/logg/kontroll" Owner admin::log::check;
    get "/admin/logg/eksport" Owner admin::log::export;

    get "/eksport/malekort/{unit}/{file}" LoggedIn card::export::give;

    get "/indikatorer" Open catalogue::find::show;
    get "/indikatorer/{id}" Open catalogue::show::show;
    get "/indikatorer/{id}/prov" Open catalogue::try_it::show;
    post "/indikatorer/{id}/prov" Open catalogue::try_it::count;
    get "/leveranser" LoggedIn delivery::list::show;
    post "/leveranser" LoggedIn delivery::upload::receive;
    get "/leveranser/ingen" LoggedIn delivery::nothing::ask;
    post "/leveranser/ingen" LoggedIn delivery::nothing::report;
    get "/leveranser/mal/{file}" LoggedIn delivery::template::give;
    post "/leveranser/husket" LoggedIn delivery::map::forget;
    get "/leveranser/{id}" LoggedIn delivery::show::show;
    get "/leveranser/{id}/merket.xlsx" LoggedIn delivery::marked::give;
    post "/leveranser/{id}/svar" LoggedIn delivery::map::answer;
    get "/leveranser/{id}/godta" LoggedIn delivery::decide::ask_accept;
    post "/leveranser/{id}/godta" LoggedIn delivery::decide::accept;
    get "/leveranser/{id}/forkast" LoggedIn delivery::decide::ask_discard;
    post "/leveranser/{id}/forkast" LoggedIn delivery::decide::discard;

    get "/medvirkning" LoggedIn voices::mine::show;
    get "/medvirkning/{unit}/{year}" LoggedIn voices::show::show;
    post "/medvirkning/{unit}/{year}/innstillinger" LoggedIn voices::allow::set;
    get "/medvirkning/{unit}/{year}/innspill" LoggedIn voices::speak::show;
    post "/medvirkning/{unit}/{year}/innspill" LoggedIn voices::speak::send;
    get "/horing/ny" LoggedIn voices::hearing_new::show;
    post "/horing/ny" LoggedIn voices::hearing_new::send;
    get "/horing/{id}" LoggedIn voices::hearing::show;
    post "/horing/{id}" LoggedIn voices::hearing::change;
    get "/innspill/{id}/svar" LoggedIn voices::answer::show;
    post "/innspill/{id}/svar" LoggedIn voices::answer::send;
    get "/panel/ny" LoggedIn voices::panel::show;
    post "/panel/ny" LoggedIn voices::panel::send;
    get "/avgjorelse/ny" LoggedIn voices::decision::show;
    post "/avgjorelse/ny" LoggedIn voices::decision::send;
    get "/avgjorelser/{unit}" LoggedIn learning::rulings::show;
    get "/plan/{unit}/{year}/gjennomgang" LoggedIn review::list::show;
    get "/plan/{unit}/{year}/gjennomgang/{period}" LoggedIn review::write::show;
    post "/plan/{unit}/{year}/gjennomgang/{period}" LoggedIn review::write::save;
    get "/plan/{unit}/{year}/gjennomgang/{period}/avslutt" LoggedIn review::close::show;
    post "/plan/{unit}/{year}/gjennomgang/{period}/avslutt" LoggedIn review::close::close;
    post "/plan/{unit}/{year}/gjennomgang/{period}/apne" LoggedIn review::reopen::reopen;
    get "/plan/{unit}/{year}/gjennomgang/{period}/versjon/{version}" LoggedIn review::earlier::show;
    get "/bruk/{unit}/{year}" LoggedIn learning::used::show;
    post "/bruk/{unit}/{year}" LoggedIn learning::used::write;
    get "/belastning/{unit}/{year}" LoggedIn learning::burden::show;
    get "/belastning/{unit}/{year}/forslag" LoggedIn learning::drop::show;
    get "/plan/{unit}/{year}/mal/ny" LoggedIn goal::propose::show;
    post "/plan/{unit}/{year}/mal/ny" LoggedIn goal::propose::send;
    get "/plan/{unit}/{year}/mal/innstillinger" LoggedIn goal::settle::show;
    post "/plan/{unit}/{year}/mal/innstillinger" LoggedIn goal::settle::send;
    get "/plan/{unit}/{year}/mal/{goal}" LoggedIn goal::show::show;
    post "/plan/{unit}/{year}/mal/{goal}/sjekkliste" LoggedIn goal::answer::send;
    get "/plan/{unit}/{year}/mal/{goal}/endre" LoggedIn goal::revise::show;
    post "/plan/{unit}/{year}/mal/{goal}/endre" LoggedIn goal::revise::send;
    get "/plan/{unit}/{year}/mal/{goal}/horing" LoggedIn goal::hear::show;
    post "/plan/{unit}/{year}/mal/{goal}/horing" LoggedIn goal::hear::send;
    get "/plan/{unit}/{year}/mal/{goal}/vedta" LoggedIn goal::adopt::show;
    post "/plan/{unit}/{year}/mal/{goal}/vedta" LoggedIn goal::adopt::send;
    get "/plan/{unit}/{year}/mal/{goal}/gjeld" LoggedIn goal::activate::show;
    post "/plan/{unit}/{year}/mal/{goal}/gjeld" LoggedIn goal::activate::send;
    get "/plan/{unit}/{year}/mal/{goal}/statistikk" LoggedIn goal::leave::ask_demote;
    post "/plan/{unit}/{year}/mal/{goal}/statistikk" LoggedIn goal::leave::demote_it;
    get "/plan/{unit}/{year}/mal/{goal}/avslutt" LoggedIn goal::leave::ask_retire;
    post "/plan/{unit}/{year}/mal/{goal}/avslutt" LoggedIn goal::leave::retire_it;
    get "/plan/{unit}/{year}/mal/{goal}/erstatt" LoggedIn goal::supersede::show;
    post "/plan/{unit}/{year}/mal/{goal}/erstatt" LoggedIn goal::supersede::send;
    get "/innrapportering" LoggedIn reporting::list::show;
    get "/innrapportering/{unit}/{period}" LoggedIn reporting::form::show;
    post "/innrapportering/{unit}/{period}" LoggedIn reporting::save::save;
    get "/undersokelser" LoggedIn survey::list::show;
    post "/undersokelser" LoggedIn survey::new::make;
    get "/undersokelser/ny" LoggedIn survey::new::ask;
    get "/undersokelser/{id}" LoggedIn survey::show::show;
    post "/undersokelser/{id}/lenker" LoggedIn survey::links::make;
    get "/undersokelser/{id}/lukk" LoggedIn survey::close::ask;
    post "/undersokelser/{id}/lukk" LoggedIn survey::close::close;
    get "/svar/takk" Open survey::answer::thank;
    get "/svar/{token}" Open survey::answer::show;
    post "/svar/{token}" Open survey::answer::count;
    get "/publiser/{unit}/{period}" LoggedIn publish::show::show;
    post "/publiser/{unit}/{period}" LoggedIn publish::decide::publish;
    post "/publiser/{unit}/{period}/finn" LoggedIn publish::search::ask_for_it;
    post "/publiser/{unit}/{period}/bekreft" LoggedIn publish::decide::confirm;
    get "/rapporter" LoggedIn report::list::show;
    get "/rapporter/{unit}/{period}" LoggedIn report::list::of;
    get "/rapport/ny" LoggedIn report::new::show;
    post "/rapport/ny" LoggedIn report::new::send;
    get "/rapport/{id}" LoggedIn report::show::show;
    get "/rapport/{id}/tekster" LoggedIn report::texts::show;
    post "/rapport/{id}/tekster" LoggedIn report::texts::save;
    get "/rapport/{id}/lag" LoggedIn report::make::show;
    post "/rapport/{id}/bekreft" LoggedIn report::make::confirm;
    post "/rapport/{id}/lag" LoggedIn report::make::send;
    get "/rapport/{id}/publiser" LoggedIn report::publish::confirm;
    post "/rapport/{id}/publiser" LoggedIn report::publish::send;
    get "/rapport/{id}/presentasjon" LoggedIn report::present::show;
    post "/rapport/{id}/presentasjon" LoggedIn report::present::send;
    get "/rapport/{id}/{file}" LoggedIn report::file::give;
    get "/offentlig" Open public::list::show;
    get "/offentlig/nytt.atom" Open public::feed::give;
    get "/offentlig/malekort/{unit}/{period}" Open public::show::newest;
    get "/offentlig/rapport/{id}" Open public::report::show;
    get "/offentlig/rapport/{id}/{file}" Open public::report::file;
    get "/offentlig/publisering/{id}" Open public::show::one;
    get "/offentlig/publisering/{id}/{file}" Open public::file::give;
    get "/offentlig/datasett" Open open_data::datasets::show;
    get "/offentlig/datasett.jsonld" Open open_data::datasets::give;
    get "/apne-data" Open open_data::show::show;
    get "/api/v1/openapi.json" Open api::description::give;
    get "/api/v1/units" Open api::units::all;
    get "/api/v1/units/{unit}" Open api::units::one;
    get "/api/v1/definitions" Open api::definitions::all;
    get "/api/v1/definitions/{id}" Open api::definitions::one;
    get "/api/v1/cards/{unit}/{period}" Open api::cards::give;
    get "/api/v1/series/{unit}/{indicator}" Open api::series::give;
    get "/api/v1/publications" Open api::publications::all;
    get "/api/v1/publications/{id}" Open api::publications::one;
    get "/kvalitet" LoggedIn quality::list::show;
    post "/kvalitet" LoggedIn quality::new::make;
    get "/kvalitet/ny" LoggedIn quality::new::ask;
    get "/kvalitet/{id}" LoggedIn quality::show::show;
    post "/kvalitet/{id}" LoggedIn quality::tell::tell;
}

/// The guard of a route; nothing where there is no such route.
#[must_use]
pub fn guard(method: &Method, path: &str) -> Option<Guard> {
    let asked = if method == Method::HEAD { "get" } else { method.as_str() };
    ROUTES.iter().find(|route| route.path == path && route.method.eq_ignore_ascii_case(asked)).map(|route| route.guard)
}

/// The whole application.
pub fn application(desk: Desk) -> Router {
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
    table().fallback(home::nowhere).layer(from_fn_with_state(desk.clone(), gate)).layer(compression).with_state(desk)
}

/// Serves the application until `stop` ends; what is under way is finished first.
///
/// # Errors
/// The listener fails.
pub async fn serve(
    listener: TcpListener,
    desk: Desk,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = application(desk).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}
