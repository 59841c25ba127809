//! Letters: written and sent by the leaders above, answered by the leader of each unit, ask by ask.
//!
//! Each verb has a file. Who reads what is in [`may_read`]: drafts by those who work at the sender, what is sent by those
//! who work at the receivers too, and what is final by everybody with a role along the way.

mod answer;
mod count_places;
mod finish;
mod make_goal;
mod read;
mod respond;
mod send;
mod write;

pub use answer::answer_letter;
pub use count_places::{PlaceSide, count_places, may_count};
pub use finish::finish_letter;
pub use make_goal::make_goal;
pub use read::{Post, letters, may_answer, may_read, may_write, place_books, reply_of};
pub use respond::respond_to;
pub use send::send_letter;
pub use write::{begin_letter, begin_supplement, edit_letter};
