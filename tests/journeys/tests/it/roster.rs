//! A roster: from a pasted table or a file to what came out of it, its file and its paper.

use std::{fmt::Write, fs, path::PathBuf};

use anyhow::ensure;
use journeys::{Page, Result, View, journey};

journeys! {
    every_engine: [
        a_file_of_excel_is_checked_and_comes_back_as_a_file,
        the_template_can_be_downloaded_and_dropped,
    ],
    one_engine: [
        a_pasted_table_is_checked,
        what_cannot_be_read_is_named_and_kept,
        a_workbook_is_told_from_a_table,
        many_rows_are_shown_some_at_a_time,
        reading_ends_when_it_is_cancelled_or_the_page_is_left,
        narrow_and_dark,
        wide_and_light,
    ],
    full_check: [
        narrow_and_light,
        wide_and_dark,
    ],
}

const TITLE: &str = "Check a staff list";
const LINK: &str = "#/v1/roster?school=secondary&students=1801";
const CHECK: &str = "Check the staff list";
const RESULT: &str = "Results";

/// Nobody's names; what is expected of each row stands in the guide.
const ROWS: &str = "Name,Position,School level,Duties,Current roles
Person A,Principal,,none,Principal
Person B,Teacher,,,Teacher; Principal
Person C,Counselor,,Record interventions,Counselor; School Full Read
Person D,Counsellor,,,School Full Read; Counselor Plus
Person E,Library Aide,,,
Person F,Yoga techer,,,Teacher
Person G,SAA,Elementary,Enroll students; Juggling,
Person H,AP,,,
";

/// Writes a file that a person could have.
fn file(name: &str, content: &[u8]) -> Result<PathBuf> {
    let path = std::env::temp_dir().join(format!("journey-{}-{name}", std::process::id()));
    fs::write(&path, content)?;
    Ok(path)
}

/// Opens the page for a secondary school with 1,801 students and pastes a table.
async fn pasted(page: &Page, table: &str) -> Result {
    page.open(LINK).await?;
    page.heading_is(TITLE).await?;
    page.fill("Or paste rows from a spreadsheet", table).await?;
    page.button(CHECK).await?.click().await
}

async fn a_pasted_table_is_checked() -> Result {
    journey("roster", View::WIDE_LIGHT, async |page| {
        page.open("#/v1/roster").await?;
        page.heading_is(TITLE).await?;
        page.is_accessible().await?;
        page.screenshot("form").await?;
        page.choose(&["Secondary school"]).await?;
        page.field("How many students are enrolled?").await?.write("1,801").await?;
        page.fill("Or paste rows from a spreadsheet", &ROWS.replace(',', "\t")).await?;
        page.button(CHECK).await?.click().await?;
        page.focus_is("heading", RESULT).await?;
        // Nothing of the table is in the address.
        page.fragment_is(LINK).await?;
        let sheets = page.sheets("rows").await?;
        ensure!(sheets <= 4, "{sheets} sheets");
        page.shows("8 rows were read.").await?;
        page.shows("Column “Position”, row 7: “Yoga techer” is not known.").await?;
        page.shows("Column “Duties”, row 8: “Juggling” is not known").await?;
        page.shows("“AP” may mean Assistant Principal or APSCS").await?;
        page.shows("Principal: 1 of 2 who hold it (row 3)").await?;
        page.button("Words that were read as something else").await?.click().await?;
        page.shows("row 5: “Counsellor” was read as “Counselor”").await?;
        // 1,801 ÷ 500 → 4, by the guide’s “1 per 500 students; 4 minimum for secondary schools”.
        page.shows("Too few: 3 fewer than recommended").await?;
        page.shows("The guide names no MiSiS role for Library Aide at secondary schools.").await?;
        page.is_accessible().await?;
        page.screenshot("result").await?;
        let all = page.text().await?;
        ensure!(all.contains("Person A") && all.contains("As advised"), "{all}");
        page.choose(&["Show only rows with something to do"]).await?;
        page.shows("Person B").await?;
        let to_do = page.text().await?;
        ensure!(!to_do.contains("Person A"), "there is nothing to do about Person A: {to_do}");
        Ok(())
    })
    .await
}

async fn a_file_of_excel_is_checked_and_comes_back_as_a_file() -> Result {
    journey("roster file", View::NARROW_DARK, async |page| {
        let windows: Vec<u8> = ROWS
            .replace("Person A", "Zoë")
            .replace("Person B", "=1+1")
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
            .collect();
        let path = file("staff.csv", &windows)?;
        page.open(LINK).await?;
        page.heading_is(TITLE).await?;
        page.upload("Choose a CSV file", &path).await?;
        page.button(CHECK).await?.click().await?;
        page.focus_is("heading", RESULT).await?;
        page.shows("It was read as Windows-1252").await?;
        page.is_accessible().await?;
        page.screenshot("result").await?;
        page.button("Download as CSV").await?.click().await?;
        let result = page.downloaded("roster-advice.csv").await?;
        ensure!(result.starts_with("\u{feff}Row,Name,Position,"), "{result}");
        ensure!(result.contains("\r\n2,Zoë,Principal,"), "{result}");
        ensure!(result.contains("\r\n3,'=1+1,Teacher,"), "{result}");
        fs::remove_file(path)?;
        Ok(())
    })
    .await
}

/// A file that is dropped beside the field is taken as well; the browser does not leave the page for it.
async fn the_template_can_be_downloaded_and_dropped() -> Result {
    journey("roster template", View::WIDE_DARK, async |page| {
        page.open(LINK).await?;
        page.heading_is(TITLE).await?;
        page.button("Download a template").await?.click().await?;
        let template = page.downloaded("roster-template.csv").await?;
        ensure!(
            template.starts_with("\u{feff}Name,Position,School level,Duties,Current roles\r\n"),
            "{template}"
        );
        let path = file("dropped.csv", template.as_bytes())?;
        page.drop_file(&path).await?;
        page.shows("dropped.csv").await?;
        page.button(CHECK).await?.click().await?;
        page.focus_is("heading", RESULT).await?;
        page.shows("3 rows were read.").await?;
        fs::remove_file(path)?;
        Ok(())
    })
    .await
}

/// What is wrong is named and led to, and nothing typed is lost.
async fn what_cannot_be_read_is_named_and_kept() -> Result {
    journey("roster errors", View::NARROW_LIGHT, async |page| {
        page.open("#/v1/roster").await?;
        page.heading_is(TITLE).await?;
        page.field("How many students are enrolled?").await?.write("many").await?;
        page.button(CHECK).await?.click().await?;
        page.focus_is("group", "There is a problem").await?;
        ensure!(page.title().await?.starts_with("Error: "), "the title says it");
        page.shows("The number of students must be a whole number").await?;
        page.link("Select the kind of school").await?;
        page.is_accessible().await?;
        page.screenshot("errors").await?;
        page.link("Choose a file or paste rows").await?.click().await?;
        page.choose(&["Elementary school"]).await?;
        page.field("How many students are enrolled?").await?.rewrite("").await?;
        page.fill("Or paste rows from a spreadsheet", "Name,Room\nPerson A,12").await?;
        page.button(CHECK).await?.click().await?;
        page.shows("No column is called “Position”. The first row has: “Name” and “Room”.").await?;
        page.focus_is("group", "There is a problem").await?;
        let field = page.field("Or paste rows from a spreadsheet").await?;
        ensure!(field.value().await? == "Name,Room\nPerson A,12", "{}", field.value().await?);
        field.rewrite("Name,Position\nPerson A,Nurse").await?;
        page.button(CHECK).await?.click().await?;
        page.focus_is("heading", RESULT).await?;
        page.shows("The table does not say which roles people have now.").await
    })
    .await
}

async fn a_workbook_is_told_from_a_table() -> Result {
    journey("roster workbook", View::NARROW_DARK, async |page| {
        let path = file("staff.xlsx", b"PK\x03\x04 and so on")?;
        page.open(LINK).await?;
        page.heading_is(TITLE).await?;
        page.upload("Choose a CSV file", &path).await?;
        page.button(CHECK).await?.click().await?;
        page.shows("This is a workbook of a spreadsheet program.").await?;
        page.fill("Or paste rows from a spreadsheet", ROWS).await?;
        page.button(CHECK).await?.click().await?;
        page.shows("Choose a file or paste rows, but not both").await?;
        fs::remove_file(path)?;
        Ok(())
    })
    .await
}

/// More rows than are shown at once: one turns to the others.
async fn many_rows_are_shown_some_at_a_time() -> Result {
    journey("roster of many", View::WIDE_LIGHT, async |page| {
        let mut table = String::from("Name,Position,Current roles\n");
        for number in 1..=250 {
            writeln!(table, "Person {number:03},Teacher,Teacher")?;
        }
        pasted(page, &table).await?;
        page.focus_is("heading", RESULT).await?;
        page.shows("Rows 1 to 100 of 250").await?;
        page.button("Next rows").await?.click().await?;
        page.shows("Rows 101 to 200 of 250").await?;
        page.focus_is("heading", "Row by row").await?;
        page.shows("Person 101").await?;
        page.button("Next rows").await?.click().await?;
        page.shows("Person 250").await?;
        page.button("Previous rows").await?.click().await?;
        page.shows("Rows 101 to 200 of 250").await?;
        page.choose(&["Show only rows with something to do"]).await?;
        page.shows("There is no such row.").await
    })
    .await
}

/// A table that takes a while: 100,000 rows, each with words of its own that are not known.
fn large(name: &str) -> Result<PathBuf> {
    let mut table = String::from("Name,Position,Duties\n");
    for number in 0..100_000 {
        writeln!(table, "Person {number},Wizard {number},Spell {number}")?;
    }
    file(name, table.as_bytes())
}

/// While a large table is read, the page tells how far it has come and can be told to stop. Leaving the page stops it
/// too, and nothing of it comes back.
async fn reading_ends_when_it_is_cancelled_or_the_page_is_left() -> Result {
    journey("roster under way", View::WIDE_LIGHT, async |page| {
        let path = large("large.csv")?;
        page.open(LINK).await?;
        page.heading_is(TITLE).await?;
        page.upload("Choose a CSV file", &path).await?;
        page.button(CHECK).await?.click().await?;
        page.shows("rows read").await?;
        page.is_accessible().await?;
        page.screenshot("under way").await?;
        page.button("Cancel").await?.click().await?;
        page.shows("Canceled. What you chose or pasted is still there.").await?;
        page.focus_is("button", CHECK).await?;
        let text = page.text().await?;
        ensure!(!text.contains(RESULT), "nothing came out: {text}");
        page.button(CHECK).await?.click().await?;
        page.shows("rows read").await?;
        page.paste("#/").await?;
        page.heading_is("Find your role").await?;
        let title = page.title().await?;
        page.is_accessible().await?;
        ensure!(page.title().await? == title, "another page’s work changes nothing here");
        page.back().await?;
        page.heading_is(TITLE).await?;
        let text = page.text().await?;
        ensure!(!text.contains("rows read"), "nothing is under way: {text}");
        page.fill("Or paste rows from a spreadsheet", ROWS).await?;
        page.button(CHECK).await?.click().await?;
        page.focus_is("heading", RESULT).await?;
        page.shows("8 rows were read.").await?;
        fs::remove_file(path)?;
        Ok(())
    })
    .await
}

async fn every_page(view: View) -> Result {
    journey("roster pages", view, async |page| {
        page.open("#/v1/roster?school=office").await?;
        page.heading_is(TITLE).await?;
        page.shows("A roster is checked for a school.").await?;
        page.button("What the table needs").await?.click().await?;
        page.is_accessible().await?;
        page.screenshot("form").await?;
        pasted(page, ROWS).await?;
        page.focus_is("heading", RESULT).await?;
        page.is_accessible().await?;
        page.screenshot("result").await
    })
    .await
}

async fn narrow_and_dark() -> Result {
    every_page(View::NARROW_DARK).await
}

async fn wide_and_light() -> Result {
    every_page(View::WIDE_LIGHT).await
}

async fn narrow_and_light() -> Result {
    every_page(View::NARROW_LIGHT).await
}

async fn wide_and_dark() -> Result {
    every_page(View::WIDE_DARK).await
}
