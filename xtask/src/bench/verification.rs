//! A whole verification.

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// Measures, and gives the table.
pub(super) fn measure(project: &Project) -> Result<String> {
    process::output(&mut super::native(project, "verification"))
}
