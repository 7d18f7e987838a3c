//! What was looked at once and found right, kept as files.
//!
//! `UPDATE_GOLDEN=1` rewrites them; a difference leaves `NAME-changed.ENDING` beside the file, to be looked at.

use std::fs;
use std::path::Path;

/// Compares with a file below the project's folder; says whether it differs.
pub(crate) fn differs(name: &str, found: &str) -> bool {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let (stem, ending) = name.rsplit_once('.').unwrap();
    let stem = Path::new(stem).file_name().unwrap().to_str().unwrap();
    let changed = golden.with_file_name(format!("{stem}-changed.{ending}"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, found).unwrap();
    }
    let same = fs::read_to_string(&golden).is_ok_and(|golden| golden == found);
    if same {
        let _ = fs::remove_file(&changed);
    } else {
        fs::write(&changed, found).unwrap();
    }
    !same
}
