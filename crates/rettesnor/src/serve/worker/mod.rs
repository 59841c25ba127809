//! The worker: does what the pages ask for, one thing at a time, on a thread of its own. What must be hidden before
//! something is published takes minutes, and is found on another, so that no upload waits for it.
//!
//! It takes uploads in the order they came: looks at the files, checks them, keeps what comes of it, and accepts it or
//! throws it away when somebody has decided so. Then it counts, and puts a new shelf up. It wakes by the bell and every
//! few seconds, since commands may write to the data folder beside the server. The folder's lock is held for one thing
//! at a time. Each step leaves the database and the folder so that a worker that is killed at any moment does the step
//! again and comes to the same. It decides nothing and phrases nothing but what the files given back say.
//!
//! Start at [`Worker::round`]; each kind of work has a file.

mod accept;
mod check;
mod hide;
mod mail;
mod measure;
mod mend;
mod surveys;
mod trouble;
mod watch;

use crate::clock;
use crate::post::Post;
use crate::work::Installation;
use rettesnor_app::delivery::{Doing, Why, deadline};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_engine::folder::Writer;
use rettesnor_store::uploads::{Moved, Step, Upload, UploadState};
use rettesnor_store::{Progress, Store, StoreError};
use rettesnor_web::Desk;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::Notify;
use trouble::Trouble;
use watch::Watch;

/// How long it sleeps where nobody rings.
const NAP: Duration = Duration::from_secs(3);

/// How long it waits before it tries again what something refused.
const PAUSE: Duration = Duration::from_secs(20);

/// How often progress is written down.
const TOLD_EVERY: Duration = Duration::from_millis(250);

/// How long the program waits for what is under way when it is told to stop. What is not done by then is done again at
/// the next start.
const FAREWELL: Duration = Duration::from_secs(5);

/// The worker, at work on its thread.
pub struct Running {
    stop: Arc<AtomicBool>,
    bell: Arc<Notify>,
    threads: [JoinHandle<()>; 2],
}

/// What the worker knows and uses.
pub(super) struct Worker {
    desk: Desk,
    handle: Handle,
    root: PathBuf,
    stop: Arc<AtomicBool>,
    watch: Watch,
    /// How mail is sent, where there is a way.
    post: Option<Post>,
    /// When to try again what something refused, by the id of the upload or measuring.
    again: BTreeMap<String, Moment>,
}

/// Starts the worker. The desk and the root of the data folder are those of the pages.
pub fn start(desk: &Desk, bell: Arc<Notify>, handle: &Handle, (root, post): (PathBuf, Option<Post>)) -> Running {
    let stop = Arc::new(AtomicBool::new(false));
    let worker = |post| Worker {
        desk: desk.clone(),
        handle: handle.clone(),
        root: root.clone(),
        stop: Arc::clone(&stop),
        watch: Watch::default(),
        post,
        again: BTreeMap::new(),
    };
    let (mut first, mut second) = (worker(post), worker(None));
    let heard = Arc::clone(&bell);
    let everything = thread::spawn(move || {
        // Beside the pages: who comes meanwhile composes for themselves, and whoever comes later waits for nothing.
        first.desk.shelf().warm();
        first.work(|worker| worker.round(), || heard.notified());
    });
    let hiding = thread::spawn(move || {
        second.work(|worker| worker.find_what_to_hide().map(drop), std::future::pending::<()>);
    });
    Running { stop, bell, threads: [everything, hiding] }
}

impl Running {
    /// Tells it to stop, and waits a little for what it is doing. Says whether it has stopped.
    pub fn stop(self) -> bool {
        self.stop.store(true, Ordering::Relaxed);
        self.bell.notify_one();
        let begun = clock::stopwatch();
        let is_finished = || self.threads.iter().all(JoinHandle::is_finished);
        while !is_finished() && begun.elapsed() < FAREWELL {
            thread::sleep(Duration::from_millis(20));
        }
        is_finished()
    }
}

impl Worker {
    /// Does one round after the other until it is told to stop, and naps between them until the bell rings.
    fn work<Rung: Future>(
        &mut self,
        mut round: impl FnMut(&mut Self) -> Result<(), StoreError>,
        bell: impl Fn() -> Rung,
    ) {
        while !self.is_told_to_stop() {
            if let Err(error) = round(self) {
                tracing::error!(%error, "the worker can't reach the database, and tries again");
            }
            if !self.is_told_to_stop() {
                self.handle.block_on(async { tokio::time::timeout(NAP, bell()).await.is_ok() });
            }
        }
    }

    /// Does everything there is to do: uploads first, since one that is accepted is to be counted.
    fn round(&mut self) -> Result<(), StoreError> {
        self.watch_folder();
        self.mend_old()?;
        self.close_due_surveys()?;
        self.remind()?;
        loop {
            let uploads = self.wait_for(self.store().unfinished_uploads(&Who::Operator))?;
            let mut done = false;
            for upload in &uploads {
                if self.is_told_to_stop() {
                    return Ok(());
                }
                done |= self.take(upload)?;
            }
            self.watch.renew = false;
            if !done && !self.measure_what_is_asked()? {
                return Ok(());
            }
            self.watch_folder();
        }
    }

    /// Takes a step with an upload, where there is one to take. Whatever goes wrong is told, and stops nothing else.
    fn take(&mut self, upload: &Upload) -> Result<bool, StoreError> {
        let (id, now) = (upload.id.as_str(), clock::now());
        let overdue = deadline(upload).is_some_and(|deadline| deadline <= now);
        if !overdue && self.again.get(id).is_some_and(|at| now < *at) {
            return Ok(false);
        }
        let step = catch_unwind(AssertUnwindSafe(|| match upload.state {
            _ if overdue => self.drop_upload(upload, UploadState::Expired),
            UploadState::Received | UploadState::Checking => self.check(upload),
            UploadState::Accepting => self.accept(upload),
            UploadState::Discarding => self.drop_upload(upload, UploadState::Discarded),
            UploadState::Checked if self.accept_own(upload)? => Ok(true),
            UploadState::Checked => self.keep_current(upload),
            _ => Ok(false),
        }));
        let panicked = || match upload.state {
            // Its delivery may count by now.
            UploadState::Accepting => Trouble::Now("the program itself gave up; its log tells more".to_owned()),
            _ => Trouble::Never(Why::Broken),
        };
        match step.unwrap_or_else(|_| Err(panicked())) {
            Ok(done) => {
                self.again.remove(id);
                Ok(done)
            }
            Err(Trouble::Store(error)) => Err(error),
            Err(Trouble::Never(why)) => {
                tracing::warn!(upload = id, why = why.to_note(), "nothing comes of an upload");
                self.give_up(upload, why).map(|()| true)
            }
            Err(Trouble::Now(why)) => {
                tracing::warn!(upload = id, why, "an upload has to wait");
                self.again.insert(id.to_owned(), now.after(PAUSE));
                self.tell(id, &Doing::Trouble(why), (0, 0)).map(|()| false)
            }
        }
    }

    /// Ends an upload that nothing can come of. Its files and what was kept of it go with the old.
    fn give_up(&mut self, upload: &Upload, why: Why) -> Result<(), StoreError> {
        // Where the folder refuses as well, its files go when they have grown old.
        if let Ok(installation) = Installation::at(&self.root)
            && let Ok(writer) = installation.writer_after(&|| {})
        {
            let _ = writer.discard_upload(upload.id.as_str());
            let _ = writer.discard_pending(upload.id.as_str());
        }
        self.go(upload, &Step { note: Some(why.to_note()), ..Step::to(UploadState::Failed) }).map(drop)
    }

    fn is_told_to_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn store(&self) -> &Store {
        self.desk.store()
    }

    /// Waits for the database.
    fn wait_for<T>(&self, asked: impl Future<Output = T>) -> T {
        self.handle.block_on(asked)
    }

    /// Brings an upload to another state. Where somebody has brought it elsewhere meanwhile, that stands.
    fn go(&self, upload: &Upload, step: &Step<'_>) -> Result<bool, StoreError> {
        let moved = self.wait_for(self.store().move_upload(&Who::Operator, clock::now(), &upload.id, step))?;
        Ok(moved == Moved::Done)
    }

    /// Tells what is being done with an upload or a measuring, and how much of it is done.
    fn tell(&self, job: &str, doing: &Doing, (done, total): (u64, u64)) -> Result<(), StoreError> {
        let progress = Progress { doing: doing.to_text(), done, total, told_at: clock::now() };
        self.wait_for(self.store().tell_progress(&Who::Operator, job, &progress))
    }

    /// The folder, to write to. Where a command writes, that is told and the call waits.
    fn writer(&self, installation: &Installation, job: &str) -> Result<Writer, Trouble> {
        // That it can't be told is no reason not to wait.
        let waiting = || drop(self.tell(job, &Doing::Waiting, (0, 0)));
        Ok(installation.writer_after(&waiting)?)
    }

    /// Tells of a job now and then, however often it is called.
    fn teller<'w>(&'w self, job: &'w str) -> impl Fn(&Doing, (u64, u64)) + 'w {
        let last = Cell::new(None::<std::time::Instant>);
        move |doing, amount| {
            if last.get().is_none_or(|last| last.elapsed() >= TOLD_EVERY) {
                last.set(Some(clock::stopwatch()));
                // A job is not stopped by a mark that could not be written.
                let _ = self.tell(job, doing, amount);
            }
        }
    }
}
