//! The wording of the catalogue: the list, a role, comparisons, the tables.

pub(crate) const ALL: &str = "All roles";

pub(crate) mod list {
    //! The list.

    pub(crate) const LEAD: &str = "See what each Clever, MiSiS and PowerSchool role lets you do, who it is for, and how to get it.";
    pub(crate) const SEARCH: &str = "Search the roles";
    pub(crate) const SEARCH_HINT: &str =
        "Enter a role, a job, a module, or what you want to do: “take roll”.";
    pub(crate) const FILTERS: &str = "Filters";
    pub(crate) const CLEAR: &str = "Clear the search and all filters";
    pub(crate) const FOUND: &str = "Roles found";
    pub(crate) const NONE_LEFT: &str = "Remove a filter to see more:";
    /// The checkbox of a role. The name of the role follows, read aloud only.
    pub(crate) const COMPARE: &str = "Compare";
    pub(crate) const COMPARING: &str = "Roles to compare";
    pub(crate) const TOO_MANY: &str = "Choose no more than four roles to compare.";
    pub(crate) const ONE_MORE: &str = "Choose one more role to compare.";
    pub(crate) const CLEAR_COMPARED: &str = "Clear roles to compare";
    pub(crate) const TABLES: &str = "All roles in a table";

    /// How many choices are made.
    pub(crate) fn chosen(number: usize) -> String {
        format!("{number} chosen")
    }

    /// What is read aloud after “Compare”.
    pub(crate) fn role_to_compare(system: &str, role: &str) -> String {
        format!(" {system} {role}")
    }

    /// The link that removes a filter, with how many roles there are then.
    pub(crate) fn without(filter: &str, found: usize) -> String {
        let noun = if found == 1 { "role" } else { "roles" };
        format!("Without {filter} – {found} {noun}")
    }

    /// The button that compares so many roles, two or more.
    pub(crate) fn compare(number: usize) -> String {
        format!("Compare these {number} roles")
    }
}

pub(crate) mod role {
    //! The page of a role.

    pub(crate) const NOT_FOUND: &str = "We can’t find this role";
    pub(crate) const KEY_FACTS: &str = "Key facts";
    pub(crate) const SEES: &str = "What it lets you see";
    pub(crate) const DOES: &str = "What it lets you do";
    pub(crate) const NOT: &str = "What it does not let you do";
    pub(crate) const NOT_HINT: &str = "As far as our documents say.";
    pub(crate) const LEVEL: &str = "Security level";
    pub(crate) const LEVEL_HINT: &str = "The level shows how much information you can see or change, and how sensitive it is. The higher the level, the fewer people should have the role.";
    pub(crate) const NO_LEVEL: &str = "Our documents don’t say.";
    pub(crate) const MODULES: &str = "Modules";
    pub(crate) const HOLDERS: &str = "Who it is for";
    pub(crate) const ALL_HOLDERS: &str = "See everyone it is for";
    pub(crate) const NUMBER: &str = "How many people should have it";
    pub(crate) const NO_NUMBER: &str = "Our documents don’t say.";
    pub(crate) const HOW: &str = "How to get it";
    pub(crate) const INCLUDES: &str = "Includes";
    pub(crate) const INCLUDED_IN: &str = "Included in";
    pub(crate) const SIMILAR: &str = "Similar roles";
    /// Before what another role lets one do beyond this one, and what it does not.
    pub(crate) const MORE: &str = "It also lets you";
    pub(crate) const LESS: &str = "It does not let you";
    pub(crate) const COMPARE: &str = "Compare the two";
    pub(crate) const IS_THIS_ME: &str = "Is this me?";
    pub(crate) const BEGIN: &str = "Answer the questions";
    pub(crate) const KNOWN: &str =
        "These answers are filled in for you. You can change each of them.";

    /// The title of the document.
    pub(crate) fn title(role: &str, group: &str) -> String {
        format!("{role} – {group}")
    }

    /// An answer that is filled in.
    pub(crate) fn known(topic: &str, answer: &str) -> String {
        format!("{topic}: {answer}")
    }

    /// How many people should have the role, in the words of the guide.
    pub(crate) fn guide_says(number: &str) -> String {
        format!("The guide says: “{number}”.")
    }

    /// A similar role, and how it compares.
    pub(crate) fn similar(role: &str, relation: &str) -> String {
        format!("{role} – {relation}")
    }

    /// What is read aloud after “Compare the two”.
    pub(crate) fn hidden_role(role: &str) -> String {
        format!(" – {role}")
    }
}

pub(crate) mod compare {
    //! Roles side by side.

    pub(crate) const TITLE: &str = "Compare roles";
    pub(crate) const TOO_FEW: &str = "Choose two to four roles in the list, then compare them.";
    pub(crate) const CHOOSE: &str = "Choose other roles";
    pub(crate) const DIFFERENT: &str = "Where they differ";
    pub(crate) const SAME: &str = "What is the same";
    pub(crate) const NOTHING_DIFFERENT: &str = "The sources say the same of both.";
    pub(crate) const TOPIC: &str = "About";
    pub(crate) const NOTHING: &str = "Not named";
    pub(crate) const LEAVE_OUT: &str = "Leave out";
    pub(crate) const HINT: &str =
        "“Not named” means that the sources do not name it for this role.";
}

pub(crate) mod features {
    //! Clever’s features.

    pub(crate) const TITLE: &str = "What each Clever role can do";
    pub(crate) const FEATURE: &str = "Feature";
    pub(crate) const YES: &str = "Yes";
    pub(crate) const NO: &str = "No";
}

pub(crate) mod matrix {
    //! The roles of MiSiS against areas.

    pub(crate) const TITLE: &str = "What each MiSiS role can do";
    pub(crate) const LEAD: &str = "Every role of the guide, and what it names in each area. An empty cell means that the guide does not name the area for the role.";
    pub(crate) const LETTERS: &str =
        "V view, E enter, C change, A approve, D delete. A small v: a part or most of it.";
    pub(crate) const SCOPES: &str = "Below the letters stands whose information it is: own classes, school, or the whole district.";
    pub(crate) const SORT: &str = "Sort the roles by";
    pub(crate) const GUIDE: &str = "The guide’s order";
    pub(crate) const NAME: &str = "Name";
    pub(crate) const LEVEL: &str = "Security level";
    pub(crate) const AREAS: &str = "Number of areas";
    pub(crate) const AREA_HINT: &str =
        "Press an area’s name to sort by what the roles allow there.";
    pub(crate) const ROLE: &str = "Role";
    pub(crate) const CAPTION: &str = "Roles of MiSiS against areas";
    pub(crate) const PRINT: &str = "Print";

    /// What the order is, told aloud.
    pub(crate) fn sorted(by: &str) -> String {
        ["Sorted by: ", by].concat()
    }
}
