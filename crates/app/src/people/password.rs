//! Passwords: which are good enough, how they are hashed, and whether one is right.
//!
//! Hashing is Argon2id with the parameters that OWASP recommends (19 MiB, two passes, one lane). It takes a thread of
//! its own and is done for a few at a time, so that many who log in at once fill neither the memory nor the pages'
//! threads.

use super::Failure;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use rettesnor_store::Account;
use std::collections::BTreeSet;
use tokio::sync::Semaphore;

/// How long a password must be.
pub const LEAST_LETTERS: usize = 12;

/// How long it may be.
pub const MOST_LETTERS: usize = 500;

/// How many are hashed at a time.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The hash of nothing that anybody knows, made as all others: whoever has no account is answered as slowly.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Passwords that many use, in small letters.
const COMMON: &str = include_str!("common_passwords.txt");

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    /// It has fewer letters than [`LEAST_LETTERS`].
    TooShort,
    /// It has more letters than [`MOST_LETTERS`].
    TooLong,
    /// It is the name or the e-mail address.
    LikeYourself,
    /// It is one that many use, or one or a few letters again and again.
    Common,
}

/// Whether a password is good enough for an account.
pub(super) fn judge(password: &str, account: &Account) -> Result<(), PasswordProblem> {
    let letters = password.chars().count();
    if letters < LEAST_LETTERS {
        return Err(PasswordProblem::TooShort);
    }
    if letters > MOST_LETTERS {
        return Err(PasswordProblem::TooLong);
    }
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (own, mailbox) = (plain(password), account.email.split('@').next().unwrap_or_default());
    if [account.name.as_str(), &account.email, mailbox].iter().any(|known| plain(known) == own) {
        return Err(PasswordProblem::LikeYourself);
    }
    let small = password.to_lowercase();
    let few = small.chars().collect::<BTreeSet<char>>().len() < 5;
    if few || is_run(&small) || COMMON.lines().any(|common| common == small || common == own) {
        return Err(PasswordProblem::Common);
    }
    Ok(())
}

/// Whether each letter is the next after the one before, as in `abcdefghijkl`; after 9 comes 0.
fn is_run(text: &str) -> bool {
    let letters: Vec<u32> = text.chars().map(u32::from).collect();
    let (nine, zero) = (u32::from('9'), u32::from('0'));
    letters.windows(2).all(|two| two[1] == two[0] + 1 || (two[0] == nine && two[1] == zero))
}

/// Hashes a password with a salt of its own.
pub(super) async fn hash(password: &str) -> Result<String, Failure> {
    let password = password.to_owned();
    in_turn(move || {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|_| Failure::Hashing)?;
        let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(|_| Failure::Hashing)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether a password is that of a hash. Where there is no hash it is wrong, and takes as long to be found so.
pub(super) async fn is_right(password: &str, hash: Option<&str>) -> Result<bool, Failure> {
    let (password, known) = (password.to_owned(), hash.is_some());
    let hash = hash.unwrap_or(NOBODY).to_owned();
    in_turn(move || {
        let right = argon2()?.verify_password(password.as_bytes(), hash.as_str()).is_ok();
        Ok(right && known)
    })
    .await
}

fn argon2() -> Result<Argon2<'static>, Failure> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|_| Failure::Hashing)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> Result<T, Failure> + Send + 'static) -> Result<T, Failure> {
    let turn = HASHING.acquire().await.map_err(|_| Failure::Hashing)?;
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    done.await.map_err(|_| Failure::Hashing)?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Account {
        Account {
            id: "1".to_owned(),
            name: "Kari Nordmann Åsen".to_owned(),
            email: "kari.nordmann@eksempel.no".to_owned(),
            example: false,
            added_at: "2026-03-02T07:00:00Z".parse().unwrap(),
            added_by: "operator".to_owned(),
            closed_at: None,
            has_password: false,
        }
    }

    #[test]
    fn a_password_is_long_and_ones_own() {
        use PasswordProblem::{Common, LikeYourself, TooLong, TooShort};
        for (password, problem) in [
            ("", TooShort),
            ("elleve tegn", TooShort),
            ("ææææøøøøåå1", TooShort),
            (&"lang ".repeat(101), TooLong),
            ("Kari Nordmann Åsen", LikeYourself),
            ("karinordmannåsen", LikeYourself),
            ("Kari.Nordmann@eksempel.no", LikeYourself),
            ("kari.nordmann", LikeYourself),
            ("passord12345", Common),
            ("Passord12345", Common),
            ("passord-12345", Common),
            ("aaaaaaaaaaaaa", Common),
            ("abcabcabcabcabc", Common),
            ("123456789012345", Common),
            ("abcdefghijklmn", Common),
        ] {
            assert_eq!(judge(password, &account()), Err(problem), "{password}");
        }
        for password in ["fire helt vanlige ord", "tolv tegn ja", "æøåæøåbcdfgh1"] {
            assert_eq!(judge(password, &account()), Ok(()), "{password}");
        }
    }

    #[test]
    fn the_list_has_what_the_other_rules_let_through() {
        let common: Vec<&str> = COMMON.lines().collect();
        assert!(common.is_sorted_by(|one, next| one < next), "sorted, each once");
        for password in common {
            assert!(password.chars().count() >= LEAST_LETTERS && password == password.to_lowercase(), "{password}");
        }
    }

    #[tokio::test]
    async fn hashes_are_salted_and_as_costly_as_for_nobody() {
        let (one, other) = (hash("fire helt vanlige ord").await.unwrap(), hash("fire helt vanlige ord").await.unwrap());
        assert_ne!(one, other);
        let cost = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(cost(&one), "$argon2id$v=19$m=19456,t=2,p=1");
        assert_eq!(cost(&one), cost(NOBODY));
        assert!(argon2::password_hash::phc::PasswordHash::new(NOBODY).is_ok(), "it is read like any other");
        assert!(is_right("fire helt vanlige ord", Some(&one)).await.unwrap());
        assert!(!is_right("fire helt vanlige Ord", Some(&one)).await.unwrap());
        assert!(!is_right("fire helt vanlige ord", None).await.unwrap());
        assert!(!is_right("", Some("no hash")).await.unwrap());
    }
}
