//! Choosing what to hide besides, so that no number that must not be known can be worked out.
//!
//! Exact disclosure is what counts (protection level 0 in the Handbook on Statistical Disclosure Control): each
//! guarded cell gets shifts that prove it, at the least cost in newly hidden cells (after Fischetti and Salazar, *Solving
//! the cell suppression problem on tabular data with linear constraints*, Management Science 47, 2001, one cell after
//! the other). Afterwards every cell that turns out not to be needed is shown again. The same table has the same
//! answer. It promises nothing that `audit` could not find otherwise; that is the gate.

use super::proofs::{Doubt, Proofs};
use super::search::{Search, Wish};
use super::table::{Attacker, CellId, Exposed, Hidden, InsiderId, Standing, Table, Twin};

/// Against whom the numbers are guarded, and how far it is looked for what is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether also those who know some numbers must not work out those of others.
    pub insiders: bool,
    /// When so many numbers can be worked out, or may be, the audit looks no further: it is refused anyhow, and to be sure
    /// that a number can be worked out takes far longer than to see that one can't.
    pub enough: usize,
}

/// What is hidden, and what could not be protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The hidden cells.
    pub hidden: Hidden,
    /// The guarded cells that nothing was found to protect, and against whom. Nothing may be published with these.
    pub unprotected: Vec<Exposed>,
    /// Other tables that look the same, which protect the rest: for the audit to check.
    pub twins: Vec<Twin>,
}

/// What weighs more than one in so many of the dearest cell is hidden only where nothing else is found.
const DEAR: u32 = 3;

/// How many searches may be long to show one dear cell again.
const LONG: usize = 40;

/// Told how much is done, and of how much.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

/// Hides what must be hidden so that no guarded cell can be worked out, and no more than it finds is needed.
pub fn suppress(table: &Table, options: Options, progress: Progress<'_>) -> Suppression {
    let guarded: Vec<CellId> = table.ids().filter(|id| table.cell(*id).standing.is_guarded()).collect();
    let (dear, dearest) = dear(table);
    let mut steps = vec![0, dear, dearest];
    steps.dedup();
    let all = guarded.len() * (steps.len() * if options.insiders { 2 } else { 1 } + 1);
    let mut engine = Engine::new(table, options, dear);
    let mut done = 0;
    for dearest in &steps {
        for id in &guarded {
            engine.protect(*id, *dearest);
            done += 1;
            progress(done, all);
        }
    }
    for dearest in steps.iter().filter(|_| options.insiders) {
        for id in &guarded {
            engine.protect_from_insiders(*id, *dearest);
            done += 1;
            progress(done, all);
        }
    }
    engine.show_needless(&mut |share, of| progress(done + guarded.len() * share / of.max(1), all));
    progress(all, all);
    Suppression { unprotected: engine.unprotected(&guarded), twins: engine.proofs.twins(), hidden: engine.hidden }
}

/// The weight that cells may have which are hidden before dearer ones, and what the dearest weighs: who looks for the
/// cheapest nearby would take what is dear before what is far.
fn dear(table: &Table) -> (u32, u32) {
    let free = table.cells().iter().filter(|cell| cell.standing == Standing::Free);
    let dearest = free.map(|cell| cell.weight).max().unwrap_or(0);
    (dearest / DEAR, dearest)
}

struct Engine<'a> {
    table: &'a Table,
    options: Options,
    dear: u32,
    hidden: Hidden,
    search: Search<'a>,
    proofs: Proofs<'a>,
}

impl<'a> Engine<'a> {
    fn new(table: &'a Table, options: Options, dear: u32) -> Self {
        let (hidden, search, proofs) = (Hidden::least(table), Search::new(table), Proofs::new(table));
        Self { table, options, dear, hidden, search, proofs }
    }

    /// Finds a shift that outsiders can't see, hiding cells for it that weigh no more than is said.
    fn protect(&mut self, id: CellId, dearest: u32) {
        if self.proofs.doubt(id, None, false) == Doubt::Everyone {
            self.find(id, &[], dearest);
        }
    }

    /// Finds shifts until there is nobody who would notice all of them.
    fn protect_from_insiders(&mut self, id: CellId, dearest: u32) {
        if let Doubt::Insiders(doubted) = self.proofs.doubt(id, None, true) {
            self.find(id, &doubted, dearest);
        }
        let Doubt::Insiders(doubted) = self.proofs.doubt(id, None, true) else { return };
        for who in doubted.iter().filter(|_| doubted.len() > 1) {
            if self.is_doubted_by(id, *who) {
                self.find(id, &[*who], dearest);
            }
        }
    }

    fn is_doubted_by(&self, id: CellId, who: InsiderId) -> bool {
        matches!(self.proofs.doubt(id, None, true), Doubt::Insiders(doubted) if doubted.contains(&who))
    }

    /// Looks for a shift of the cell that these do not notice, hiding what weighs no more than is said.
    fn find(&mut self, target: CellId, unnoticed_by: &[InsiderId], dearest: u32) {
        self.shift(Wish { target, unnoticed_by, except: None, dearest, seek: dearest > 0 });
    }

    /// Looks for the shift, and hides and keeps what it needs. Whether there was one.
    fn shift(&mut self, wish: Wish<'_>) -> bool {
        let Some(shift) = self.search.find(&self.hidden, wish) else { return false };
        for id in shift.cells() {
            self.hidden.hide(self.table, id);
        }
        self.proofs.add(shift);
        true
    }

    /// Shows again, dearest and largest first, what is hidden only to protect others and is not needed for it.
    fn show_needless(&mut self, progress: Progress<'_>) {
        let mut extra: Vec<CellId> =
            self.hidden.iter().filter(|id| self.table.cell(*id).standing == Standing::Free).collect();
        extra.sort_by_key(|id| {
            let cell = self.table.cell(*id);
            (std::cmp::Reverse((cell.weight, cell.value)), *id)
        });
        let mut hiders: Vec<Vec<CellId>> = vec![Vec::new(); self.table.cells().len()];
        for (first, second) in self.table.together() {
            hiders[second.index()].push(first);
        }
        for (place, id) in extra.iter().enumerate() {
            let bound = hiders[id.index()].iter().any(|hider| self.hidden.contains(*hider));
            if !bound && self.is_needless(*id) {
                self.proofs.forget(*id);
                self.hidden.show(*id);
            }
            progress(place + 1, extra.len());
        }
    }

    /// Whether all that lean on the cell are protected, or can be, without it.
    fn is_needless(&mut self, id: CellId) -> bool {
        let mut long = if self.table.cell(id).weight >= self.dear { LONG } else { 0 };
        self.proofs.leaning_on(id).into_iter().all(|leaning| self.stands_without(leaning, id, &mut long))
    }

    fn stands_without(&mut self, target: CellId, except: CellId, long: &mut usize) -> bool {
        let insiders = self.options.insiders;
        let before = self.proofs.doubt(target, None, insiders);
        for _ in 0..4 {
            let now = self.proofs.doubt(target, Some(except), insiders);
            if now == before {
                return true;
            }
            let unnoticed_by: &[InsiderId] = match &now {
                Doubt::None => return true,
                Doubt::Everyone => &[],
                Doubt::Insiders(doubted) => doubted,
            };
            let found = self.shift(Wish { target, unnoticed_by, except: Some(except), dearest: 0, seek: *long > 0 });
            *long = long.saturating_sub(1);
            if !found {
                return false;
            }
        }
        false
    }

    fn unprotected(&self, guarded: &[CellId]) -> Vec<Exposed> {
        let mut exposed = Vec::new();
        for id in guarded {
            match self.proofs.doubt(*id, None, self.options.insiders) {
                Doubt::None => {}
                Doubt::Everyone => exposed.push(Exposed { cell: *id, to: Attacker::Outsider }),
                Doubt::Insiders(doubted) => {
                    exposed.extend(doubted.into_iter().map(|who| Exposed { cell: *id, to: Attacker::Insider(who) }));
                }
            }
        }
        exposed
    }
}
