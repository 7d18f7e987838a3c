//! Closed lists of words: a word of the plan format for each variant, written down once.

/// Declares an enum whose variants are words of the plan format.
///
/// It gets `word` (the word of a variant), `from_word`, `ALL`, `WORDS` (the words, for a message), and is
/// written as its word.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(#[$first_meta:meta])* $first:ident = $first_word:literal
            $(, $(#[$variant_meta:meta])* $variant:ident = $word:literal)* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[$first_meta])* $first,
            $($(#[$variant_meta])* $variant,)*
        }

        impl $name {
            /// Every variant, in the order of the plan format.
            pub const ALL: &[$name] = &[$name::$first $(, $name::$variant)*];
            /// Every word, separated by commas.
            pub const WORDS: &str = concat!($first_word $(, ", ", $word)*);

            /// The word of the plan format.
            pub const fn word(self) -> &'static str {
                match self {
                    $name::$first => $first_word,
                    $($name::$variant => $word,)*
                }
            }
        }

        impl $crate::model::Word for $name {
            const WORDS: &'static str = $name::WORDS;

            fn from_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|known| known.word() == word)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words: Vec<&str> = $name::ALL.iter().map(|known| known.word()).collect();
                schemars::json_schema!({ "type": "string", "enum": words })
            }
        }
    };
}
pub(crate) use words;

/// A closed list of words.
pub trait Word: Copy {
    /// Every word, separated by commas.
    const WORDS: &'static str;
    /// The variant with this word.
    fn from_word(word: &str) -> Option<Self>;
}
