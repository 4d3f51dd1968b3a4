//! What is handed on of an outcome: the text of a ticket, a file, a QR code.

use advisor::{
    interview::interview,
    report::{
        Report, report,
        ticket::{FILE_STYLE, Ticket},
    },
    share::{self, qr},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::common::{answers, catalog, today};
use crate::links::any_answers;

const ADDRESS: &str = "https://intranet.example/advisor/";

fn report_of(query: &str) -> Report {
    report(catalog(), &interview(catalog(), &answers(query)), today())
}

fn link_of(query: &str) -> String {
    ADDRESS.to_owned() + &share::outcome(catalog(), &interview(catalog(), &answers(query)))
}

fn ticket_of(query: &str) -> Ticket {
    report_of(query).ticket(&link_of(query))
}

const CONTRACTOR: &str = "system=clever&employment=contractor";
const TECH_LEAD: &str =
    "system=clever&employment=classified&workplace=one-school&position=none&clever-feature=badges";
const BOTH: &str = "system=clever+misis&employment=certificated&workplace=several-schools&school-level=secondary&position=counselor&roster=not-sure&duty=enter-transcripts&clever-feature=badges";

/// The FAQ: contractors call the Helpdesk, 213-241-5200, option 5, then option 1.
#[test]
fn a_ticket_holds_all_that_somebody_needs_who_works_on_it() {
    let Ticket { plain, html } = ticket_of(CONTRACTOR);
    let version = catalog().version();
    for expected in [
        "Role Advisor: Clever\n",
        "Contact the LAUSD Helpdesk about limited Clever access for contractors\n",
        "- Call 213-241-5200 (option 5, then option 1)\n",
        "\nWhy\n- ",
        "\nAnswers\n- Access to: Clever\n- Employment: Contractor\n",
        "\nSources\n- Clever Role Changes: Frequently Asked Questions, as read on November 22, 2026\n",
        &format!("As of November 22, 2026, content version {version}\n- {}\n", link_of(CONTRACTOR)),
    ] {
        assert!(plain.contains(expected), "{expected}:\n{plain}");
    }
    assert!(html.contains("<a href=\"tel:+1-213-241-5200\">"), "{html}");
    assert!(html.contains("&amp;was="), "{html}");
}

/// The FAQ: School Tech Lead needs the approval of the school site principal; it is requested in oneAccess.
#[test]
fn a_ticket_names_role_channel_and_approver() {
    let Ticket { plain, .. } = ticket_of(TECH_LEAD);
    for expected in ["School Tech Lead", "principal"] {
        assert!(plain.contains(expected), "{expected}:\n{plain}");
    }
}

/// Both forms say the same, line by line.
#[test]
fn both_forms_of_a_ticket_say_the_same() {
    for query in [CONTRACTOR, TECH_LEAD, BOTH, "system=powerschool"] {
        let Ticket { plain, html } = ticket_of(query);
        let without_tags: String = html
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
            .collect();
        let unescaped = without_tags
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        let html_lines: Vec<&str> =
            unescaped.lines().filter(|line| !line.trim().is_empty()).collect();
        let plain_lines: Vec<String> = plain
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| line.strip_prefix("- ").unwrap_or(line).to_owned())
            .collect();
        assert_eq!(html_lines.len(), plain_lines.len(), "{plain}\n{html}");
        for (of_html, of_plain) in html_lines.iter().zip(&plain_lines) {
            // In plain text an address stands behind its label.
            assert!(of_plain.starts_with(of_html), "{of_plain}\n{of_html}");
        }
    }
}

/// A page opened from a file has no address to hand on: then none stands in the text, nor a link that leads nowhere.
#[test]
fn without_an_address_none_is_made_up() {
    let link = share::outcome(catalog(), &interview(catalog(), &answers("system=powerschool")));
    let Ticket { plain, html } = report_of("system=powerschool").ticket(&link);
    assert!(plain.contains(&format!("- {link}\n")), "{plain}");
    assert!(!html.contains("href=\"#"), "{html}");
    let with = ticket_of("system=powerschool");
    assert!(with.html.contains(&format!("href=\"{ADDRESS}#/v1/powerschool\"")), "{}", with.html);
}

#[test]
fn the_file_needs_nothing_else_and_runs_nothing() {
    let report = report_of(BOTH);
    assert_eq!(report.file_name(), "role-advisor-2026-11-22.html");
    let file = report.file(&link_of(BOTH));
    let hash = BASE64_STANDARD.encode(Sha256::digest(FILE_STYLE));
    let policy = format!("content=\"default-src 'none'; style-src 'sha256-{hash}'\"");
    assert!(file.contains(&policy), "the style has the hash {hash}:\n{file}");
    assert!(file.contains(&format!("<style>{FILE_STYLE}</style>")));
    for none in ["<script", "src=", "style=\"", "url(", "@import", "onload"] {
        assert!(!file.contains(none), "{none}");
    }
    // Everything of the page is in it.
    for expected in
        ["What would change this", "Other roles, and why not these", "Every year", "Security level"]
    {
        assert!(file.contains(expected), "{expected}:\n{file}");
    }
}

/// What a phone reads out of the drawing, quiet zone included.
fn read(drawing: &qr::Drawing) -> String {
    const MODULE: usize = 4;
    let size = usize::try_from(drawing.size).unwrap();
    let mut dark = vec![false; size * size];
    for bar in drawing.path.split('M').skip(1) {
        let numbers: Vec<usize> = bar
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, width, 1, back] = numbers[..] else { panic!("{bar}") };
        assert_eq!(width, back, "{bar}");
        dark[y * size + x..][..width].fill(true);
    }
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(size * MODULE, size * MODULE, |x, y| {
            if dark[y / MODULE * size + x / MODULE] { 0 } else { 255 }
        });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_phone_reads_the_link_out_of_its_code() {
    for query in [CONTRACTOR, TECH_LEAD, BOTH] {
        let link = link_of(query);
        let drawing = qr::drawing(&link).unwrap();
        assert_eq!(read(&drawing), link);
    }
    assert_eq!(qr::drawing(&"x".repeat(2954)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_phone_reads_every_link(answers in any_answers()) {
        let link = ADDRESS.to_owned() + &share::outcome(catalog(), &interview(catalog(), &answers));
        prop_assert_eq!(read(&qr::drawing(&link).unwrap()), link);
    }

    /// Nothing that is handed on is empty or cut short, whatever was answered.
    #[test]
    fn everything_can_be_handed_on(answers in any_answers()) {
        let interview = interview(catalog(), &answers);
        let link = share::outcome(catalog(), &interview);
        let report = report(catalog(), &interview, today());
        let end = format!("- {link}\n");
        prop_assert!(report.ticket(&link).plain.ends_with(&end));
        prop_assert!(report.file(&link).ends_with("</html>\n"));
    }
}
