//! The XML of a workbook's parts: names without prefixes, whatever is not understood left out.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::borrow::Cow;

/// A reader of what stands from a place of a part on.
pub(super) fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    // A reading that begins again in the middle meets ends whose beginnings it has not seen.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// The raw value of an attribute by its name without prefix.
pub(super) fn raw<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    let found = attributes.flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.map(|attribute| attribute.value)
}

/// The value of an attribute, its references resolved.
pub(super) fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let raw = raw(element, name)?;
    Some(quick_xml::escape::unescape(&raw).map_or_else(|_| raw.clone().into_owned(), Cow::into_owned))
}

/// A number in an attribute.
pub(super) fn count(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    raw(element, name)?.parse().ok()
}

/// Whether an attribute says yes.
pub(super) fn is_on(element: &BytesStart<'_>, name: &str) -> bool {
    raw(element, name).is_some_and(|value| matches!(value.as_ref(), "1" | "true" | "on"))
}

/// Adds what a piece of text says, as it stands between two tags.
pub(super) fn push(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => text.extend(resolved(reference)),
        _ => {}
    }
}

/// The character that a reference such as `&lt;` or `&#12354;` stands for.
fn resolved(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// Characters that XML cannot hold are written `_x000D_`; a line ends with `\n`.
pub(super) fn decoded(text: String) -> String {
    if !text.contains("_x") && !text.contains('\r') {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let digits = code.filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let c = digits.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (said, used) = c.map_or(('_', 1), |c| (c, 7));
        plain.push(said);
        rest = &rest[at + used..];
    }
    plain.push_str(rest);
    plain.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_decoded_and_other_underscores_stay() {
        let told = |text: &str| decoded(text.to_owned());
        assert_eq!(told("一行目_x000D_\n二行目"), "一行目\n二行目");
        assert_eq!(told("_x005F_x000D_"), "_x000D_");
        assert_eq!(told("a_xb_xZZZZ_c_x12"), "a_xb_xZZZZ_c_x12");
        assert_eq!(told("終_x"), "終_x");
    }
}
