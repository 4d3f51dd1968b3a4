//! The interface's own wording, and nothing else: what the catalogue says is not here.
//!
//! A second language would be a second one of these.

pub(crate) mod desk;
pub(crate) mod faq;

pub(crate) mod plan;
pub(crate) mod powerschool;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod prerendered;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod release;
pub(crate) mod roles;
pub(crate) mod roster;
pub(crate) mod saved_answers;
pub(crate) mod share;

/// The name of the app.
pub(crate) const APP: &str = "Role Advisor";
/// The name of the job it does.
pub(crate) const SERVICE: &str = "Find your role";

pub(crate) const SKIP: &str = "Skip to the main content";
pub(crate) const CLEAR: &str = "Clear answers";
pub(crate) const BACK: &str = "Back";
pub(crate) const CONTINUE: &str = "Continue";
pub(crate) const PRIVACY: &str = "Nothing you answer leaves this browser. Your answers are kept only in this page’s link, \
     unless you ask us to save them.";
/// The same in short, for every page.
pub(crate) const PRIVACY_SHORT: &str = "Nothing you answer leaves this browser.";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const SOURCE: &str = "Source: ";
pub(crate) const NOTICE: &str = "About this link";

/// Before the ways to reach somebody.
pub(crate) fn ask(name: &str) -> String {
    format!("Ask {name}:")
}

pub(crate) mod frame {
    //! Header and footer.

    use advisor::date::Date;

    pub(crate) const PLACES: &str = "Main";
    pub(crate) const MENU: &str = "Menu";
    pub(crate) const ROLES: &str = "Roles";
    pub(crate) const TOOLS: &str = "Tools";
    pub(crate) const HELP: &str = "Help";
    pub(crate) const BACK_TO_ANSWER: &str = "Back to your answer";

    /// A document and the day on which it was read.
    pub(crate) fn source(title: &str, read: Date) -> String {
        format!("{title}, read {}", read.text())
    }
}

pub(crate) mod start {
    //! The start page.

    pub(crate) const LEAD: &str = "Find out which Clever or MiSiS role you need and how to get it.";

    /// The same for one system alone.
    pub(crate) fn lead_of(system: &str) -> String {
        format!("Find out which {system} role you need and how to get it.")
    }

    pub(crate) const TIME: &str = "About two minutes. No sign-in.";
    pub(crate) const BUTTON: &str = "Start now";
    pub(crate) const SEARCH: &str = "Or search by job, task or role";
    pub(crate) const SEARCH_BUTTON: &str = "Search";
    pub(crate) const CLEARED: &str = "Your answers were cleared.";
    pub(crate) const UNDO: &str = "Bring them back";
    pub(crate) const GO_STRAIGHT_TO: &str = "Go straight to";
    pub(crate) const CLEVER: &str = "Clever only";
    pub(crate) const CLEVER_HINT: &str = "Single sign-on to classroom applications";
    pub(crate) const MISIS: &str = "MiSiS only";
    pub(crate) const MISIS_HINT: &str = "The student information system";
    pub(crate) const FOR_ADMINISTRATORS: &str = "For principals, the help desk and technicians";
    pub(crate) const POWERSCHOOL: &str = "Connect PowerSchool to Clever";
    pub(crate) const POWERSCHOOL_HINT: &str = "Set up the read-only account that Clever uses";
    pub(crate) const ROLES_HINT: &str = "Search and compare all roles";
    pub(crate) const FAQ: &str = "What changes in Clever";
    pub(crate) const FAQ_HINT: &str = "Every question and answer about the new roles";
    pub(crate) const PLAN_HINT: &str = "How many people should have each MiSiS role";
    pub(crate) const ROSTER_HINT: &str = "Upload a staff list to see which roles each person needs";
    pub(crate) const TALK: &str = "Prefer to talk to someone?";
}

pub(crate) mod tools {
    //! The page with the tools.

    pub(crate) const LEAD: &str = "For people who answer for others’ access.";
}

pub(crate) mod help {
    //! The page with help.

    pub(crate) const TALK: &str = "Talk to someone";
    pub(crate) const HOW: &str = "How this works";
    pub(crate) const HOW_RULES: &str = "Every answer comes from three documents. Each reason names the document and the place in it.";
    pub(crate) const HOW_INTERPRETATION: &str = "Where the documents leave something open, we say so. Where we had to interpret them, the answer says “our interpretation”.";
    pub(crate) const PRIVACY_TITLE: &str = "Privacy";
    pub(crate) const PRIVACY_HISTORY: &str =
        "Your browser’s history keeps the links of the pages you open, and your answers with them.";
    pub(crate) const PRIVACY_SHARED: &str =
        "On a shared computer, use a private window, or delete the history when you are done.";
}

/// The names of pages that other pages lead to.
pub(crate) const ROLES: &str = "All roles";
pub(crate) const FAQ: &str = "Questions and answers";
pub(crate) const PLAN: &str = "Plan a school’s access";
pub(crate) const ROSTER: &str = "Check a staff list";
/// The page that needs no program.
pub(crate) const PLAIN_PAGE: &str = "All roles as a plain page";

pub(crate) mod later {
    //! While a page is loaded.

    pub(crate) const LOADING: &str = "One moment …";
    pub(crate) const LATE: &str = "This takes longer than usual. You can read all roles right now:";
    pub(crate) const FAILED: &str = "This page could not be loaded";
    pub(crate) const FAILED_HINT: &str =
        "Check your connection, then try again. Your answers are safe in this page’s link.";
    pub(crate) const AGAIN: &str = "Try again";
}

pub(crate) mod question {
    //! Question pages.

    use advisor::progress::Progress;

    /// How far somebody has come.
    pub(crate) fn progress(progress: &Progress) -> String {
        let Progress { number, about } = progress;
        if number == about {
            return format!("Question {number}, maybe the last");
        }
        format!("Question {number} of about {about}")
    }

    /// The title of the document while a question has an error.
    pub(crate) fn error_title(title: &str) -> String {
        format!("{ERROR}{title}")
    }

    pub(crate) const SO_FAR: &str = "Your answers so far";
    pub(crate) const SEVERAL: &str = "Select all that apply.";
    pub(crate) const OR: &str = "or";
    pub(crate) const WHY: &str = "Why we ask this";
    pub(crate) const PROBLEM: &str = "There is a problem";
    pub(crate) const ERROR: &str = "Error: ";
    pub(crate) const CHOOSE_ONE: &str = "Select the answer that fits you";
    pub(crate) const CHOOSE_SOME: &str = "Select at least one answer";
    pub(crate) const FILTER: &str = "Find it by name";
    pub(crate) const FILTER_HINT: &str =
        "Type your job title or part of it. What you selected stays in view.";

    /// How many of the options are in view.
    pub(crate) fn count(shown: usize, all: usize) -> String {
        if shown == 0 {
            return "Nothing matches. Try another word.".to_owned();
        }
        format!("{shown} of {all} shown")
    }
}

pub(crate) mod check {
    //! The page that lists the answers before the outcome.

    pub(crate) const TITLE: &str = "Check your answers";
    pub(crate) const CHANGE: &str = "Change";
    pub(crate) const BUTTON: &str = "See my answer";
}

pub(crate) mod outcome {
    //! The outcome.

    use advisor::{advice::Kind, report::Report};

    /// The word of the tag above a verdict.
    pub(crate) const fn kind(kind: Kind) -> &'static str {
        match kind {
            Kind::Automatic => "Automatic",
            Kind::Apply => "Request",
            Kind::Contact => "Ask someone",
            Kind::NothingNeeded => "Nothing to do",
            Kind::NotCovered => "Our documents don’t say",
        }
    }

    /// A security level, as the guide’s legend names it.
    pub(crate) fn security(level: &str) -> String {
        format!("Security level: {level}")
    }

    /// What is read aloud after “Copy name”.
    pub(crate) fn copy_name_of(role: &str) -> String {
        format!(": {role}")
    }

    /// The link to the page of a role.
    pub(crate) fn role_page(role: &str) -> String {
        format!("Everything about {role}")
    }

    /// A change of an answer that any of so many options would make, and what it leads to.
    pub(crate) fn answers(change: &str, count: usize, then: &str) -> String {
        format!("{change}{count} answers – {then}")
    }

    /// The day of the result and the version of the content.
    pub(crate) fn result_of(report: &Report) -> String {
        format!("Result of {}. Content version {}.", report.today.text(), report.version)
    }

    pub(crate) const TITLE: &str = "Your answer";
    pub(crate) const HOW: &str = "What to do next";
    pub(crate) const APPROVER: &str = "Who approves";
    pub(crate) const PREPARE: &str = "What to have ready";
    pub(crate) const WHY: &str = "Why";
    pub(crate) const ALL_REASONS: &str = "All reasons";
    pub(crate) const READING: &str = "our interpretation";
    pub(crate) const INTERPRETATIONS: &str = "Our interpretation";
    pub(crate) const FAQ: &str = "What the FAQ says on this";
    pub(crate) const ROLE_BEFORE: &str = "What ";
    pub(crate) const ROLE_AFTER: &str = " allows";
    pub(crate) const ROLE_PAGE: &str = "Everything about ";
    pub(crate) const SECURITY: &str = "Security level: ";
    pub(crate) const COPY_NAME: &str = "Copy name";
    pub(crate) const LETS_YOU: &str = "What it lets you do";
    pub(crate) const ALLOWS: &str = "It lets you";
    pub(crate) const ASKED: &str = "For what you told us, it lets you";
    pub(crate) const BEYOND: &str = "It also lets you";
    pub(crate) const ALTERNATIVES: &str = "Or request instead";
    pub(crate) const ASK_FIRST: &str = "Ask before you request this";
    pub(crate) const COVERED: &str = "This covers everything you told us.";
    pub(crate) const NOT_COVERED: &str = "What this doesn’t cover";
    pub(crate) const UNCOVERED: &str = "Not covered, and who can do it";
    pub(crate) const DOES_NOT_ALLOW: &str = "It does not let you";
    pub(crate) const NOTES: &str = "Good to know";
    pub(crate) const POSSIBLE: &str = "It depends on what you find out";
    pub(crate) const YEARLY: &str = "Each year";
    pub(crate) const OTHER_ROLES: &str = "Other roles, and why not these";
    pub(crate) const WHY_NOT: &str = "Why not another role? See every role, with the reason";
    pub(crate) const WHAT_IF: &str = "If your answers change";
    pub(crate) const ANSWERS: &str = "Your answers";
    pub(crate) const DATE_BEFORE: &str = "As of ";
    pub(crate) const KEEP: &str = "Keep or share this";
    pub(crate) const COPY_LINK: &str = "Copy the link";
    pub(crate) const PRINT: &str = "Print";
    pub(crate) const COPIED: &str = "Copied.";
    pub(crate) const BY_HAND: &str = "Your browser did not let us copy. The text is selected: copy it with your keyboard or menu.";
}

pub(crate) mod why_not {
    //! The page that says of every role why it is not among the outcomes.

    pub(crate) const TITLE: &str = "Why not another role?";
    pub(crate) const LEAD: &str =
        "Every role there is, with the shortest reason why it is not among yours.";
    pub(crate) const YOURS: &str = "yours";
    /// Between a name and what is said of it.
    pub(crate) const BETWEEN: &str = " – ";
}

pub(crate) mod map {
    //! The map.

    pub(crate) const TITLE: &str = "How the questions lead to a role";
    /// What it is, for those who see the link to it.
    pub(crate) const HINT: &str = "A map of every question and every outcome";
    pub(crate) const LEAD: &str = "Each box leads to its question or outcome, with the answers on the way. Of several answers that lead to the same, the first is taken.";
    pub(crate) const SEVERAL: &str = "Where a question takes several answers, the map follows each alone. Choose them together at the question.";
    pub(crate) const ANSWERED: &str = "Where the map begins";
    pub(crate) const WHOLE: &str = "All questions";
    pub(crate) const DRAWING: &str = "The map";
    pub(crate) const OR: &str = " or ";
    pub(crate) const OTHERS: &str = " others";

    /// The link to the map that begins with a question of so many options.
    pub(crate) fn further(options: usize) -> String {
        ["Show where its ", &options.to_string(), " answers lead"].concat()
    }

    /// The link to the question with this number, from where the map goes on in the same way.
    pub(crate) fn again(number: usize) -> String {
        ["Goes on as at ", &number.to_string()].concat()
    }

    pub(crate) const TABLE: &str = "The same as a table";
    pub(crate) const CAPTION: &str = "Answers, and what they lead to";
    pub(crate) const OUTCOME: &str = "Outcome";
    pub(crate) const FIGURES_TITLE: &str = "How we know that it is complete";
    /// The figures of the proof, which the build puts in.
    pub(crate) const FIGURES: [&str; 3] = [
        concat!(
            env!("FIGURE_PATHS"),
            " complete and ",
            env!("FIGURE_PARTIAL"),
            " partial sets of answers have been checked."
        ),
        concat!(
            "They lead to ",
            env!("FIGURE_OUTCOMES"),
            " outcomes and reach ",
            env!("FIGURE_ROLES"),
            " roles."
        ),
        concat!(
            "They meet all ",
            env!("FIGURE_QUESTIONS"),
            " questions, ",
            env!("FIGURE_OPTIONS"),
            " options and ",
            env!("FIGURE_RULES"),
            " rules."
        ),
    ];
}

pub(crate) mod not_found {
    //! The page for a link that leads nowhere.

    pub(crate) const TITLE: &str = "Page not found";
    pub(crate) const BODY: &str =
        "There is no page at this link. Part of the link may be missing or wrong.";
    pub(crate) const START: &str = "Go to the start page";
}

/// The title of the document: what the page is called, then the job, if the page is on its way, then the app.
pub(crate) fn document_title(page: Option<&str>, is_of_the_way: bool) -> String {
    let job = is_of_the_way.then_some(SERVICE);
    let mut title = String::new();
    for part in [page, job].into_iter().flatten() {
        title.push_str(part);
        title.push_str(" – ");
    }
    title.push_str(APP);
    title
}
