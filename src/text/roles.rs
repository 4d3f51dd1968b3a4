//! The wording of the catalogue: the list, a role, comparisons.
