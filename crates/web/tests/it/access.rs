//! Who may what: every route held against every role and every place that it can be given at.
//!
//! The table below is exhaustive: a route that is not in it fails the test. Each letter is what one person meets:
//!
//! ```text
//! F  a page or a file with the figures of Bærum      L  the way to log in
//! p  a page without them                             N  not allowed
//! >  led on, as after a form that was taken          0  not there
//! w  told what is wrong with what was sent
//! ```
//!
//! The people are, in this order: a visitor; somebody without a role; who administers the whole country; then for each
//! of the five roles somebody who has it at Bærum, above it at Akershus, at Asker beside it, and at the whole country in
//! the other line.

use crate::house::{ASKER, Answer, BAERUM, Browser, House, OFFICE, dawn, grant, on_both};
use crate::voices::there;
use axum::http::StatusCode;
use rettesnor_app::people::{NewAccount, invite};
use rettesnor_app::report::{Source, Wanted, make, open, preview};
use rettesnor_app::steer::Pen;
use rettesnor_app::steer::goal::import_goals;
use rettesnor_app::steer::letter::{answer_letter, begin_letter, send_letter};
use rettesnor_app::steer::plan::{Beginning, Place, adopt_plan, begin_plan, put};
use rettesnor_app::steer::quality::make as make_checklist;
use rettesnor_app::steer::survey::make as make_survey;
use rettesnor_core::access::{Role, Who};
use rettesnor_core::goal::{Adoption, Body, Goal, Stage};
use rettesnor_core::letter::{Ask, Demand, Letter, LetterKind, LetterStage};
use rettesnor_core::org::Line;
use rettesnor_core::participation::{Hearing, Input, Speaker, Stance, Topic, VoiceSettings};
use rettesnor_core::plan::{Action, ActionState};
use rettesnor_core::quality::{Checklist, Readers};
use rettesnor_core::report::{Audience, ReportDraft};
use rettesnor_core::review::Review;
use rettesnor_core::survey::{Respondents, Survey, Way};
use rettesnor_core::time::parse_date;
use rettesnor_store::uploads::{NewUpload, Step, UploadState};
use rettesnor_store::{Home, Signature, UploadId};
use rettesnor_web::route::ROUTES;
use std::collections::BTreeMap;

/// The routes with what each person meets: visitor, no role, whole; administrator, analyst, leader, staff, reader.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("get", "/", "Lpp pppp pppp pppp pppp pppp"),
    ("get", "/assets/{*name}", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/helse", "ppp pppp pppp pppp pppp pppp"),
    ("post", "/valg", ">>> >>>> >>>> >>>> >>>> >>>>"),
    ("get", "/ordliste", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/lisenser", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/tilgjengelighet", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/logg-inn", "p>> >>>> >>>> >>>> >>>> >>>>"),
    ("post", "/logg-inn", "LLL LLLL LLLL LLLL LLLL LLLL"),
    ("post", "/logg-inn/eksempel", "000 0000 0000 0000 0000 0000"),
    ("post", "/logg-ut", ">>> >>>> >>>> >>>> >>>> >>>>"),
    ("get", "/invitasjon/{token}", "www wwww wwww wwww wwww wwww"),
    ("post", "/invitasjon/{token}", "www wwww wwww wwww wwww wwww"),
    ("get", "/konto", "Lpp pppp pppp pppp pppp pppp"),
    ("post", "/konto/navn", "L>> >>>> >>>> >>>> >>>> >>>>"),
    ("post", "/konto/epost", "Lww wwww wwww wwww wwww wwww"),
    ("post", "/konto/passord", "Lww wwww wwww wwww wwww wwww"),
    ("post", "/konto/okter", "L>> >>>> >>>> >>>> >>>> >>>>"),
    ("post", "/konto/kalender", "L>> >>>> >>>> >>>> >>>> >>>>"),
    ("post", "/konto/paminnelser", "L>> >>>> >>>> >>>> >>>> >>>>"),
    ("get", "/kalender", "Lpp pppp pppp pppp pppp pppp"),
    ("post", "/kalender/gjort", "L00 0000 0000 0000 0000 0000"),
    ("get", "/kalender/{token}", "000 0000 0000 0000 0000 0000"),
    ("get", "/brev", "Lpp pppp pppp pppp pppp pppp"),
    ("get", "/brev/ny", "LNN NNNN NNNN ppNp NNNN NNNN"),
    ("post", "/brev/ny", "LNN NNNN NNNN NNNN NNNN NNNN"),
    ("get", "/brev/enhet/{unit}/{year}", "LNN NNNN ppNp ppNp ppNp ppNp"),
    ("get", "/brev/plasser/{unit}/{year}", "LNN NNNN ppNp ppNp ppNp NNNN"),
    ("post", "/brev/plasser/{unit}/{year}", "LNN NNNN NNNN wwNw wwNw NNNN"),
    ("get", "/brev/{id}", "LNN NNNN ppNp ppNp ppNp NNNN"),
    ("get", "/brev/{id}/endre", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/brev/{id}/endre", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/brev/{id}/send", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/brev/{id}/send", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/brev/{id}/endelig", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/brev/{id}/endelig", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/brev/{id}/tillegg", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/brev/{id}/tillegg", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/brev/{id}/svar/{unit}", "LNN NNNN ppNp ppNp ppNp NNNN"),
    ("post", "/brev/{id}/svar/{unit}", "LNN NNNN NNNN NNNN NNNN NNNN"),
    ("post", "/brev/{id}/svar/{unit}/tilsvar", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/brev/{id}/svar/{unit}/mal", "LNN NNNN NNNN wwNw wwNw NNNN"),
    ("get", "/malekort", "Lpp pppp pppp pppp pppp pppp"),
    ("get", "/malekort/{unit}", "LN> >>>> >>>> >>>> >>>> >>>>"),
    ("get", "/malekort/{unit}/{period}", "LNp pppp FFpp FFpp FFpp pppp"),
    ("get", "/malekort/{unit}/{period}/{indicator}", "LNN NNNN FFNN FFNN FFNN NNNN"),
    ("post", "/malekort/{unit}/{period}/{indicator}/kommentarer", "LNN NNNN >>NN >>NN >>NN NNNN"),
    ("get", "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}", "LNN NNNN 00NN 00NN 00NN NNNN"),
    ("post", "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}", "LNN NNNN 00NN 00NN 00NN NNNN"),
    ("get", "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}/trekk", "LNN NNNN 00NN 00NN 00NN NNNN"),
    ("post", "/malekort/{unit}/{period}/{indicator}/kommentarer/{comment}/trekk", "LNN NNNN 00NN 00NN 00NN NNNN"),
    ("get", "/plan", "Lpp pppp >>>> >>>> >>>> >>>>"),
    ("get", "/plan/{unit}", "L>> >>>> >>>> >>>> >>>> >>>>"),
    ("get", "/plan/{unit}/{year}", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("post", "/plan/{unit}/{year}", "LNN NNNN NNNN >>NN >>NN NNNN"),
    ("get", "/plan/{unit}/{year}/endre", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/endre", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/vedta", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/vedta", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/apne", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/apne", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/kopier", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/kopier", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/versjon/{number}", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("get", "/plan/{unit}/{year}/trinn", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("get", "/plan/{unit}/{year}/trinn/{number}", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/trinn/{number}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/kart", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("post", "/plan/{unit}/{year}/kart", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/tiltak/{id}", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/tiltak/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/tiltak/{id}/steg", "L00 0000 0000 0000 0000 0000"),
    ("get", "/plan/{unit}/{year}/tiltak/{id}/erstatt", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/tiltak/{id}/erstatt", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/faktor/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/faktor/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/avtale/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/avtale/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/mote/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/mote/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/admin", "LNp pppp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/personer", "LNp pppp NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer", "LNw wwww NNNN NNNN NNNN NNNN"),
    ("get", "/admin/personer/ny", "LNp pppp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/personer/{person}", "LNp pp0p NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/navn", "LN> >>NN NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/epost", "LN> >>NN NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/roller", "LN> >>0w NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/roller/slutt", "LN> >>>> NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/lenke", "LNp pp0N NNNN NNNN NNNN NNNN"),
    ("get", "/admin/personer/{person}/steng", "LNp pp0N NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/steng", "LN> >>NN NNNN NNNN NNNN NNNN"),
    ("post", "/admin/personer/{person}/apne", "LN> >>NN NNNN NNNN NNNN NNNN"),
    ("get", "/admin/enheter", "LNp pppp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/enheter/{unit}", "LNp ppNp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/nokler", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("post", "/admin/nokler", "LNw NNNw NNNN NNNN NNNN NNNN"),
    ("get", "/admin/nokler/{key}/tilbakekall", "LN0 NNN0 NNNN NNNN NNNN NNNN"),
    ("post", "/admin/nokler/{key}/tilbakekall", "LN0 NNN0 NNNN NNNN NNNN NNNN"),
    ("get", "/admin/pakker", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/pakker/{package}", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/utgaver", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("post", "/admin/tellinger", "LN> NNN> NNNN NNNN NNNN NNNN"),
    ("get", "/admin/logg", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/logg/kontroll", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("get", "/admin/logg/eksport", "LNp NNNp NNNN NNNN NNNN NNNN"),
    ("get", "/eksport/malekort/{unit}/{file}", "LNN NNNN FFNp FFNp FFNp NNNN"),
    ("get", "/indikatorer", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/indikatorer/{id}", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/indikatorer/{id}/prov", "ppp pppp pppp pppp pppp pppp"),
    ("post", "/indikatorer/{id}/prov", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/leveranser", "Lpp pppp pppp pppp pppp pppp"),
    ("post", "/leveranser", "Lww wwww wwww wwww wwww wwww"),
    ("get", "/leveranser/ingen", "LNN NNNN NNNN pppp pppp NNNN"),
    ("post", "/leveranser/ingen", "LNN NNNN NNNN wwww wwww NNNN"),
    ("get", "/leveranser/mal/{file}", "Lpp pppp pppp pppp pppp pppp"),
    ("post", "/leveranser/husket", "L00 0000 0000 0000 0000 0000"),
    ("get", "/leveranser/{id}", "L00 0000 0000 pp00 pp00 0000"),
    ("get", "/leveranser/{id}/merket.xlsx", "L00 0000 0000 0000 0000 0000"),
    ("post", "/leveranser/{id}/svar", "L00 0000 0000 ww00 ww00 0000"),
    ("get", "/leveranser/{id}/godta", "L00 0000 0000 >>00 >>00 0000"),
    ("post", "/leveranser/{id}/godta", "L00 0000 0000 ww00 ww00 0000"),
    ("get", "/leveranser/{id}/forkast", "L00 0000 0000 pp00 >>00 0000"),
    ("post", "/leveranser/{id}/forkast", "L00 0000 0000 >w00 NN00 0000"),
    ("get", "/plan/{unit}/{year}/mal/ny", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/ny", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/innstillinger", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/innstillinger", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}", "LNN NNNN FFNN FFNN FFNN ppNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/sjekkliste", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/endre", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/endre", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/horing", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/horing", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/vedta", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/vedta", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/gjeld", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/gjeld", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/statistikk", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/statistikk", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/avslutt", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/avslutt", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/mal/{goal}/erstatt", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/mal/{goal}/erstatt", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/medvirkning", "Lpp pppp pppp pppp pppp pppp"),
    ("get", "/medvirkning/{unit}/{year}", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("post", "/medvirkning/{unit}/{year}/innstillinger", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/medvirkning/{unit}/{year}/innspill", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("post", "/medvirkning/{unit}/{year}/innspill", "LNN NNNN >>NN >>NN >>NN >>NN"),
    ("get", "/horing/ny", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/horing/ny", "LNN NNNN NNNN >>NN >>NN NNNN"),
    ("get", "/horing/{id}", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("post", "/horing/{id}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/innspill/{id}/svar", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/innspill/{id}/svar", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/panel/ny", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/panel/ny", "LNN NNNN NNNN >>NN >>NN NNNN"),
    ("get", "/avgjorelse/ny", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/avgjorelse/ny", "LNN NNNN NNNN >>NN NNNN NNNN"),
    ("get", "/avgjorelser/{unit}", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("get", "/plan/{unit}/{year}/gjennomgang", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("get", "/plan/{unit}/{year}/gjennomgang/{period}", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/gjennomgang/{period}", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/plan/{unit}/{year}/gjennomgang/{period}/avslutt", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("post", "/plan/{unit}/{year}/gjennomgang/{period}/avslutt", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/plan/{unit}/{year}/gjennomgang/{period}/apne", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/plan/{unit}/{year}/gjennomgang/{period}/versjon/{version}", "LNN NNNN 00NN 00NN 00NN NNNN"),
    ("get", "/bruk/{unit}/{year}", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("post", "/bruk/{unit}/{year}", "LNN NNNN NNNN >>NN >>NN NNNN"),
    ("get", "/belastning/{unit}/{year}", "LNN NNNN ppNN ppNN ppNN ppNN"),
    ("get", "/belastning/{unit}/{year}/forslag", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("get", "/innrapportering", "Lpp pppp pppp pppp pppp pppp"),
    ("get", "/innrapportering/{unit}/{period}", "LNN NNNN NNNN ppNp ppNp NNNN"),
    ("post", "/innrapportering/{unit}/{period}", "LNN NNNN NNNN >>N> >>N> NNNN"),
    ("get", "/undersokelser", "Lpp pppp pppp pppp pppp pppp"),
    ("post", "/undersokelser", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/undersokelser/ny", "LNN NNNN NNNN pppp pppp NNNN"),
    ("get", "/undersokelser/{id}", "L00 0000 pp00 pp00 pp00 0000"),
    ("post", "/undersokelser/{id}/lenker", "L00 0000 NN00 ww00 ww00 0000"),
    ("get", "/undersokelser/{id}/lukk", "L00 0000 NN00 pp00 pp00 0000"),
    ("post", "/undersokelser/{id}/lukk", "L00 0000 NN00 >>00 >>00 0000"),
    ("get", "/svar/takk", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/svar/{token}", "www wwww wwww wwww wwww wwww"),
    ("post", "/svar/{token}", "www wwww wwww wwww wwww wwww"),
    ("get", "/publiser/{unit}/{period}", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/publiser/{unit}/{period}", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("post", "/publiser/{unit}/{period}/finn", "LNN NNNN NNNN >>NN NNNN NNNN"),
    ("post", "/publiser/{unit}/{period}/bekreft", "LNN NNNN NNNN ppNN NNNN NNNN"),
    ("get", "/rapporter", "Lpp pppp pppp pppp pppp pppp"),
    ("get", "/rapporter/{unit}/{period}", "L>> >>>> >>>> >>>> >>>> >>>>"),
    ("get", "/rapport/ny", "LNN NNNN NNNN pppp pppp NNNN"),
    ("post", "/rapport/ny", "LNN NNNN NNNN >>NN >>NN NNNN"),
    ("get", "/rapport/{id}", "L00 0000 FF00 FF00 FF00 0000"),
    ("get", "/rapport/{id}/tekster", "L00 0000 NN00 pp00 pp00 0000"),
    ("post", "/rapport/{id}/tekster", "L00 0000 NN00 ww00 ww00 0000"),
    ("get", "/rapport/{id}/lag", "L00 0000 NN00 pp00 NN00 0000"),
    ("post", "/rapport/{id}/bekreft", "L00 0000 NN00 FF00 NN00 0000"),
    ("post", "/rapport/{id}/lag", "L00 0000 NN00 pp00 NN00 0000"),
    ("get", "/rapport/{id}/publiser", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("post", "/rapport/{id}/publiser", "LNN NNNN NNNN wwNN NNNN NNNN"),
    ("get", "/rapport/{id}/presentasjon", "LNN NNNN NNNN ppNN ppNN NNNN"),
    ("post", "/rapport/{id}/presentasjon", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/rapport/{id}/{file}", "LNN NNNN ppNN ppNN ppNN NNNN"),
    ("get", "/offentlig", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/offentlig/nytt.atom", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/offentlig/malekort/{unit}/{period}", "000 0000 0000 0000 0000 0000"),
    ("get", "/offentlig/rapport/{id}", "000 0000 0000 0000 0000 0000"),
    ("get", "/offentlig/rapport/{id}/{file}", "000 0000 0000 0000 0000 0000"),
    ("get", "/offentlig/publisering/{id}", "000 0000 0000 0000 0000 0000"),
    ("get", "/offentlig/publisering/{id}/{file}", "000 0000 0000 0000 0000 0000"),
    ("get", "/offentlig/datasett", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/offentlig/datasett.jsonld", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/apne-data", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/openapi.json", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/units", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/units/{unit}", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/definitions", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/definitions/{id}", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/cards/{unit}/{period}", "000 0000 0000 0000 0000 0000"),
    ("get", "/api/v1/series/{unit}/{indicator}", "000 0000 0000 0000 0000 0000"),
    ("get", "/api/v1/publications", "ppp pppp pppp pppp pppp pppp"),
    ("get", "/api/v1/publications/{id}", "000 0000 0000 0000 0000 0000"),
    ("get", "/kvalitet", "Lpp pppp pppp pppp pppp pppp"),
    ("post", "/kvalitet", "LNN NNNN NNNN wwNN wwNN NNNN"),
    ("get", "/kvalitet/ny", "LNN NNNN NNNN pppp pppp NNNN"),
    ("get", "/kvalitet/{id}", "L00 0000 pp00 pp00 pp00 0000"),
    ("post", "/kvalitet/{id}", "L00 0000 NN00 ww00 ww00 0000"),
];

/// What is sent with a form, beside its token.
fn body(path: &str) -> &'static [(&'static str, &'static str)] {
    match path {
        "/valg" => &[("utseende", "dark"), ("tilbake", "/ordliste")],
        "/konto/navn" => &[("navn", "Et annet navn")],
        "/konto/epost" => &[("epost", "ny@eksempel.no"), ("passord", "x")],
        "/konto/passord" => &[("passord", "x"), ("passord2", "y")],
        "/konto/okter" => &[("okt", "ingen")],
        "/konto/kalender" => &[("gjor", "slutt")],
        "/konto/paminnelser" => &[("paminnelser", "av")],
        "/admin/personer" => {
            &[("navn", "Ny"), ("epost", "ny"), ("rolle", "leser"), ("enhet", "3201"), ("linje", "kommune")]
        }
        "/admin/personer/{person}/navn" => &[("navn", "Mål")],
        "/admin/personer/{person}/epost" => &[("epost", "maal2@eksempel.no")],
        "/admin/personer/{person}/roller" => &[("rolle", "leser"), ("enhet", "3201"), ("linje", "kommune")],
        "/malekort/{unit}/{period}/{indicator}/kommentarer" => &[("tekst", "Hei"), ("_en_gang", "k")],
        "/medvirkning/{unit}/{year}/innspill" => &[("tekst", "Hei"), ("om", "plan")],
        "/medvirkning/{unit}/{year}/innstillinger" => &[("uten_navn", "ja")],
        "/horing/ny" => &[
            ("enhet", "kommune:3201"),
            ("ar", "2026"),
            ("sporsmal", "Hva mener dere?"),
            ("frist", "2026-12-01"),
            ("tillitsvalgt", "1"),
        ],
        "/horing/{id}" => &[("versjon", "9"), ("gjor", "lukk")],
        "/innspill/{id}/svar" => &[("versjon", "9"), ("svar", "Ja"), ("av", "leder")],
        "/panel/ny" => &[
            ("enhet", "kommune:3201"),
            ("ar", "2026"),
            ("dato", "2026-02-01"),
            ("invitert", "1"),
            ("kom", "1"),
            ("sagt", "Mer"),
        ],
        "/avgjorelse/ny" => &[
            ("enhet", "kommune:3201"),
            ("ar", "2026"),
            ("om", "plan"),
            ("vedtak", "Ja"),
            ("grunner", "Fordi"),
            ("dato", "2026-02-01"),
        ],
        "/plan/{unit}/{year}/gjennomgang/{period}" => &[("versjon", "9")],
        "/plan/{unit}/{year}/gjennomgang/{period}/avslutt" => &[("versjon", "9")],
        "/undersokelser" | "/kvalitet" => &[("enhet", "kommune:3201")],
        "/rapport/ny" => &[("enhet", "kommune:3201"), ("periode", "2025"), ("til", "ledermote"), ("sprak", "nb")],
        "/bruk/{unit}/{year}" => &[("mote", "Møte"), ("dato", "2026-02-01"), ("periode", "2025T3")],
        _ => &[],
    }
}

/// What stands for the parts of a path.
pub struct Sample {
    person: String,
    action: String,
    upload: String,
    grant: String,
    goal: String,
    hearing: String,
    input: String,
    survey: String,
    checklist: String,
    letter: String,
    draft: String,
    report: String,
}

/// A plan that was decided, with an action.
async fn planned(house: &House) -> String {
    let (unit, structure) = ("kommune:3201".parse().unwrap(), &house.shelf.structure);
    let (store, who, signature) = (&house.store, &Who::Operator, Signature::Named);
    let pen = Pen { store, who, at: dawn(), structure, form_key: "", signature };
    let begins = Beginning { unit: &unit, year: 2026, title: "Plan", vision: "" };
    let plan = begin_plan(&pen, begins).await.unwrap();
    let action = Action {
        name: "Språkpraksis".to_owned(),
        goal: None,
        why: String::new(),
        owner: "Rådgiverne".to_owned(),
        owner_name: None,
        from: None,
        until: None,
        resources: String::new(),
        state: ActionState::Planned,
        follows: None,
    };
    let home = Home { unit, line: Line::Kommune, year: 2026 };
    let action = put(&pen, Place::New(&home), &action, "").await.unwrap();
    let on = dawn().in_norway().date();
    let decided = Adoption { body: Body::Unit, on, case: String::new(), wording: String::new() };
    adopt_plan(&pen, (&plan, 1), decided).await.unwrap();
    action.to_string()
}

impl Sample {
    /// Makes what routes are about, and remembers its names.
    pub async fn of(house: &House) -> Self {
        let leader = [grant(Role::Leader, "kommune:3201", Line::Kommune)];
        let account = NewAccount { name: "Mål", email: "maal@eksempel.no", grants: &leader };
        let invited = invite(&house.store, &Who::Operator, dawn(), &house.shelf.structure, account).await.unwrap();
        let grants = house.store.grants_of(&Who::Operator, &invited.person).await.unwrap();
        let id = UploadId::new(dawn()).unwrap();
        let (units, files) = (["kommune:3201".parse().unwrap()], ["deltakelse.csv".to_owned()]);
        let upload = NewUpload { id: &id, dataset: "deltakelse", units: &units, months: None, files: &files, once: "" };
        house.store.begin_upload(&Who::Operator, dawn(), &upload).await.unwrap();
        for state in [UploadState::Checking, UploadState::Checked] {
            house.store.move_upload(&Who::Operator, dawn(), &id, &Step::to(state)).await.unwrap();
        }
        let goal = goal(house).await;
        let (hearing, input) = participation(house).await;
        let action = planned(house).await;
        let (upload, grant) = (id.to_string(), grants[0].id.to_string());
        let (survey, checklist) = reported(house).await;
        let letter = letter_to_the_office(house).await;
        let (draft, report) = report(house).await;
        let person = invited.person;
        Self { person, action, upload, grant, hearing, input, survey, checklist, letter, goal, draft, report }
    }

    /// An address of the route that is there.
    pub fn address(&self, path: &str) -> String {
        if path.starts_with("/brev/") {
            let path = path.replace("{id}", &self.letter).replace("{year}", "2026");
            return path.replace("{unit}", "kontor:9001");
        }
        if path.starts_with("/rapport/{id}") || path.starts_with("/offentlig/rapport") {
            let is_made = ["publiser", "presentasjon", "{file}", "offentlig"].iter().any(|word| path.contains(word));
            let id = if is_made { &self.report } else { &self.draft };
            return path.replace("{id}", id).replace("{file}", "rapport.csv");
        }
        let path = match path {
            "/horing/ny" | "/panel/ny" | "/avgjorelse/ny" => format!("{path}?enhet=kommune:3201&ar=2026"),
            _ if path.starts_with("/plan/") => path.replace("{period}", "2026Q1"),
            _ => path.to_owned(),
        };
        path.replace("{year}", if path.contains("/mal/") { "2025" } else { "2026" })
            .replace("/horing/{id}", &format!("/horing/{}", self.hearing))
            .replace("/innspill/{id}", &format!("/innspill/{}", self.input))
            .replace("{*name}", "rettesnor.css")
            .replace("{token}", "ukjent")
            .replace("{unit}", "kommune:3201")
            .replace("{period}", "2025T3")
            .replace("{file}", if path.contains("/mal/") { "deltakelse.xlsx" } else { "2025T3.csv" })
            .replace("{indicator}", "I.02-nir")
            .replace("{number}", "1")
            .replace("{version}", "1")
            .replace("/tiltak/{id}", &format!("/tiltak/{}", self.action))
            .replace("/faktor/{id}", "/faktor/ny")
            .replace("/avtale/{id}", "/avtale/ny")
            .replace("/mote/{id}", "/mote/ny")
            .replace("{comment}", "ingen")
            .replace("{goal}", &self.goal)
            .replace("{person}", &self.person)
            .replace("{package}", "nav-kontor")
            .replace("{key}", "ingen")
            .replace("/definitions/{id}", "/definitions/I.02-nir")
            .replace("/indikatorer/{id}", "/indikatorer/I.02-nir")
            .replace("/undersokelser/{id}", &format!("/undersokelser/{}", self.survey))
            .replace("/kvalitet/{id}", &format!("/kvalitet/{}", self.checklist))
            .replace("{id}", &self.upload)
    }
}

/// A report of Bærum to its leaders that is being written, and one that was made of another draft.
async fn report(house: &House) -> (String, String) {
    let leaders =
        ReportDraft::new(vec!["kommune:3201".parse().unwrap()], "2025T3".parse().unwrap(), Audience::Leaders, "nb");
    let draft = there(house, &leaders).await;
    let made = there(house, &leaders).await;
    let source = Source { store: &house.store, shelf: &house.shelf, who: &Who::Operator, at: dawn() };
    let kept = open(&house.store, &Who::Operator, &house.shelf.structure, &made).await.unwrap().unwrap();
    let wanted = Wanted { yes: Some(&[]), reason: "" };
    let preview = preview(&source, &crate::report::phrases(), &kept, wanted).await.unwrap();
    let id = make(&source, &kept, &preview, ("", "k")).await.unwrap();
    (draft.to_string(), id.to_string())
}

/// A goal of Bærum that holds, measured by the share that the house has figures of.
async fn goal(house: &House) -> String {
    let at = dawn();
    let pen = Pen {
        store: &house.store,
        who: &Who::Operator,
        at,
        structure: &house.shelf.structure,
        form_key: "",
        signature: Signature::Named,
    };
    let on = at.in_norway().date();
    let (case, wording) = (String::new(), "Vedtatt.".to_owned());
    let adoption = Adoption { body: Body::Council, on, case, wording };
    let goal = Goal { stage: Stage::Active { adoption, from: on }, ..crate::goals::goal("I.02-nir", "65") };
    let home = Home { unit: "kommune:3201".parse().unwrap(), line: Line::Kommune, year: 2025 };
    import_goals(&pen, b"a file", &[(home.clone(), goal)]).await.unwrap();
    house.store.records_of(&Who::Operator, &home.unit, 2025).await.unwrap()[0].id.to_string()
}

/// A hearing, an input, a review and settings at Bærum: they are changed by nobody who has not read them.
async fn participation(house: &House) -> (String, String) {
    let until = parse_date("2026-12-01").unwrap();
    let question = "Hva mener dere?".to_owned();
    let invited = Vec::new();
    let hearing = Hearing { about: Topic::plan(), question, invited, until, closed: None };
    let input = Input {
        about: Topic::plan(),
        hearing: None,
        stance: Stance::Comments,
        text: "Hei".to_owned(),
        speaks_as: Speaker::Staff,
        answer: None,
    };
    there(house, &Review::of("2026Q1".parse().unwrap())).await;
    there(house, &VoiceSettings { anonymous: false }).await;
    (there(house, &hearing).await.to_string(), there(house, &input).await.to_string())
}

/// A survey and a checklist of Bærum.
async fn reported(house: &House) -> (String, String) {
    let structure = &house.shelf.structure;
    let (store, who, at) = (&house.store, &Who::Operator, dawn());
    let pen = Pen { store, who, at, structure, form_key: "", signature: Signature::Named };
    let unit = "kommune:3201".parse().unwrap();
    let survey = Survey {
        name: "Brukerne".to_owned(),
        introduction: String::new(),
        asked: Respondents::Users,
        questions: vec!["Respekt".to_owned()],
        way: Way::Tokens,
        closes_on: "2026-12-31".parse().unwrap(),
        closing: None,
    };
    let checklist = Checklist {
        name: "Planer".to_owned(),
        purpose: String::new(),
        questions: vec!["Mål".to_owned()],
        sample: 10,
        readers: Readers::Colleagues,
    };
    let survey = make_survey(&pen, &unit, &survey, 0).await.unwrap();
    (survey.to_string(), make_checklist(&pen, &unit, &checklist).await.unwrap().to_string())
}

/// A letter from Bærum to its office that has been sent for answer.
async fn letter_to_the_office(house: &House) -> String {
    let pen = Pen {
        store: &house.store,
        who: &Who::Operator,
        at: dawn(),
        structure: &house.shelf.structure,
        form_key: "",
        signature: Signature::Named,
    };
    let ask = Ask {
        id: String::new(),
        replaces: None,
        demand: Demand::Told,
        binding: true,
        wording: "Flere i arbeid.".to_owned(),
    };
    let letter = Letter {
        kind: LetterKind::Budsjettvedtak,
        title: "Vedtak".to_owned(),
        introduction: String::new(),
        to: vec!["kontor:9001".parse().unwrap()],
        asks: vec![ask],
        frames: Vec::new(),
        places: Vec::new(),
        authority: String::new(),
        duties: Vec::new(),
        stage: LetterStage::Draft,
    };
    let home = Home { unit: "kommune:3201".parse().unwrap(), line: Line::Kommune, year: 2026 };
    let id = begin_letter(&pen, home, letter).await.unwrap();
    let by = parse_date("2026-04-01").unwrap();
    let id = send_letter(&pen, &id, 1, by).await.unwrap();
    // Nobody in the table leads the office; somebody has answered for it, so that there is something to answer back to.
    answer_letter(&pen, &id, &"kontor:9001".parse().unwrap(), 0, BTreeMap::new()).await.unwrap();
    id.to_string()
}

/// What a person meets, as a letter.
fn letter(answer: &Answer) -> char {
    match answer.status {
        StatusCode::OK if answer.body.contains(BAERUM) => 'F',
        StatusCode::OK => 'p',
        StatusCode::UNAUTHORIZED => 'L',
        StatusCode::SEE_OTHER if answer.location().starts_with("/logg-inn?videre") => 'L',
        status if status.is_redirection() => '>',
        StatusCode::FORBIDDEN => 'N',
        StatusCode::NOT_FOUND => '0',
        status if status.is_client_error() => 'w',
        status => panic!("{status}: {}", answer.body),
    }
}

/// Everybody in the table, in its order.
async fn everybody(house: &House) -> Vec<Browser<'_>> {
    let mut people = vec![house.visitor(), house.person("ingen", &[]).await];
    people.push(house.person("hele", &[grant(Role::Administrator, "NO", Line::Kommune)]).await);
    for role in Role::ALL {
        for (place, unit, line) in [
            ("her", "kommune:3201", Line::Kommune),
            ("over", "fylke:32", Line::Kommune),
            ("ved", "kommune:3203", Line::Kommune),
            ("annen", "NO", Line::Stat),
        ] {
            let given = [grant(role, unit, line)];
            people.push(house.person(&format!("{role}-{place}"), &given).await);
        }
    }
    people
}

async fn every_route_lets_in_who_it_should(house: &House) {
    let sample = Sample::of(house).await;
    let mut people = everybody(house).await;
    let mut found = Vec::new();
    for route in ROUTES {
        let address = sample.address(route.path);
        let mut letters = String::new();
        for (place, who) in people.iter_mut().enumerate() {
            let answer = if route.method == "get" {
                who.get(&address).await
            } else {
                let mut fields = body(route.path).to_vec();
                // Attempts are counted by address, so that each tries with one of their own.
                let email = format!("{place}@eksempel.no");
                if route.path == "/logg-inn" {
                    fields = vec![("epost", email.as_str()), ("passord", "feil")];
                }
                if route.path.ends_with("/roller/slutt") {
                    fields.push(("tildeling", &sample.grant));
                }
                who.post(&address, &fields).await
            };
            letters.push(letter(&answer));
            if matches!(place, 2 | 6 | 10 | 14 | 18) {
                letters.push(' ');
            }
            // Who has gone out by the answer comes in again for the next route.
            if who.cookie.is_some() && route.path == "/logg-ut" {
                *who = house.enter(&who.person).await;
            }
        }
        found.push((route.method, route.path, letters));
    }
    let wanted: Vec<(&str, &str, String)> = EXPECTED.iter().map(|(m, p, l)| (*m, *p, (*l).to_owned())).collect();
    let line =
        |(method, path, letters): &(&str, &str, String)| format!("    (\"{method}\", \"{path}\", \"{letters}\"),");
    let differing: Vec<String> = found.iter().filter(|row| !wanted.contains(row)).map(line).collect();
    let gone: Vec<String> = wanted.iter().filter(|row| !found.contains(row)).map(line).collect();
    let text = format!("found\n{}\nexpected\n{}", differing.join("\n"), gone.join("\n"));
    assert!(differing.is_empty() && gone.is_empty(), "{text}");
}

/// Every address of a reading route for a unit, with what can be asked for in it.
fn addresses(unit: &str, indicator: &str) -> Vec<String> {
    let figure = format!("/malekort/{unit}/2025T3/{indicator}");
    let card = format!("/malekort/{unit}/2025T3");
    let mut found = vec![figure.clone(), format!("{figure}?linje=kommune"), format!("{figure}?linje=stat")];
    for question in ["", "?linje=kommune", "?linje=stat", "?kolonner=alle", "?definisjoner=alle"] {
        found.push(format!("{card}{question}"));
        found.push(format!("/eksport{card}.csv{question}"));
    }
    for period in ["2025M10", "2025Q4", "2025H2", "2025", "2026T1"] {
        found.push(format!("/malekort/{unit}/{period}"));
        found.push(format!("/malekort/{unit}/{period}/{indicator}"));
        found.push(format!("/eksport/malekort/{unit}/{period}.csv"));
    }
    found.push(format!("/malekort/{unit}"));
    found
}

async fn a_reader_meets_no_figures_by_any_way(house: &House) {
    let reader = house.person("leser", &[grant(Role::Reader, "kommune:3203", Line::Kommune)]).await;
    let everywhere = [
        ("kommune:3201", "I.02-nir"),
        ("kommune:3203", "I.02-nir"),
        ("kontor:9001", "B.15"),
        ("fylke:32", "I.02-nir"),
        ("NO", "I.02-nir"),
        ("region:0200", "B.15"),
    ];
    let mut paths: Vec<String> = everywhere.iter().flat_map(|(unit, id)| addresses(unit, id)).collect();
    paths.extend(house.shelf.stock.manifests.keys().map(|id| format!("/leveranser/{id}")));
    paths.extend(["/", "/leveranser", "/malekort?sok=B%C3%A6rum", "/konto"].map(str::to_owned));
    for path in paths {
        let answer = reader.get(&path).await;
        for figure in [BAERUM, ASKER, OFFICE, "66 av 114"] {
            assert!(!answer.body.contains(figure), "{path} tells {figure}");
        }
        assert!(!path.starts_with("/eksport") || !answer.status.is_success(), "{path} is given");
    }
}

async fn each_leader_meets_their_own_figures_alone(house: &House) {
    let leader = |name: &'static str, unit: &'static str, line| async move {
        house.person(name, &[grant(Role::Leader, unit, line)]).await
    };
    let asker = leader("asker", "kommune:3203", Line::Kommune).await;
    let office = leader("kontor", "kontor:9001", Line::Stat).await;
    let host = leader("vert", "kommune:3201", Line::Kommune).await;
    let tells = async |who: &Browser<'_>, path: &str, figure: &str| who.get(path).await.body.contains(figure);
    assert!(tells(&asker, "/malekort/kommune:3203/2025T3", ASKER).await);
    assert!(!tells(&asker, "/malekort/kommune:3201/2025T3", BAERUM).await);
    assert!(tells(&office, "/malekort/kontor:9001/2025M10", OFFICE).await);
    // The municipality is above the office in its own line; the state controls the office's figures.
    assert!(!tells(&host, "/malekort/kontor:9001/2025M10", OFFICE).await);
    assert!(!tells(&office, "/malekort/kommune:3201/2025T3", BAERUM).await);
}

on_both!(
    every_route_lets_in_who_it_should,
    a_reader_meets_no_figures_by_any_way,
    each_leader_meets_their_own_figures_alone
);
