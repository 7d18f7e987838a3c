//! What the reader asked for, as it stands in the address of the page.

use crate::model::FiscalYear;

/// What is shown (表示).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// 体系: the items as a tree.
    #[default]
    Outline,
    /// スケジュール.
    Schedule,
    /// 指標.
    Indicators,
    /// 評価.
    Reviews,
    /// ステップ.
    Steps,
    /// 版の比較.
    Editions,
}

impl View {
    /// All of them, in the order they are offered.
    pub const ALL: [View; 6] =
        [View::Outline, View::Schedule, View::Indicators, View::Reviews, View::Steps, View::Editions];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            View::Outline => "outline",
            View::Schedule => "schedule",
            View::Indicators => "indicators",
            View::Reviews => "reviews",
            View::Steps => "steps",
            View::Editions => "editions",
        }
    }

    /// The view of this name; the first for any other.
    pub fn named(name: &str) -> View {
        View::ALL.into_iter().find(|view| view.name() == name).unwrap_or_default()
    }
}

/// What the reader asked for (閲覧の条件).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Which of the files, from 0; the last where none is chosen.
    pub edition: Option<usize>,
    /// What is shown.
    pub view: View,
    /// The item that a link leads to.
    pub item: Option<String>,
    /// What is searched for.
    pub text: String,
    /// The id of an actor.
    pub actor: Option<String>,
    /// A fiscal year.
    pub year: Option<FiscalYear>,
    /// The words of a status.
    pub status: Option<String>,
    /// The id of a scale, a dot, and a code.
    pub rating: Option<String>,
    /// A level, from 0.
    pub level: Option<usize>,
}

impl State {
    /// Whether only some items are asked for. A comparison of editions is always of all.
    pub fn is_narrowed(&self) -> bool {
        let is_asked = !self.text.trim().is_empty()
            || self.actor.is_some()
            || self.year.is_some()
            || self.status.is_some()
            || self.rating.is_some()
            || self.level.is_some();
        is_asked && self.view != View::Editions
    }

    /// The address of this state within the page, after the name of the viewer: `#keikaku-viewer&year=2012`.
    pub fn address(&self, viewer: &str) -> String {
        let mut address = ["#", viewer].concat();
        let mut add = |key: &str, value: &str| {
            address.push('&');
            address.push_str(key);
            address.push('=');
            encode(value, &mut address);
        };
        if self.view != View::Outline {
            add("view", self.view.name());
        }
        let number = |count: &usize| (count + 1).to_string();
        let year = self.year.map(|year| year.get().to_string());
        let text = Some(self.text.trim().to_owned()).filter(|text| !text.is_empty());
        for (key, value) in [
            ("edition", self.edition.as_ref().map(number)),
            ("item", self.item.clone()),
            ("q", text),
            ("actor", self.actor.clone()),
            ("year", year),
            ("status", self.status.clone()),
            ("rating", self.rating.clone()),
            ("level", self.level.as_ref().map(number)),
        ] {
            if let Some(value) = value {
                add(key, &value);
            }
        }
        address
    }
}

/// Percent-encodes what has a meaning in an address; other letters may stand there as they are.
fn encode(text: &str, address: &mut String) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || !c.is_ascii() && !c.is_whitespace() || "-_.".contains(c) {
            address.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            address.push('%');
            address.push(char::from(HEX[usize::from(byte >> 4)]));
            address.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_has_an_address_that_says_only_what_was_asked_for() {
        assert_eq!(State::default().address("keikaku-viewer"), "#keikaku-viewer");
        let state = State {
            view: View::Schedule,
            text: " ボラ & 100% ".to_owned(),
            year: FiscalYear::new(2012),
            level: Some(0),
            ..State::default()
        };
        assert_eq!(
            state.address("keikaku-viewer"),
            "#keikaku-viewer&view=schedule&q=ボラ%20%26%20100%25&year=2012&level=1"
        );
        assert!(state.is_narrowed() && !State::default().is_narrowed());
    }

    #[test]
    fn an_unknown_view_is_the_first() {
        assert_eq!([View::named("steps"), View::named("pie")], [View::Steps, View::Outline]);
    }
}
