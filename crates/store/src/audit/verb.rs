//! What can be done that leaves an entry.

macro_rules! verbs {
    ($($(#[$doc:meta])+ $name:ident = $text:literal;)+) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Verb {
            $($(#[$doc])+ $name,)+
        }

        impl Verb {
            /// Every verb.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name in the log.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            /// The verb with a name; nothing for one that this program does not know.
            #[must_use]
            pub fn known(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|verb| verb.as_str() == text)
            }
        }
    };
}

verbs! {
    /// An account was made.
    AddPerson = "person-add";
    /// An account got another name.
    RenamePerson = "person-rename";
    /// An account got another address.
    ChangeEmail = "person-email";
    /// An account was closed.
    ClosePerson = "person-close";
    /// A closed account was opened again.
    ReopenPerson = "person-reopen";
    /// A password was set.
    SetPassword = "password-set";
    /// An address by which a calendar is read was made.
    MakeFeed = "feed-make";
    /// An address by which a calendar is read was ended.
    EndFeed = "feed-end";
    /// A key for another program was made.
    MakeApiKey = "api-key-make";
    /// A key for another program was revoked.
    RevokeApiKey = "api-key-revoke";
    /// A preference was set.
    SetPreference = "preference-set";
    /// A link to choose a password was made.
    Invite = "invitation-make";
    /// A link to choose a password was used.
    AcceptInvitation = "invitation-accept";
    /// What is hidden of a package and a year was kept.
    KeepPattern = "pattern-keep";
    /// It was asked what must be hidden of a package and a year.
    AskPattern = "pattern-ask";
    /// A card was published.
    Publish = "publish";
    /// A report was made.
    MakeReport = "report-make";
    /// A report was published.
    PublishReport = "report-publish";
    /// A file of a report was given out for the first time, and kept.
    KeepReportFile = "report-file-keep";
    /// A role was given.
    GiveRole = "role-give";
    /// A role was taken back.
    EndRole = "role-end";
    /// Somebody tried to log in; a session that follows shows that it went well.
    TryLogIn = "log-in-try";
    /// Somebody logged in.
    BeginSession = "session-begin";
    /// A session was ended, or all of a person.
    EndSession = "session-end";
    /// Old attempts to log in and old form keys were removed.
    Purge = "purge";
    /// A form was sent.
    TakeFormKey = "form-take";
    /// A comment was written.
    WriteComment = "comment-write";
    /// A comment was changed by its author.
    EditComment = "comment-edit";
    /// A comment was taken back.
    WithdrawComment = "comment-withdraw";
    /// A version of a record of steering was written.
    FileRecord = "record-file";
    /// A survey was opened for answers.
    OpenSurvey = "survey-open";
    /// Links to a survey were made.
    InviteToSurvey = "survey-invite";
    /// A form of a survey was counted; neither what it said nor who sent it is known.
    CountAnswer = "survey-count";
    /// A survey was closed.
    CloseSurvey = "survey-close";
    /// Files were sent in.
    Upload = "upload-begin";
    /// An upload came into another state.
    MoveUpload = "upload-move";
    /// What an acceptance changed on the cards was noted.
    NoteEffects = "upload-effects";
    /// Headings or values were given a meaning for next time.
    SetMappings = "mappings-set";
    /// A measuring was asked for.
    AskMeasuring = "measuring-ask";
    /// A measuring began.
    StartMeasuring = "measuring-start";
    /// A measuring ended, well or not.
    EndMeasuring = "measuring-end";
    /// Changes of status were told.
    TellNews = "news-tell";
    /// Figures that not everybody may see were read.
    Read = "read";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_single_and_go_both_ways() {
        for verb in Verb::ALL {
            assert_eq!(Verb::known(verb.as_str()), Some(*verb));
        }
        assert_eq!(Verb::known("nothing"), None);
    }
}
