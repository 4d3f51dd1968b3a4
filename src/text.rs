//! The interface's own wording, and nothing else: what the catalogue says is not here.
//!
//! A second language would be a second one of these.

pub(crate) mod desk;
pub(crate) mod faq;
pub(crate) mod keeping;
pub(crate) mod plan;
pub(crate) mod powerschool;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod release;
pub(crate) mod roles;
pub(crate) mod roster;
pub(crate) mod share;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod still;

/// The name of the app.
pub(crate) const APP: &str = "Role Advisor";
/// The name of the job it does.
pub(crate) const SERVICE: &str = "Find your role";

pub(crate) const SKIP: &str = "Skip to the main content";
pub(crate) const CLEAR: &str = "Clear answers";
pub(crate) const BACK: &str = "Back";
pub(crate) const CONTINUE: &str = "Continue";
pub(crate) const PRIVACY: &str = "Your answers stay on this computer. Nothing is sent anywhere, and nothing is stored unless you ask for it: \
     the answers stand in the address of the page, and only there.";
/// The same in short, for every page.
pub(crate) const PRIVACY_SHORT: &str = "Your answers stay on this computer.";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const SOURCE: &str = "Source: ";
/// Before the name of somebody to ask.
pub(crate) const CONTACT: &str = "Ask ";
pub(crate) const NOTICE: &str = "About this link";

pub(crate) mod start {
    //! The start page.

    pub(crate) const LEAD: &str = "Answer a few questions about your work, and learn which Clever or MiSiS role fits it, \
         whether you need to apply, and where.";
    /// The same for one system alone.
    pub(crate) const LEAD_ONLY: &str = "Answer a few questions about your work, and learn which role fits it, whether you need to apply, and where.";

    /// What the page is about that is opened for one system.
    pub(crate) fn about(system: &str) -> String {
        ["This page is about ", system, " alone."].concat()
    }

    pub(crate) const TIME: &str = "It takes about two minutes. You do not sign in.";
    pub(crate) const BUTTON: &str = "Start now";
    pub(crate) const DOORS: &str = "Other ways in";
    pub(crate) const CLEVER: &str = "I only ask about Clever";
    pub(crate) const CLEVER_HINT: &str = "Single sign-on to classroom applications";
    pub(crate) const MISIS: &str = "I only ask about MiSiS";
    pub(crate) const MISIS_HINT: &str = "The student information system";
    pub(crate) const BOTH: &str = "I ask about both";
    pub(crate) const BOTH_HINT: &str = "Clever and MiSiS, answered on one page";
    pub(crate) const POWERSCHOOL: &str = "Connect a school’s PowerSchool to Clever";
    pub(crate) const POWERSCHOOL_HINT: &str =
        "Set up the account that Clever reads from, step by step";
    pub(crate) const MORE: &str = "Look up, plan, set up";
    pub(crate) const ROLES_HINT: &str =
        "Search and compare all roles: what each allows, whom it is for, how to get it";
    pub(crate) const FAQ_HINT: &str = "What changes in Clever, for whom, and what to do";
    pub(crate) const PLAN_HINT: &str = "How many people should hold each MiSiS role";
    pub(crate) const ROSTER_HINT: &str =
        "From a table of staff to the roles that each person needs";
    pub(crate) const CALL: &str = "Rather talk to somebody?";
}

/// The names of pages that other pages lead to.
pub(crate) const ROLES: &str = "All roles";
pub(crate) const FAQ: &str = "Questions and answers";
pub(crate) const PLAN: &str = "Plan a school’s access";
pub(crate) const ROSTER: &str = "Check a staff roster";
/// The page that needs no program.
pub(crate) const WHOLE: &str = "All roles as a plain page";
/// What the list of links at the end of every page is called.
pub(crate) const PAGES: &str = "Pages";

pub(crate) mod later {
    //! While a page is loaded.

    pub(crate) const LOADING: &str = "One moment …";
    pub(crate) const FAILED: &str = "This page could not be loaded";
    pub(crate) const FAILED_HINT: &str = "A part of the program did not arrive. Check the connection, then try again. Your answers are kept \
         in the address of the page.";
    pub(crate) const AGAIN: &str = "Try again";
}

pub(crate) mod question {
    //! Question pages.

    pub(crate) const SEVERAL: &str = "Select all that apply.";
    pub(crate) const OR: &str = "or";
    pub(crate) const WHY: &str = "Why we ask this";
    pub(crate) const PROBLEM: &str = "There is a problem";
    pub(crate) const ERROR: &str = "Error: ";
    pub(crate) const CHOOSE_ONE: &str = "Select the answer that fits you";
    pub(crate) const CHOOSE_SOME: &str = "Select at least one answer";
    pub(crate) const FILTER: &str = "Filter the list";
    pub(crate) const FILTER_HINT: &str = "Type part of a word. What you selected stays in view.";

    /// How many of the options are in view.
    pub(crate) fn count(shown: usize, all: usize) -> String {
        if shown == 0 {
            return "Nothing matches. Try another word.".to_owned();
        }
        [shown.to_string().as_str(), " of ", all.to_string().as_str(), " shown"].concat()
    }
}

pub(crate) mod check {
    //! The page that lists the answers before the outcome.

    pub(crate) const TITLE: &str = "Check your answers";
    pub(crate) const CHANGE: &str = "Change";
    pub(crate) const CHANGE_AFTER: &str = " ";
    pub(crate) const BUTTON: &str = "See my answer";
}

pub(crate) mod outcome {
    //! The outcome.

    use advisor::advice::Kind;

    /// The word of the tag above a verdict.
    pub(crate) const fn kind(kind: Kind) -> &'static str {
        match kind {
            Kind::Automatic => "Comes by itself",
            Kind::Apply => "Apply",
            Kind::Contact => "Contact somebody",
            Kind::NothingNeeded => "Nothing needed",
            Kind::NotCovered => "Not covered by the sources",
        }
    }

    pub(crate) const TITLE: &str = "Your answer";
    pub(crate) const HOW: &str = "What to do next";
    pub(crate) const APPROVER: &str = "Who approves";
    pub(crate) const PREPARE: &str = "What to have ready";
    pub(crate) const WHY: &str = "Why";
    pub(crate) const READING: &str = "our interpretation";
    pub(crate) const INTERPRETATIONS: &str = "Our interpretation";
    pub(crate) const FAQ: &str = "What the FAQ says on this";
    pub(crate) const ROLE_BEFORE: &str = "What ";
    pub(crate) const ROLE_AFTER: &str = " allows";
    /// Before the name of a role, on the link to its page.
    pub(crate) const ROLE_PAGE: &str = "Everything about ";
    pub(crate) const SECURITY: &str = "Security level: ";
    pub(crate) const ALLOWS: &str = "It lets you";
    pub(crate) const ASKED: &str = "For what you told us, it lets you";
    pub(crate) const BEYOND: &str = "Beyond what you asked for, it also lets you";
    pub(crate) const ALTERNATIVES: &str = "Or request instead";
    pub(crate) const ASK_FIRST: &str = "Ask before you request this";
    pub(crate) const UNCOVERED: &str = "What stays uncovered, and what would cover it";
    pub(crate) const DOES_NOT_ALLOW: &str = "It does not let you";
    pub(crate) const NOTES: &str = "Good to know";
    pub(crate) const POSSIBLE: &str = "It depends on what you find out";
    pub(crate) const YEARLY: &str = "What happens every year";
    pub(crate) const OTHER_ROLES: &str = "Other roles, and why not these";
    pub(crate) const WHY_NOT: &str = "Why not another role? See every role, with the reason";
    pub(crate) const WHAT_IF: &str = "What would change this";
    /// Between a change of an answer and what it leads to.
    pub(crate) const LEADS_TO: &str = " – ";
    /// After a number of answers, each of which would do.
    pub(crate) const ANY_OF: &str = " answers";
    pub(crate) const ANSWERS: &str = "What you told us";
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
        "This link does not lead to a page. It may be cut off, or mistyped.";
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
