//! Addresses for mail and of pages: as strict as browsers are, and no stricter.

use super::folded;
use crate::form::object::count_of;
use crate::text::blank;

/// The most characters of an address for mail, and of the part before its @.
const LONGEST: (usize, usize) = (254, 64);

/// An address for mail (メールアドレス) in plain half-width characters.
pub(in crate::form) fn email(text: &str) -> Option<String> {
    let plain = folded(text);
    let (local, host) = plain.split_once('@')?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || is_one_of(c, ".!#$%&'*+/=?^_`{|}~-");
    let fits = plain.len() <= LONGEST.0 && (1..=LONGEST.1).contains(&local.len());
    // Some Japanese carriers gave out addresses with a dot before the @.
    let is_address = fits && local.chars().all(allowed) && host.is_ascii() && is_host(host);
    is_address.then_some(plain)
}

/// Whether it is a name of at least two labels.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || !c.is_ascii() && !blank(c);
        (1..=63).contains(&label.len())
            && label.chars().all(inside)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.split('.').count() > 1 && host.split('.').all(is_label)
}

/// Whether it is one of these characters. The standard library would bring a search for texts into a page.
fn is_one_of(c: char, few: &str) -> bool {
    few.chars().any(|one| one == c)
}

/// The address of a page (URL) with http or https. What stands behind the name of the site stays as it is typed,
/// unless the whole address is typed in full width.
pub(in crate::form) fn url(text: &str) -> Option<String> {
    let typed = text.trim_matches(blank);
    let wide: String = typed.chars().map(narrow).collect();
    let is_wide = !typed.starts_with(|c: char| c.is_ascii());
    let (scheme, rest) = wide.split_once(':')?;
    let rest = rest.strip_prefix("//")?;
    let scheme = scheme.to_ascii_lowercase();
    if scheme != "http" && scheme != "https" {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (site, path) = (rest.get(..end)?, rest.get(end..)?);
    // Narrowing keeps the number of characters. The mark at which the path begins is one only if it is narrow.
    let (mark, behind) = path.split_at_checked(1).unwrap_or_default();
    let kept: String = typed.chars().skip(wide.chars().count() - behind.chars().count()).collect();
    let path = [mark, if is_wide { behind } else { kept.as_str() }].concat();
    let is_there = is_site(site) && !path.chars().any(|c| blank(c) || c.is_control() || is_one_of(c, "<>\""));
    is_there.then(|| [&scheme, "://", site, &path].concat())
}

/// A letter of full width in half width. Dashes stay: in addresses every one is another.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// Whether it is the name of a site and perhaps a port. Names before an @ are a trick to mislead readers.
fn is_site(site: &str) -> bool {
    let (host, port) = site.split_once(':').unwrap_or((site, "80"));
    let is_port = count_of(port).is_some_and(|port| u16::try_from(port).is_ok());
    is_port && is_host(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_mail_is_what_browsers_take() {
        for text in ["a@example.jp", "ａ＠ｅｘａｍｐｌｅ．ｊｐ", " a@example.jp "] {
            assert_eq!(email(text).as_deref(), Some("a@example.jp"), "{text}");
        }
        assert!(email("a.b.@mail.example.ne.jp").is_some());
        for text in
            ["a", "a@", "@example.jp", "a@example", "a b@example.jp", "a@-x.jp", "a@x..jp", "山@example.jp"]
        {
            assert_eq!(email(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_of_a_page_keeps_its_path() {
        for (text, stored) in [
            ("https://example.jp", "https://example.jp"),
            ("ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ／ａ", "https://example.jp/a"),
            ("HTTPS://例え.jp/サーバー?q=ａ", "https://例え.jp/サーバー?q=ａ"),
            ("http://example.jp:8080/", "http://example.jp:8080/"),
            ("https://example.jp／サーバー", "https://example.jp/サーバー"),
            ("https://example.jp？q=１", "https://example.jp?q=１"),
        ] {
            assert_eq!(url(text).as_deref(), Some(stored), "{text}");
        }
        for text in [
            "example.jp",
            "ftp://example.jp",
            "https://",
            "https://a b.jp",
            "javascript:alert(1)",
            "https://u@x.jp",
            "https://x.jp:65536/",
        ] {
            assert_eq!(url(text), None, "{text}");
        }
    }
}
