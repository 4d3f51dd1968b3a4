//! The wording of the guide to the PowerSchool sync account. What its parts and steps say stands in the catalogue.

pub(crate) const TITLE: &str = "Set up the Clever sync account in PowerSchool";
/// Before how long it takes, and behind it.
pub(crate) const TIME: (&str, &str) = ("The set-up takes ", ".");
pub(crate) const CHANGES_NOTHING: &str = "This page changes nothing in PowerSchool or in Clever. You make every change yourself; the page says what to do and keeps track.";
pub(crate) const PRIVACY: &str = "Nothing is sent anywhere. What you enter stands in the address of this page: the PowerSchool address, the settings, the user name. The password does not, and is kept nowhere.";
pub(crate) const PERMISSIONS: &str = "What the account may and may not do";

pub(crate) const SCHOOL: &str = "Your PowerSchool";
pub(crate) const ADDRESS: &str = "PowerSchool address";
pub(crate) const ADDRESS_HINT: &str = "As you open it in the browser, such as https://powerschool.example.org. With it, every step has the full link to open. You may leave it empty.";
pub(crate) const USED: &str = "Used for the links: ";
pub(crate) const LEFT_OUT: &str = "What stood behind it is left out: ";
pub(crate) const PLAIN: &str = "This address begins with http: what you enter there, passwords too, can be read on the way. Use https if your PowerSchool has it, and ask whoever administers it if not.";
pub(crate) const VERSION: &str = "PowerSchool version";
pub(crate) const VERSION_HINT: &str = "Such as 7.8 or 12.1. You may leave it empty.";
pub(crate) const UNCLEAR: &str =
    "No version can be read out of this. Enter it with the digits behind the point, such as 7.8.";
pub(crate) const DESCRIBED: &str = "The guide describes this version.";

pub(crate) const SET_UP: &str = "Set up the account";
pub(crate) const PART: &str = "Part ";
pub(crate) const BETWEEN: &str = ": ";
pub(crate) const GO_ON: &str = "Go on: ";
pub(crate) const ALL_DONE: &str =
    "Every step is done. Compare the settings once more, then print the hand-over sheet.";
pub(crate) const WAITS: &str = "Comes after: ";
pub(crate) const TOOLS: &str = "Check, remove, hand over";
pub(crate) const AUDIT_BEFORE: &str = "Compare the settings: ";
pub(crate) const PASSWORD_LINK: &str = "Make a password";
pub(crate) const REMOVAL_LINK: &str = "Remove the account";
pub(crate) const HAND_OVER_LINK: &str = "Hand-over sheet";

pub(crate) const KEEP: &str = "Keep my progress";
pub(crate) const KEEP_LABEL: &str = "Keep it in this browser";
pub(crate) const KEEP_HINT: &str = "Otherwise it stands only in the address of this page: save that as a bookmark, or copy the link. On a shared computer, leave this unchecked.";
pub(crate) const KEPT: &str = "Kept in this browser.";
pub(crate) const FORGOTTEN: &str = "This browser keeps it no more.";
pub(crate) const REFUSED: &str = "This browser does not keep it: it is forbidden, or there is no room left. Nothing is lost: the address of this page holds everything. Copy the link.";
pub(crate) const TAKEN_UP: &str = "This is the progress that this browser has kept.";
pub(crate) const DAMAGED: &str =
    "What this browser kept of the guide cannot be read any more, and is not used.";
pub(crate) const OTHER_KEPT: &str =
    "This browser keeps other progress than this link holds. The link is shown.";
pub(crate) const OPEN_KEPT: &str = "Show what this browser keeps";

pub(crate) const ALL_STEPS: &str = "All steps";
pub(crate) const DO: &str = "What to do";
pub(crate) const WAY: &str = "Where";
pub(crate) const MENU: &str = "Through the menus";
/// Between the menus of a way.
pub(crate) const THEN: &str = " > ";
pub(crate) const PAGE: &str = "URL extension";
pub(crate) const FULL: &str = "Full address";
pub(crate) const NEW_TAB: &str = " (opens in a new tab)";
pub(crate) const APPEND: &str = "Append it to the address of your PowerSchool.";
pub(crate) const ENTER_ADDRESS: &str = "Enter the address once to get the full link";
pub(crate) const VALUES: &str = "What to enter";
pub(crate) const EXAMPLE: &str = "example";
pub(crate) const WHY: &str = "Why";
pub(crate) const GIVES: &str = "What it gives Clever";
pub(crate) const WITHHOLDS: &str = "What it does not give Clever";
pub(crate) const CHECK: &str = "How to see that it worked";
pub(crate) const NOTES: &str = "Good to know";
pub(crate) const SILENT: &str = "The guide does not say";
pub(crate) const STATUS: &str = "How far have you come?";
pub(crate) const PREVIOUS: &str = "Previous: ";
pub(crate) const NEXT: &str = "Next: ";
pub(crate) const BLOCKED: &str = "Ask somebody who may change security settings in your PowerSchool, and pass the link or the hand-over sheet on.";

pub(crate) const SHOWS: &str = "The guide shows: ";
pub(crate) const EXAMPLE_SHOWS: &str = "The guide shows, as an example: ";
pub(crate) const NOT_ENTERED: &str = "Not entered yet";
pub(crate) const FILL: &str = "The others are as the guide shows them";
pub(crate) const FILL_HINT: &str =
    "Enter what differs; then take down the rest in one go. Only if you have compared it.";
pub(crate) const DIFFERS: &str = "Differs";
pub(crate) const LOOK: &str = "Please look";
pub(crate) const FITS: &str = "As it should be";
pub(crate) const RISK: &str = "Risk: ";
pub(crate) const REMEDY: &str = "Remedy: ";
pub(crate) const SOUND: &str = "All as it should be";
pub(crate) const RESULT: &str = "Result";

pub(crate) const PASSWORD: &str = "Make a password for the sync account";
pub(crate) const PASSWORD_LEAD: &str = "It is made in this browser, from the browser’s own cryptographic randomness. It is not stored, stands in no link, and is cleared when you leave this page.";
pub(crate) const LENGTH: &str = "Length";
pub(crate) const LENGTH_HINT: &str =
    "From 8 to 64 characters. The guide asks for 8 at least; 20 is a good length.";
pub(crate) const LENGTH_PROBLEM: &str = "The length must be a whole number from 8 to 64";
pub(crate) const MAKE: &str = "Make a password";
pub(crate) const CLEAR: &str = "Clear it";
pub(crate) const COPY: &str = "Copy the password";
pub(crate) const YOURS: &str = "The password";
pub(crate) const MADE: &str = "A new password is shown.";
pub(crate) const CLEARED: &str = "The password is cleared.";
pub(crate) const NO_RANDOMNESS: &str = "This browser has no cryptographic randomness, or does not let this page use it. No password is made, since it could be guessed. Use another browser, or the password manager of your office.";
pub(crate) const SIGNS: &str = "Letters and digits, without those that look alike.";
pub(crate) const KEEP_SAFE: &str = "Enter it in PowerSchool and note it for Clever’s sign-up, where only those can read it who may. What you copy stays on the clipboard until you copy something else.";

pub(crate) const REMOVAL: &str = "Remove the Clever sync account";
pub(crate) const HAND_OVER: &str = "Hand-over sheet of the Clever sync account";
pub(crate) const HAND_OVER_LEAD: &str =
    "For the record, and for Clever’s sign-up: everything but the password.";
pub(crate) const ACCOUNT: &str = "The account";
pub(crate) const PAGES: &str = "Pages in PowerSchool";
pub(crate) const STEPS: &str = "Steps";
pub(crate) const SETTINGS: &str = "Settings";
pub(crate) const OPEN: &str = "To be put right";
pub(crate) const HANDED: &str = "Handed over by, to, on:";
pub(crate) const COPY_TEXT: &str = "Copy as text";

/// How strong a password of so many bits is, in words.
pub(crate) fn strength(strength: advisor::sync_account::password::Strength, bits: usize) -> String {
    use advisor::sync_account::password::Strength;
    let word = match strength {
        Strength::Fair => "fair: as much as the guide asks for. A longer one is better",
        Strength::Strong => "strong",
        Strength::VeryStrong => "very strong",
    };
    ["Strength: about ", &bits.to_string(), " bits, ", word, "."].concat()
}
