//! Trying to work out what is hidden, as an attacker would: the gate before anything is published.
//!
//! It reads the table and what is hidden, and nothing of how that was chosen. For each guarded cell, and each attacker,
//! it looks for two whole tables that are alike in everything the attacker knows and differ in the cell. Where there
//! are none, the cell is [`Audit::exposed`]; where it can't tell, the cell is [`Audit::unsettled`], which is no better.
//! The intervals are those of the Handbook on Statistical Disclosure Control (feasibility intervals), in whole numbers.

use super::suppress::{Options, Progress};
use super::table::{Attacker, CellId, Exposed, Hidden, InsiderId, Standing, Table, Twin};
use super::window::{Could, Taken, Way, Window, looks_the_same};

/// After how many steps outwards the audit asks.
const STEPS: [usize; 8] = [1, 2, 3, 4, 6, 9, 14, 1_000_000];
/// How far it goes when several insiders are asked about together, which proves nothing if it fails.
const STEPS_TOGETHER: usize = 4;
/// After how many it asks whether the cell is known whatever stands outside.
const ASKED_WIDELY: usize = 4;
/// How many cells a window may have before the audit says that it can't tell.
const ROOM: usize = 6000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// How many cells must not be possible to work out.
    pub guarded: usize,
    /// Those that can be, and by whom; not all of them, where there are more than enough.
    pub exposed: Vec<Exposed>,
    /// Those where it was not possible to tell.
    pub unsettled: Vec<Exposed>,
    /// Those that somebody knows whatever is hidden, from their own numbers and from what was published before: that is no
    /// reason not to publish what hides them.
    pub known: Vec<Exposed>,
    /// Cells that are shown although what they must be hidden with is hidden.
    pub apart: Vec<CellId>,
}

impl Audit {
    /// Whether it may be published.
    #[must_use]
    pub const fn passed(&self) -> bool {
        self.exposed.is_empty() && self.unsettled.is_empty() && self.apart.is_empty()
    }
}

/// Looks for guarded cells that can be worked out from what is not hidden. `twins` are tables that are said to look the
/// same: each is checked, one that does not is left aside, and what none of them protects is attacked.
pub fn audit(table: &Table, hidden: &Hidden, twins: &[Twin], options: Options, progress: Progress<'_>) -> Audit {
    let guarded: Vec<CellId> = table.ids().filter(|id| table.cell(*id).standing.is_guarded()).collect();
    let mut auditor = Auditor::new(table, hidden);
    twins.iter().for_each(|twin| auditor.check(twin));
    let mut found = Audit { guarded: guarded.len(), apart: apart(table, hidden), ..Audit::default() };
    for (place, id) in guarded.iter().enumerate() {
        if found.exposed.len() + found.unsettled.len() >= options.enough {
            break;
        }
        auditor.examine(*id, options.insiders, &mut found);
        progress(place + 1, guarded.len());
    }
    found
}

/// Cells that are shown although they must be hidden with one that is hidden.
fn apart(table: &Table, hidden: &Hidden) -> Vec<CellId> {
    let pairs = table.together().filter(|(first, second)| {
        hidden.contains(*first) && !hidden.contains(*second) && table.cell(*second).standing == Standing::Free
    });
    pairs.map(|(_, second)| second).collect()
}

struct Auditor<'a> {
    table: &'a Table,
    hidden: &'a Hidden,
    window: Window<'a>,
    /// For each cell: those who would see through every twin found so far, when there is one.
    seen_through_by: Vec<Option<Vec<InsiderId>>>,
}

impl<'a> Auditor<'a> {
    fn new(table: &'a Table, hidden: &'a Hidden) -> Self {
        Self { table, hidden, window: Window::new(table), seen_through_by: vec![None; table.cells().len()] }
    }

    /// Takes a twin that was handed over, where it is one.
    fn check(&mut self, twin: &Twin) {
        let (table, hidden) = (self.table, self.hidden);
        let mut twin: Twin = twin.iter().copied().filter(|(id, value)| table.cell(*id).value != *value).collect();
        twin.sort_unstable();
        let once = twin.windows(2).all(|pair| pair[0].0 != pair[1].0);
        let unknown = twin.iter().all(|(id, _)| hidden.is_unknown(table, *id));
        if once && unknown && looks_the_same(table, &twin) {
            self.remember(&twin);
        }
    }

    fn examine(&mut self, id: CellId, insiders: bool, found: &mut Audit) {
        let standing = self.table.cell(id).standing;
        if !self.hidden.contains(id) && !matches!(standing, Standing::Absent { .. }) {
            found.exposed.push(Exposed { cell: id, to: Attacker::Outsider });
            return;
        }
        if self.seen_through_by[id.index()].is_none() {
            let could = self.attack(id, &[], usize::MAX);
            note(found, id, Attacker::Outsider, &could);
            if !matches!(could, Could::Yes(_)) {
                return;
            }
        }
        if insiders {
            self.examine_insiders(id, found);
        }
    }

    fn examine_insiders(&mut self, id: CellId, found: &mut Audit) {
        let together = self.suspects(id);
        if together.len() > 1 {
            self.attack(id, &together, STEPS_TOGETHER);
        }
        for who in self.suspects(id) {
            if self.suspects(id).contains(&who) {
                let could = self.attack(id, &[who], usize::MAX);
                if matches!(could, Could::No) && self.is_known_whatever_is_hidden(id, who) {
                    found.known.push(Exposed { cell: id, to: Attacker::Insider(who) });
                } else {
                    note(found, id, Attacker::Insider(who), &could);
                }
            }
        }
    }

    /// Those whose own the cell is not and who would see through every twin found so far.
    fn suspects(&self, id: CellId) -> Vec<InsiderId> {
        let suspects = self.seen_through_by[id.index()].iter().flatten();
        suspects.copied().filter(|who| !self.table.is_own(id, *who)).collect()
    }

    /// Whether to those who know what is public and what these insiders know the cell could be another number.
    fn attack(&mut self, id: CellId, with: &[InsiderId], steps: usize) -> Could {
        let (table, hidden) = (self.table, self.hidden);
        let could = self.look_out(id, steps, &|id: CellId| {
            hidden.is_unknown(table, id) && !table.cell(id).owners.iter().any(|owner| with.contains(owner))
        });
        if let Could::Yes(twin) = &could {
            self.remember(twin);
        }
        could
    }

    /// Whether somebody could work the cell out also where everything is hidden that can be.
    fn is_known_whatever_is_hidden(&mut self, id: CellId, who: InsiderId) -> bool {
        let table = self.table;
        let could = self.look_out(id, usize::MAX, &|id: CellId| {
            table.cell(id).standing != Standing::Shown && !table.cell(id).owners.contains(&who)
        });
        matches!(could, Could::No)
    }

    /// Looks outwards from the cell, step by step, until it is found that it could be another number or could not.
    fn look_out(&mut self, id: CellId, steps: usize, is_unknown: &dyn Fn(CellId) -> bool) -> Could {
        self.window.open(id);
        let mut taken = 0;
        for step in STEPS.into_iter().filter(|step| *step <= steps) {
            while taken < step && !self.window.is_whole() && self.window.len() < ROOM {
                self.window.widen(is_unknown);
                taken += 1;
            }
            match self.ask(taken) {
                Could::Unsure if !self.window.is_whole() && self.window.len() < ROOM => {}
                settled => return settled,
            }
        }
        Could::Unsure
    }

    /// Whether the first cell of the window could have another number. That it could not is asked at one width, and again
    /// when there is no more to look at: most that could is found before.
    fn ask(&self, taken: usize) -> Could {
        let wide = self.window.view(Taken::Widely);
        if wide.says_it() {
            return Could::No;
        }
        let mut all_no = true;
        let narrow = self.window.view(Taken::Narrowly);
        for way in [Way::More, Way::Less] {
            match narrow.could(way) {
                Could::Yes(twin) => return Could::Yes(twin),
                Could::No => {}
                Could::Unsure => all_no = false,
            }
        }
        let impossible = if self.window.is_whole() {
            all_no
        } else if taken == ASKED_WIDELY || self.window.len() >= ROOM {
            [Way::More, Way::Less].into_iter().all(|way| matches!(wide.could(way), Could::No))
        } else {
            false
        };
        if impossible { Could::No } else { Could::Unsure }
    }

    /// The twin settles every cell that it gives another number.
    fn remember(&mut self, twin: &[(CellId, i64)]) {
        let mut owners: Vec<InsiderId> =
            twin.iter().flat_map(|(id, _)| self.table.cell(*id).owners.iter().copied()).collect();
        owners.sort_unstable();
        owners.dedup();
        for (id, _) in twin.iter().filter(|(id, _)| self.table.cell(*id).standing.is_guarded()) {
            match &mut self.seen_through_by[id.index()] {
                Some(already) => already.retain(|who| owners.binary_search(who).is_ok()),
                none => *none = Some(owners.clone()),
            }
        }
    }
}

fn note(found: &mut Audit, cell: CellId, to: Attacker, could: &Could) {
    match could {
        Could::Yes(_) => {}
        Could::No => found.exposed.push(Exposed { cell, to }),
        Could::Unsure => found.unsettled.push(Exposed { cell, to }),
    }
}
