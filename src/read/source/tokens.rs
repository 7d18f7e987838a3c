//! The tokens of HTML: tags with the few attributes that matter here, and text with its entities decoded.

use crate::error::Error;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};

/// A beginning tag.
#[derive(Default)]
pub(super) struct Tag {
    /// Its name in small letters.
    pub(super) name: String,
    /// Whether its attributes say plainly that it is not shown.
    pub(super) hidden: bool,
    /// How many rows it says it covers.
    pub(super) row_span: Option<usize>,
    /// How many columns it says it covers.
    pub(super) column_span: Option<usize>,
    /// The attribute whose value comes next.
    attribute: Attribute,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Attribute {
    #[default]
    Other,
    Hidden,
    Style,
    RowSpan,
    ColumnSpan,
}

/// A token.
pub(super) enum Token<'t> {
    /// A beginning tag.
    Start(&'t Tag),
    /// The name of an end tag.
    End(&'t str),
    /// Text, and which line it begins in, from 1.
    Text(&'t str, usize),
}

/// Gives each token of a text to somebody, until one of them is too much.
pub(super) fn each(text: &str, take: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error> {
    let mut tag = Tag::default();
    let mut lines = Lines { text, at: 0, line: 1 };
    let on_event = |event: CallbackEvent<'_>, span: Span<usize>| {
        match event {
            CallbackEvent::OpenStartTag { name } => tag = Tag { name: words(name), ..Tag::default() },
            CallbackEvent::AttributeName { name } => tag.attribute(name),
            CallbackEvent::AttributeValue { value } => tag.value(value),
            CallbackEvent::CloseStartTag { .. } => return take(Token::Start(&tag)).err(),
            CallbackEvent::EndTag { name } => return take(Token::End(&words(name))).err(),
            CallbackEvent::String { value } => {
                let line = lines.of(span.start);
                return take(Token::Text(&words(value), line)).err();
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    };
    let mut emitter = CallbackEmitter::new(on_event);
    emitter.naively_switch_states(true);
    match Tokenizer::new_with_emitter(text, Quiet(emitter)).next() {
        Some(Ok(error)) => Err(error),
        _ => Ok(()),
    }
}

/// A page is read whatever is wrong with it: nobody asks for its errors.
struct Quiet<E>(E);

impl<E: Emitter> ForwardingEmitter for Quiet<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = E::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// The bytes of a token are those of a text.
fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Tag {
    fn attribute(&mut self, name: &[u8]) {
        self.attribute = match name {
            b"hidden" => Attribute::Hidden,
            b"style" => Attribute::Style,
            b"rowspan" => Attribute::RowSpan,
            b"colspan" => Attribute::ColumnSpan,
            _ => Attribute::Other,
        };
        self.hidden |= self.attribute == Attribute::Hidden;
    }

    fn value(&mut self, value: &[u8]) {
        match self.attribute {
            Attribute::Hidden => self.hidden = !value.eq_ignore_ascii_case(b"until-found"),
            Attribute::Style => self.hidden |= is_not_displayed(value),
            Attribute::RowSpan => self.row_span = self.row_span.or(whole(value)),
            Attribute::ColumnSpan => self.column_span = self.column_span.or(whole(value)),
            Attribute::Other => {}
        }
    }
}

/// Whether a style says `display:none`.
fn is_not_displayed(style: &[u8]) -> bool {
    let plain: Vec<u8> =
        style.iter().filter(|byte| !byte.is_ascii_whitespace()).map(u8::to_ascii_lowercase).collect();
    plain.split(|byte| *byte == b';').any(|rule| matches!(rule, b"display:none" | b"display:none!important"))
}

/// The whole number that a value begins with, as HTML reads it.
fn whole(value: &[u8]) -> Option<usize> {
    let value = value.trim_ascii_start();
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit());
    let number = |sum: usize, digit: &u8| sum.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
    value.first()?.is_ascii_digit().then(|| digits.fold(0, number))
}

/// Counts lines on the way through a text.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of a place that is not before the last one that was asked for.
    fn of(&mut self, at: usize) -> usize {
        let passed = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += passed.split(|byte| *byte == b'\n').count() - 1;
        self.at = self.at.max(at);
        self.line
    }
}
