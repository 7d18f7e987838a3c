//! Words that are spelled in more than one way, and words that only point elsewhere, as data.

/// The spellings (表記) of one word, which a plan had better write in one way.
pub struct Spellings {
    /// What must stand before one of them, that it is this word.
    pub after: After,
    /// The spellings.
    pub ways: &'static [Spelling],
}

/// One of the spellings of a word (表記の一つ).
pub struct Spelling {
    /// How it is written.
    pub word: &'static str,
    /// What may not follow: then it is a verb, another word, or part of a name that is spelled as it is.
    pub not_before: &'static [&'static str],
}

/// What must stand before a word (語の前).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Anything.
    Anything,
    /// A number, or nothing at all in its text or brackets, where it is a unit: 3か所, センター数（か所）.
    Number,
    /// The name of a thing, the same before each spelling: then one thing is called by two names.
    Name,
}

const fn plain(word: &'static str) -> Spelling {
    Spelling { word, not_before: &[] }
}

/// A noun that is also a form of a verb: 取り組みます, 取り組み、.
const fn noun(word: &'static str) -> Spelling {
    Spelling { word, not_before: VERB }
}

/// A word in names that their law, their building or their department spells: こども園, 子ども・子育て支援法.
const fn in_names(word: &'static str) -> Spelling {
    Spelling { word, not_before: NAMES }
}

const VERB: &[&str] = &[
    "ます",
    "まし",
    "ませ",
    "ながら",
    "なお",
    "た",
    "つつ",
    "て",
    "る",
    "れば",
    "よう",
    "やす",
    "はじ",
    "にく",
    "始め",
    "続け",
    "得",
    "合",
    "がた",
    "がち",
    "、",
    "，",
    "ら",
    "ず",
];

const NAMES: &[&str] = &[
    "園",
    "家庭",
    "基本",
    "計画",
    "大綱",
    "プラン",
    "まんなか",
    "・",
    "の権利",
    "会",
    "食堂",
    "館",
    "センター",
    "クラブ",
    "ひろば",
    "広場",
    "医療",
    "誰でも",
    "課",
    "部",
    "局",
    "室",
    "政策",
];

/// Words with two or more spellings.
pub static SPELLINGS: &[Spellings] = &[
    Spellings {
        after: After::Number,
        ways: &[
            plain("か所"),
            plain("カ所"),
            plain("ヵ所"),
            plain("ケ所"),
            plain("ヶ所"),
            plain("箇所"),
            plain("個所"),
        ],
    },
    Spellings {
        after: After::Anything,
        ways: &[
            Spelling { word: "取組", not_before: &["む", "ん", "め", "もう"] },
            noun("取組み"),
            noun("取り組み"),
        ],
    },
    Spellings { after: After::Name, ways: &[plain("育成講座"), plain("養成講座")] },
    Spellings {
        after: After::Anything, ways: &[in_names("子ども"), in_names("子供"), in_names("こども")]
    },
    Spellings {
        after: After::Anything,
        ways: &[noun("問合せ"), noun("問い合わせ"), noun("問合わせ"), noun("問い合せ")],
    },
    Spellings {
        after: After::Anything,
        ways: &[noun("打合せ"), noun("打ち合わせ"), noun("打合わせ"), noun("打ち合せ")],
    },
    Spellings {
        after: After::Anything,
        ways: &[noun("組合せ"), noun("組み合わせ"), noun("組合わせ"), noun("組み合せ")],
    },
    Spellings { after: After::Anything, ways: &[noun("申込み"), noun("申し込み")] },
    Spellings { after: After::Anything, ways: &[noun("取扱い"), noun("取り扱い")] },
    Spellings { after: After::Anything, ways: &[plain("受付"), noun("受付け"), noun("受け付け")] },
    Spellings {
        after: After::Anything,
        ways: &[Spelling { word: "手続", not_before: &["法", "条例", "規則"] }, plain("手続き")],
    },
    Spellings {
        after: After::Anything, ways: &[plain("引続き"), plain("引き続き"), plain("引きつづき")]
    },
    Spellings { after: After::Anything, ways: &[plain("さまざま"), plain("様々"), plain("様様")] },
    Spellings { after: After::Anything, ways: &[plain("働きかけ"), plain("働き掛け")] },
    Spellings { after: After::Anything, ways: &[plain("呼びかけ"), plain("呼び掛け")] },
];

/// What stands in a cell for the text of another one (同上記号).
pub static DITTO: &[&str] = &[
    "同上",
    "同左",
    "同右",
    "同前",
    "仝",
    "仝上",
    "〃",
    "〃〃",
    "″",
    "\"",
    "々",
    "々々",
    "上に同じ",
    "左に同じ",
    "右に同じ",
    "上記に同じ",
];

/// Ends of a text that lead somewhere on a page, and nowhere where the link is lost.
pub static LEADING_NOWHERE: &[&str] = &[
    "こちら",
    "こちらへ",
    "こちらから",
    "こちらをクリック",
    "こちらをご覧ください",
    "はここ",
    "ここをクリック",
    "click here",
];

/// The same, where it is all of the text.
pub static NOWHERE: &[&str] = &["ここ", "here"];
