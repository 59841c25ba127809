//! Serves pages: opens the database, puts up the shelf, starts the worker, listens until told to stop.
//!
//! The pages and the worker share one desk. Pages run on a few threads of their own; the worker counts on another, so
//! that counting never keeps a page waiting.

mod readings;
mod worker;

use crate::clock;
use crate::config::Config;
use crate::failure::Failure;
use crate::post::Post;
use crate::work::{Installation, goals, shelf};
use rettesnor_store::Store;
use rettesnor_web::{Desk, DeskParts, Settings};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::{Notify, mpsc};

/// How many readings of restricted figures may wait to be written down.
const WAITING_READINGS: usize = 4096;

/// How long the last readings may take to be written down.
const LAST_READINGS: Duration = Duration::from_secs(5);

/// An application that is ready to be served.
pub struct Ready {
    runtime: Runtime,
    listener: TcpListener,
    desk: Desk,
    readings: mpsc::Receiver<rettesnor_store::audit::ReadEntry>,
    bell: Arc<Notify>,
    root: PathBuf,
    post: Option<Post>,
}

/// Makes everything ready; after this the address answers.
///
/// # Errors
/// The database can't be opened, the folder can't be read, or the address is taken.
pub fn ready(installation: &Installation, config: &Config, demo: bool) -> Result<Ready, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::no)?;
    let store = runtime.block_on(Store::open(&config.database)).map_err(Failure::no)?;
    let listener = runtime.block_on(TcpListener::bind(config.listen)).map_err(|error| {
        let listen = config.listen;
        Failure::no(format!("can't listen on {listen}: {error}; choose another port with --port"))
    })?;
    let (reads, readings) = mpsc::channel(WAITING_READINGS);
    let (bell, root) = (Arc::new(Notify::new()), installation.root.clone());
    let goals = runtime.block_on(goals(installation, &store))?;
    if let Some(why) = &goals.problem {
        tracing::error!(why, "the goals of the file can't be taken in");
    }
    let parts = DeskParts {
        store,
        shelf: shelf(installation, goals)?,
        settings: settings(&root, config, demo),
        clock: clock::now,
        reads,
        bell: Arc::clone(&bell),
    };
    let post = config.mail.as_ref().map(Post::open).transpose().map_err(Failure::usage)?;
    Ok(Ready { runtime, listener, desk: Desk::new(parts), readings, bell, root, post })
}

fn settings(root: &Path, config: &Config, demo: bool) -> Settings {
    Settings {
        demo,
        public_address: config.public_address.clone(),
        behind_proxy: config.behind_proxy,
        inbox: root.join("inbox"),
        pending: root.join("pending"),
        arms: Some(root.join("arms")),
        upload_limit: config.upload_limit,
        api_limit: config.api_limit,
        publisher: config.publisher.clone(),
    }
}

impl Ready {
    /// Where it listens.
    pub fn address(&self) -> String {
        self.listener.local_addr().map_or_else(|_| String::new(), |address| format!("http://{address}/"))
    }

    /// The runtime, for what must be done before anybody comes.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// The desk.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Serves until the program is told to stop; what is under way is finished.
    ///
    /// # Errors
    /// The listener failed.
    pub fn serve(self) -> Result<(), Failure> {
        let Self { runtime, listener, desk, readings, bell, root, post } = self;
        let worker = worker::start(&desk, bell, runtime.handle(), (root, post));
        let log = runtime.spawn(readings::write_down(desk.store().clone(), readings));
        let served = runtime.block_on(rettesnor_web::serve(listener, desk, stop())).map_err(Failure::no);
        let has_stopped = worker.stop();
        // Where the worker is still at it, it keeps the log open, though nothing more is read.
        let _ = runtime.block_on(async { tokio::time::timeout(LAST_READINGS, log).await });
        if !has_stopped {
            // It must not lose the runtime under its feet; the process ends now, and the work begins again at the next
            // start.
            std::mem::forget(runtime);
        }
        served
    }
}

/// Ends when the program is asked to stop.
async fn stop() {
    let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(error) => {
            tracing::warn!(%error, "can't hear when the system asks to stop");
            let _ = tokio::signal::ctrl_c().await;
            return;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
