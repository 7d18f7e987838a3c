//! Eras (元号) as data: the next era is one line.

/// An era (元号) and the years in which its name is used.
#[derive(Debug, PartialEq, Eq)]
pub struct Era {
    /// The name as printed: 令和.
    pub name: &'static str,
    /// The letter of the abbreviation: R in R6.
    pub letter: char,
    /// The romanised name for other languages: Reiwa.
    pub romaji: &'static str,
    /// The Gregorian calendar year in which the era began: its year 1 (元年).
    pub first_year: u16,
    /// The Gregorian month and day on which the era began.
    pub begins: (u8, u8),
    /// The first fiscal year (年度) that public bodies name by this era. An era that begins in the spring
    /// names the whole fiscal year (2019 is 令和元年度); one that begins at the end of a fiscal year does not.
    pub first_fiscal_year: u16,
}

/// All modern eras, newest first.
pub static ERAS: [Era; 5] = [
    Era {
        name: "令和",
        letter: 'R',
        romaji: "Reiwa",
        first_year: 2019,
        begins: (5, 1),
        first_fiscal_year: 2019,
    },
    Era {
        name: "平成",
        letter: 'H',
        romaji: "Heisei",
        first_year: 1989,
        begins: (1, 8),
        first_fiscal_year: 1989,
    },
    Era {
        name: "昭和",
        letter: 'S',
        romaji: "Shōwa",
        first_year: 1926,
        begins: (12, 25),
        first_fiscal_year: 1927,
    },
    Era {
        name: "大正",
        letter: 'T',
        romaji: "Taishō",
        first_year: 1912,
        begins: (7, 30),
        first_fiscal_year: 1912,
    },
    Era {
        name: "明治",
        letter: 'M',
        romaji: "Meiji",
        first_year: 1868,
        begins: (1, 25),
        first_fiscal_year: 1868,
    },
];

impl Era {
    /// The era with this printed name.
    pub fn named(name: &str) -> Option<&'static Era> {
        ERAS.iter().find(|era| era.name == name)
    }
}
