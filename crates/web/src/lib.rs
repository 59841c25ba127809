//! The web application: routes, view models, templates, static files.
