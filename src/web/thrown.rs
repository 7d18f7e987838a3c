//! Errors as JavaScript has them.

use crate::error::Error;
use crate::locale::words;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A JavaScript `Error` with the sentence as its message and the stable `code`.
pub(super) fn error(error: &Error, lang: Option<&str>) -> JsValue {
    let thrown = js_sys::Error::new(&words(lang.unwrap_or("ja")).error(error));
    // Setting a property of a new plain object cannot fail.
    let _ = Reflect::set(&thrown, &"code".into(), &error.code().into());
    thrown.into()
}
