//! The one table of routes: the method, the path, the least that is asked of who comes, and the handler.

use crate::desk::Desk;
use crate::gate::gate;
use crate::guard::Guard;
use crate::{assets, card, choice, delivery, home, login};
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
    get "/" LoggedIn home::show;
    get "/assets/{*name}" Open assets::show;
    get "/helse" Open home::health;
    post "/valg" Open choice::choose;

    get "/logg-inn" Open login::show::show;
    post "/logg-inn/eksempel" Demonstration login::example::enter;

    get "/malekort" LoggedIn card::find::show;
    get "/malekort/{unit}" LoggedIn card::find::latest_of;
    get "/malekort/{unit}/{period}" LoggedIn card::show::show;
    get "/eksport/malekort/{unit}/{file}" LoggedIn card::export::give;

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
}

/// The guard of a route; nothing where there is no such route.
#[must_use]
pub fn guard(method: &Method, path: &str) -> Option<Guard> {
    let asked = if method == Method::HEAD { "get" } else { method.as_str() };
    ROUTES.iter().find(|route| route.path == path && route.method.eq_ignore_ascii_case(asked)).map(|route| route.guard)
}

/// The whole application.
#[must_use]
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
