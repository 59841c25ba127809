//! What the deeds of the audit log are called.

use rettesnor_store::audit::{Breach, Verb};

/// The message that names a deed.
pub fn verb_key(verb: Verb) -> &'static str {
    match verb {
        Verb::AddPerson => "deed-add-person",
        Verb::RenamePerson => "deed-rename-person",
        Verb::ChangeEmail => "deed-change-email",
        Verb::ClosePerson => "deed-close-person",
        Verb::ReopenPerson => "deed-reopen-person",
        Verb::SetPassword => "deed-set-password",
        Verb::MakeFeed => "deed-make-feed",
        Verb::EndFeed => "deed-end-feed",
        Verb::MakeApiKey => "deed-make-api-key",
        Verb::RevokeApiKey => "deed-revoke-api-key",
        Verb::SetPreference => "deed-set-preference",
        Verb::Invite => "deed-invite",
        Verb::AcceptInvitation => "deed-accept-invitation",
        Verb::GiveRole => "deed-give-role",
        Verb::EndRole => "deed-end-role",
        Verb::TryLogIn => "deed-try-log-in",
        Verb::BeginSession => "deed-begin-session",
        Verb::EndSession => "deed-end-session",
        Verb::Purge => "deed-purge",
        Verb::TakeFormKey => "deed-take-form-key",
        Verb::FileRecord => "deed-file-record",
        Verb::WriteComment => "deed-write-comment",
        Verb::EditComment => "deed-edit-comment",
        Verb::WithdrawComment => "deed-withdraw-comment",
        Verb::OpenSurvey => "deed-open-survey",
        Verb::InviteToSurvey => "deed-invite-to-survey",
        Verb::CountAnswer => "deed-count-answer",
        Verb::CloseSurvey => "deed-close-survey",
        Verb::Upload => "deed-upload",
        Verb::MoveUpload => "deed-move-upload",
        Verb::NoteEffects => "deed-note-effects",
        Verb::SetMappings => "deed-set-mappings",
        Verb::AskMeasuring => "deed-ask-measuring",
        Verb::AskPattern => "deed-ask-pattern",
        Verb::KeepPattern => "deed-keep-pattern",
        Verb::Publish => "deed-publish",
        Verb::MakeReport => "deed-make-report",
        Verb::PublishReport => "deed-publish-report",
        Verb::KeepReportFile => "deed-keep-report-file",
        Verb::StartMeasuring => "deed-start-measuring",
        Verb::EndMeasuring => "deed-end-measuring",
        Verb::TellNews => "deed-tell-news",
        Verb::Read => "deed-read",
    }
}

/// The message that says what is wrong with an entry.
pub fn breach_key(breach: Breach) -> &'static str {
    match breach {
        Breach::Missing => "log-broken-missing",
        Breach::Changed => "log-broken-changed",
        Breach::Unlinked => "log-broken-unlinked",
    }
}
