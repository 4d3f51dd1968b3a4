//! The help desk's console: by keys, by words, from a link; what folds away, and the outcome beside it.

use journeys::{Key, Page, Result, View, journey};

journeys! {
    every_engine: [
        a_call_by_keyboard_alone,
    ],
    one_engine: [
        the_keys_can_be_switched_off,
        what_no_longer_matters_folds_away,
        a_call_by_words,
        a_call_from_a_link,
    ],
}

const DESK: &str = "Help desk";
const FIELD: &str = "What the caller says";
const ONE_SCHOOL: &str = "At one school";
const OFFICE: &str = "In a Region (Local District) or Central office";
const TEACHER: &str = "You get the Clever role Teacher automatically";

/// The keys are those that the page shows beside the questions and answers.
async fn a_call_by_keyboard_alone() -> Result {
    journey("desk keys", View::WIDE_LIGHT, async |page| {
        page.open("").await?;
        page.tab_to(DESK).await?;
        page.press(Key::Enter).await?;
        page.heading_is(DESK).await?;
        page.focus_is("heading", DESK).await?;
        page.shows("Many outcomes are possible.").await?;
        page.is_accessible().await?;
        page.screenshot("new").await?;
        page.tab_to(FIELD).await?;
        page.press("1a 2a 3a").await?;
        page.press(Key::Enter).await?;
        page.fragment_is("#/v1/desk?system=clever&employment=certificated&workplace=one-school")
            .await?;
        page.shows("Next: Which of these are you?").await?;
        page.focus_is("combobox", FIELD).await?;
        page.tab_to(ONE_SCHOOL).await?;
        page.press("6").await?;
        page.focus_is("radio", "Yes").await?;
        page.press("a").await?;
        page.shows("Class roster: Yes.").await?;
        // The next question is still open, so this waits.
        page.shows("Counts once the questions before it are answered.").await?;
        page.press("5").await?;
        page.press("cv").await?;
        page.shows("Position or responsibility: None of these.").await?;
        page.press("9m").await?;
        page.focus_is("checkbox", "None of these").await?;
        page.shows(&["Outcome: ", TEACHER, "."].concat()).await?;
        page.fragment_is("#/v1/desk?system=clever&employment=certificated&workplace=one-school&position=none&roster=yes&clever-feature=none").await?;
        page.is_accessible().await?;
        page.screenshot("answered").await?;
        page.button("Copy for a ticket").await?;
        page.button("Copy a link for the caller: the questions, with these answers").await?;
        // The same key takes back; the digit 0 leads to the field.
        page.press("m").await?;
        page.shows("None of these is taken back.").await?;
        page.press("0").await?;
        page.focus_is("combobox", FIELD).await
    })
    .await
}

/// Whoever speaks to the computer, or leans on the keyboard, switches the keys off.
async fn the_keys_can_be_switched_off() -> Result {
    journey("desk without keys", View::WIDE_DARK, async |page| {
        page.open("#/v1/desk?system=clever&workplace=one-school").await?;
        page.heading_is(DESK).await?;
        page.checkbox("Keys choose answers").await?.click().await?;
        page.radio(ONE_SCHOOL).await?.click().await?;
        page.press("b2a").await?;
        page.focus_is("radio", ONE_SCHOOL).await?;
        page.fragment_is("#/v1/desk?system=clever&workplace=one-school").await?;
        page.press(Key::Down).await?;
        page.fragment_is("#/v1/desk?system=clever&workplace=several-schools").await
    })
    .await
}

/// A question that no longer matters folds away and says so; its answer is kept, and comes back with it.
async fn what_no_longer_matters_folds_away() -> Result {
    journey("desk folds", View::NARROW_DARK, async |page| {
        page.open("#/v1/desk?system=misis&employment=certificated&workplace=one-school").await?;
        page.heading_is(DESK).await?;
        page.choose(&["Secondary school Middle, high or span school", OFFICE]).await?;
        page.shows("No longer asked: Kind of school, Attendance Office, Class roster.").await?;
        page.focus_is("radio", OFFICE).await?;
        page.shows("Kind of school – the answer is kept: Secondary school").await?;
        page.is_accessible().await?;
        page.screenshot("folded").await?;
        page.choose(&[ONE_SCHOOL]).await?;
        let school = page.radio("Secondary school Middle, high or span school").await?;
        assert!(school.is_chosen().await?);
        page.focus_is("radio", ONE_SCHOOL).await
    })
    .await
}

/// The caller's words find answers of all questions; between two callers everything is cleared, and can be
/// brought back.
async fn a_call_by_words() -> Result {
    journey("desk words", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/desk?system=misis&employment=certificated&workplace=one-school&school-level=secondary&roster=no").await?;
        page.heading_is(DESK).await?;
        page.field(FIELD).await?.write("I'm a conselor").await?;
        page.shows("Counselor – Position or responsibility").await?;
        page.is_accessible().await?;
        page.screenshot("found").await?;
        page.press(Key::Enter).await?;
        page.shows("Position or responsibility: Counselor.").await?;
        page.focus_is("combobox", FIELD).await?;
        page.press("transcripts").await?;
        page.shows("Enter transcripts by hand – Duties in MiSiS").await?;
        page.press(Key::Enter).await?;
        page.shows("Apply for the MiSiS roles School Full Read and Counselor Plus").await?;
        page.press("xylophone").await?;
        page.shows("No answer fits.").await?;
        page.press(Key::Escape).await?;
        assert_eq!(page.field(FIELD).await?.value().await?, "");
        page.button("New caller").await?.click().await?;
        page.shows("All answers are cleared.").await?;
        page.fragment_is("#/v1/desk").await?;
        page.focus_is("combobox", FIELD).await?;
        page.button("Undo: bring the last caller’s answers back").await?.click().await?;
        page.shows("The last caller’s answers are back.").await?;
        page.shows("Apply for the MiSiS roles School Full Read and Counselor Plus").await
    })
    .await
}

/// A link of any version, as a whole address: its answers, the way there, where the caller stands, and what could
/// not be used.
async fn a_call_from_a_link() -> Result {
    journey("desk link", View::NARROW_LIGHT, async |page| {
        page.open("#/v1/desk").await?;
        page.heading_is(DESK).await?;
        paste(page, "https://intranet.example/advisor/#/v7/question/workplace?system=clever&employment=certificated&colour=blue").await?;
        page.shows("The answers of the link are filled in.").await?;
        page.fragment_is("#/v1/desk?system=clever&employment=certificated").await?;
        page.shows("Employment: Certificated").await?;
        page.shows("The link stops at: Where do you work?").await?;
        page.shows("“colour”, which is not a question here.").await?;
        page.shows("This link was written by another release (“v7”)").await?;
        page.is_accessible().await?;
        page.screenshot("taken").await?;
        paste(page, "https://intranet.example/advisor/#/v1/roles").await?;
        page.shows("There are no answers in this link.").await?;
        page.fragment_is("#/v1/desk?system=clever&employment=certificated").await?;
        page.link("Show the question as the caller sees it").await?.click().await?;
        page.heading_is("Where do you work?").await
    })
    .await
}

async fn paste(page: &Page, link: &str) -> Result {
    page.fill(FIELD, link).await?;
    page.shows("Take the answers from this link").await?;
    page.press(Key::Enter).await
}
