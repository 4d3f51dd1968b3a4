//! The guide to the PowerSchool sync account: its steps by keyboard, addresses, the settings check, the password
//! that is kept nowhere, and what the browser keeps only if asked to.

use anyhow::ensure;
use journeys::{Key, Page, Result, View, journey};

journeys! {
    every_engine: [
        leaving_for_another_site_clears_the_password,
    ],
    one_engine: [
        from_the_start_to_a_step_that_is_done,
        a_step_says_what_comes_before_it_and_leads_to_its_page,
        what_is_no_address_is_told_and_stays_out_of_the_link,
        the_settings_check_finds_what_differs,
        a_password_is_made_and_kept_nowhere,
        without_randomness_there_is_no_password,
        progress_is_kept_only_if_one_asks_for_it,
        a_browser_that_keeps_nothing_loses_nothing,
        the_removal_is_a_list_of_its_own,
        wide_and_light,
        narrow_and_dark,
    ],
}

const TITLE: &str = "Set up the Clever sync account in PowerSchool";
const GUIDE: &str = "#/v1/powerschool";
const FIND: &str = "Find an unused security group";
const NAME: &str = "Name the group and set its permissions";
const PASSWORD: &str = "Make a password for the sync account";
const HAND_OVER: &str = "Hand-over sheet of the Clever sync account";

/// From an outcome or straight from the start page to the guide, and through a step, without the pointer.
async fn from_the_start_to_a_step_that_is_done() -> Result {
    journey("powerschool by keyboard", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/outcome?system=powerschool").await?;
        page.tab_to("Open the set-up guide").await?;
        page.press(Key::Enter).await?;
        page.heading_is(TITLE).await?;
        page.open("").await?;
        page.tab_to("Connect PowerSchool to Clever").await?;
        page.press(Key::Enter).await?;
        page.heading_is(TITLE).await?;
        page.focus_is("heading", TITLE).await?;
        page.shows("This page changes nothing in PowerSchool or in Clever.").await?;
        page.shows("0 of 14 steps done").await?;
        page.tab_to("PowerSchool address").await?;
        page.press("ps.example.org:8443/admin/home.html").await?;
        page.tab_to("PowerSchool version").await?;
        page.shows("Used for the links: https://ps.example.org:8443").await?;
        page.shows("What stood behind it is left out: /admin/home.html").await?;
        page.press("7.7").await?;
        page.tab_to(&format!("Go on: {FIND}")).await?;
        page.shows("In an older one the permissions screen may look different").await?;
        page.press(Key::Enter).await?;
        page.heading_is(FIND).await?;
        page.focus_is("heading", FIND).await?;
        page.tab_to("Not started").await?;
        page.press(Key::Down).await?;
        page.press(Key::Down).await?;
        page.fragment_is(
            "#/v1/powerschool/step/find-group?address=https%3A%2F%2Fps.example.org%3A8443&version=7.7&done=find-group",
        )
        .await?;
        page.tab_to(&format!("Next: {NAME}")).await?;
        page.press(Key::Enter).await?;
        page.heading_is(NAME).await?;
        page.shows("Health and Immunization: Screening No Access").await?;
        page.back().await?;
        page.heading_is(FIND).await?;
        ensure!(page.radio("Done").await?.is_chosen().await?, "what is done stays done");
        page.link("All steps").await?.click().await?;
        page.heading_is(TITLE).await?;
        page.shows("1 of 14 steps done").await?;
        page.link(&format!("Go on: {NAME}")).await.map(drop)
    })
    .await
}

/// A step says what has to be done before it, and has the full link once the address is known.
async fn a_step_says_what_comes_before_it_and_leads_to_its_page() -> Result {
    journey("powerschool order", View::WIDE_DARK, async |page| {
        let step = format!("{GUIDE}/step/dde-home");
        page.open(&step).await?;
        page.shows(&format!("Comes after: {NAME}; Let page permissions be changed")).await?;
        page.shows("Start Page > System Administrator > Page and Data Management").await?;
        page.link("Enter the address once to get the full link").await?;
        page.open(&format!("{step}?address=ps.example.org/&done=set-group+modify-permissions"))
            .await?;
        page.heading_is("Open the first DDE page to the group").await?;
        ensure!(!page.text().await?.contains("Comes after"), "nothing is left to wait for");
        let full = "https://ps.example.org/admin/tech/dde/home.html";
        let link = page.link(full).await?.attribute("href").await?;
        ensure!(link.as_deref() == Some(full), "it leads to {link:?}");
        page.is_accessible().await
    })
    .await
}

async fn what_is_no_address_is_told_and_stays_out_of_the_link() -> Result {
    journey("powerschool address errors", View::NARROW_DARK, async |page| {
        page.open(GUIDE).await?;
        page.heading_is(TITLE).await?;
        let field = page.field("PowerSchool address").await?;
        field.write("https://admin:secret@ps.example.org").await?;
        page.press(Key::Tab).await?;
        page.shows("Take out everything before the @").await?;
        page.fragment_is(GUIDE).await?;
        page.is_accessible().await?;
        page.screenshot("with a password in it").await?;
        field.rewrite("http://ps.example.org").await?;
        page.press(Key::Tab).await?;
        page.shows("can be read on the way").await?;
        page.fragment_is("#/v1/powerschool?address=http%3A%2F%2Fps.example.org").await?;
        page.is_accessible().await?;
        field.rewrite("").await?;
        page.press(Key::Tab).await?;
        page.fragment_is(GUIDE).await
    })
    .await
}

/// What differs is told with its risk and its remedy; what is put right is told too.
async fn the_settings_check_finds_what_differs() -> Result {
    journey("powerschool settings", View::NARROW_LIGHT, async |page| {
        page.open(&format!("{GUIDE}/settings/group")).await?;
        page.heading_is("Compare the settings: The security group").await?;
        page.shows("Not compared yet.").await?;
        page.field("Group Number").await?.write("9").await?;
        page.field("Group Name").await?.write("Read-Only Export").await?;
        let level = page.field("Access Level").await?;
        level.write("View &").await?;
        page.shows("The account would not be read-only").await?;
        page.button("The others are as the guide shows them").await?.click().await?;
        page.shows("18 of 18 settings compared. 2 differ.").await?;
        page.shows("Access Level: View & Modify. Set Access Level to View Only and click Submit.")
            .await?;
        page.shows("It is one of the built-in groups.").await?;
        page.is_accessible().await?;
        page.screenshot("two differ").await?;
        page.reload().await?;
        page.shows("18 of 18 settings compared. 2 differ.").await?;
        page.field("Access Level").await?.write("View O").await?;
        page.field("Group Number").await?.rewrite("12").await?;
        page.press(Key::Tab).await?;
        page.shows("All as it should be: 18 of 18 settings compared.").await?;
        page.screenshot("all as it should be").await
    })
    .await
}

/// The password itself, as the page shows it.
async fn password(page: &Page) -> Result<String> {
    page.shows("A new password is shown.").await?;
    let text = page.text().await?;
    let behind = text.split_once("The password ").map(|(_, behind)| behind).unwrap_or_default();
    let word = behind.split_whitespace().next().unwrap_or_default();
    Ok(word.to_owned())
}

/// It stands on the page alone, and is gone when one has left.
async fn a_password_is_made_and_kept_nowhere() -> Result {
    journey("powerschool password", View::WIDE_LIGHT, async |page| {
        page.open(&format!("{GUIDE}/password")).await?;
        page.heading_is(PASSWORD).await?;
        page.tab_to("Length").await?;
        page.press(Key::Enter).await?;
        let first = password(page).await?;
        ensure!(first.len() == 20, "it has 20 signs: {first}");
        ensure!(first.bytes().all(|sign| sign.is_ascii_alphanumeric()), "{first}");
        ensure!(!first.contains(['I', 'l', '1', 'O', '0', 'o']), "{first}");
        page.shows("Strength: about 115 bits, very strong.").await?;
        page.is_accessible().await?;
        page.screenshot("made").await?;
        ensure!(!page.fragment().await?.contains(&first), "it stands in no link");
        page.button("Make a password").await?.click().await?;
        let second = password(page).await?;
        ensure!(first != second, "each is another");
        page.field("Length").await?.rewrite("7").await?;
        page.press(Key::Enter).await?;
        page.shows("The length must be a whole number from 8 to 64").await?;
        ensure!(!page.text().await?.contains(&second), "it is gone with the next attempt");
        page.field("Length").await?.rewrite("8").await?;
        page.press(Key::Enter).await?;
        let third = password(page).await?;
        ensure!(third.len() == 8, "{third}");
        page.shows("Strength: about 46 bits, fair").await?;
        page.button("Clear it").await?.click().await?;
        page.shows("The password is cleared.").await?;
        page.button("Make a password").await?.click().await?;
        let fourth = password(page).await?;
        page.link("All steps").await?.click().await?;
        page.heading_is(TITLE).await?;
        page.back().await?;
        page.heading_is(PASSWORD).await?;
        let text = page.text().await?;
        ensure!(!text.contains(&third) && !text.contains(&fourth), "leaving clears it");
        page.link("Next: Give it a secure password").await.map(drop)
    })
    .await
}

/// A page that the browser keeps as it is, to show it again on “Back”, holds no password.
async fn leaving_for_another_site_clears_the_password() -> Result {
    journey("powerschool left", View::WIDE_LIGHT, async |page| {
        // A step towards another site, which stays here: the page is told that it is left, and stands.
        page.before_opening(
            "addEventListener('blur', () => dispatchEvent(new PageTransitionEvent('pagehide')), true);",
        )
        .await?;
        page.open(&format!("{GUIDE}/password")).await?;
        page.heading_is(PASSWORD).await?;
        page.field("Length").await?.click().await?;
        page.press(Key::Enter).await?;
        let made = password(page).await?;
        page.press(Key::Tab).await?;
        page.focus_is("button", "Make a password").await?;
        ensure!(!page.text().await?.contains(&made), "it is cleared");
        Ok(())
    })
    .await
}

async fn without_randomness_there_is_no_password() -> Result {
    journey("powerschool without randomness", View::NARROW_DARK, async |page| {
        for missing in [
            "Object.defineProperty(window, 'crypto', { value: undefined });",
            "Object.defineProperty(window, 'crypto', { value: {} });",
            "Object.defineProperty(window, 'crypto', { value: { getRandomValues() { throw new Error('no') } }, configurable: true });",
        ] {
            page.before_opening(missing).await?;
            page.open(&format!("{GUIDE}/password")).await?;
            page.heading_is(PASSWORD).await?;
            page.button("Make a password").await?.click().await?;
            page.shows("This browser has no cryptographic randomness").await?;
            ensure!(!page.text().await?.contains("Copy the password"), "there is none");
            page.screenshot("no password").await?;
        }
        Ok(())
    })
    .await
}

const KEEP: &str = "Keep it in this browser";

async fn progress_is_kept_only_if_one_asks_for_it() -> Result {
    journey("powerschool kept", View::WIDE_LIGHT, async |page| {
        page.open(&format!("{GUIDE}?done=find-group")).await?;
        page.heading_is(TITLE).await?;
        page.open(GUIDE).await?;
        page.shows("0 of 14 steps done").await?;
        page.open(&format!("{GUIDE}?done=find-group")).await?;
        page.checkbox(KEEP).await?.click().await?;
        page.shows("Kept in this browser.").await?;
        page.open(&format!("{GUIDE}/step/set-group")).await?;
        page.heading_is(NAME).await?;
        page.shows("This is the progress that this browser has kept.").await?;
        page.choose(&["Done"]).await?;
        page.fragment_is("#/v1/powerschool/step/set-group?done=find-group+set-group").await?;
        page.open(GUIDE).await?;
        page.shows("2 of 14 steps done").await?;
        page.fragment_is("#/v1/powerschool?done=find-group+set-group").await?;
        // Another link is shown as it is, and nothing of either is lost.
        page.open(&format!("{GUIDE}?done=new-staff")).await?;
        page.shows("This browser keeps other progress than this link holds.").await?;
        page.shows("1 of 14 steps done").await?;
        page.is_accessible().await?;
        page.link("Show what this browser keeps").await?.click().await?;
        page.shows("2 of 14 steps done").await?;
        page.checkbox(KEEP).await?.click().await?;
        page.shows("This browser keeps it no more.").await?;
        page.open(GUIDE).await?;
        page.shows("0 of 14 steps done").await
    })
    .await
}

/// Damaged, full or forbidden storage changes nothing but what is told.
async fn a_browser_that_keeps_nothing_loses_nothing() -> Result {
    journey("powerschool not kept", View::NARROW_LIGHT, async |page| {
        page.before_opening(
            "if (location.protocol !== 'about:') localStorage.setItem('role-advisor/sync-account', '{\"done\": 1}&nonsense');",
        )
        .await?;
        page.open(&format!("{GUIDE}?done=find-group")).await?;
        page.shows("What this browser kept of the guide cannot be read any more").await?;
        page.shows("1 of 14 steps done").await?;
        for refusing in [
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };",
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') }, configurable: true });",
        ] {
            page.before_opening(refusing).await?;
            page.open(&format!("{GUIDE}?done=find-group")).await?;
            page.heading_is(TITLE).await?;
            page.shows("1 of 14 steps done").await?;
            page.checkbox(KEEP).await?.click().await?;
            page.shows("This browser does not keep it").await?;
            ensure!(!page.checkbox(KEEP).await?.is_chosen().await?, "it does not seem kept");
            page.fragment_is("#/v1/powerschool?done=find-group").await?;
            page.is_accessible().await?;
        }
        Ok(())
    })
    .await
}

/// A guide on the way: an address, most of it done, the settings entered.
const ON_THE_WAY: &str = "?address=https%3A%2F%2Fps.example.org&version=12.1&in-progress=dde-home&done=find-group+set-group+modify-permissions&blocked=new-staff&group=number%3A12&group=name%3AClever+export&group=log-health%3Achecked&account=user-name%3Acleversync";

async fn the_removal_is_a_list_of_its_own() -> Result {
    journey("powerschool removal", View::NARROW_DARK, async |page| {
        page.open(GUIDE).await?;
        page.heading_is(TITLE).await?;
        page.link("Remove the account").await?.click().await?;
        page.heading_is("Remove the Clever sync account").await?;
        page.shows("0 of 2 steps done").await?;
        page.link("Go on: Find the account").await?.click().await?;
        page.heading_is("Find the account").await?;
        page.choose(&["Done"]).await?;
        page.link("Next: Delete the account").await?.click().await?;
        page.heading_is("Delete the account").await?;
        page.shows("The guide does not say what to do with the security group").await?;
        page.choose(&["I can’t do this"]).await?;
        page.shows("Ask somebody who may change security settings").await
    })
    .await
}

async fn looks(page: &Page) -> Result {
    for (name, path, heading) in [
        ("tasks", "", TITLE),
        ("first step", "/step/find-group", FIND),
        ("settings", "/step/set-group", NAME),
        ("dde", "/step/dde-home", "Open the first DDE page to the group"),
        ("account", "/step/new-staff", "Create a staff record"),
        ("password step", "/step/password", "Give it a secure password"),
        ("group", "/settings/group", "Compare the settings: The security group"),
        ("pages", "/settings/page-permissions", "Compare the settings: The page permissions"),
        ("sync account", "/settings/account", "Compare the settings: The sync account"),
        ("password", "/password", PASSWORD),
        ("removal", "/removal", "Remove the Clever sync account"),
        ("hand-over", "/hand-over", HAND_OVER),
    ] {
        page.open(&format!("{GUIDE}{path}{ON_THE_WAY}")).await?;
        page.heading_is(heading).await?;
        page.is_accessible().await?;
        page.screenshot(name).await?;
    }
    // The sheet comes last: it is printed and copied.
    page.sheets("hand-over").await?;
    page.button("Copy as text").await?.click().await
}

async fn wide_and_light() -> Result {
    journey("powerschool pages", View::WIDE_LIGHT, async |page| looks(page).await).await
}

async fn narrow_and_dark() -> Result {
    journey("powerschool pages", View::NARROW_DARK, async |page| looks(page).await).await
}
