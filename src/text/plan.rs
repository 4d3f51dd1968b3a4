//! The wording of the plan.
