//! Colours of series: the defaults of the style sheet, written into every drawing so that it is right
//! without one.

/// A series and its colours.
pub struct Paint {
    /// The class of the series' group, and the name of its custom property: `--keikaku-actual`.
    pub name: &'static str,
    /// On a light background, `#rrggbb`.
    pub light: &'static str,
    /// On a dark background, `#rrggbb`.
    pub dark: &'static str,
}

/// Results (実績).
pub const ACTUAL: Paint = Paint { name: "keikaku-actual", light: "#0f3d75", dark: "#3a74b8" };
/// Targets (目標).
pub const TARGET: Paint = Paint { name: "keikaku-target", light: "#d9730d", dark: "#ffc27a" };
/// Text that stands on a bar of [`ACTUAL`].
pub const ON_ACTUAL: Paint = Paint { name: "keikaku-on-actual", light: "#ffffff", dark: "#ffffff" };
/// Years in which something is to be done (実施期間).
pub const SPAN: Paint = Paint { name: "keikaku-span", light: "#0b5f56", dark: "#2b8073" };
/// Text that stands on a bar of [`SPAN`].
pub const ON_SPAN: Paint = Paint { name: "keikaku-on-span", light: "#ffffff", dark: "#ffffff" };
/// Steps of a scale (評価の段階), best first: ever fainter, so that they are told apart in grey too. Neighbours of
/// five steps cannot differ by 3:1; each has an outline in the colour of text, and its letter.
pub const RANKS: [Paint; 5] = [
    Paint { name: "keikaku-rank-1", light: "#0e3969", dark: "#d9e9fb" },
    Paint { name: "keikaku-rank-2", light: "#2c6ab1", dark: "#81ade0" },
    Paint { name: "keikaku-rank-3", light: "#699ad3", dark: "#4173ad" },
    Paint { name: "keikaku-rank-4", light: "#b0cbeb", dark: "#274c75" },
    Paint { name: "keikaku-rank-5", light: "#eef5fc", dark: "#152a40" },
];
/// Text that stands on the first [`STRONG`] of [`RANKS`].
pub const ON_STRONG: Paint = Paint { name: "keikaku-on-strong", light: "#ffffff", dark: "#000000" };
/// Text that stands on the others.
pub const ON_FAINT: Paint = Paint { name: "keikaku-on-faint", light: "#000000", dark: "#ffffff" };
/// So many of [`RANKS`] are strong.
pub const STRONG: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// The contrast ratio of WCAG 2.2.
    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn series_differ_from_the_background_and_from_each_other() {
        for (background, pick) in
            [("#ffffff", (|p| p.light) as fn(&Paint) -> &'static str), ("#121212", |p| p.dark)]
        {
            assert!(contrast(pick(&ACTUAL), background) >= 3.0);
            assert!(contrast(pick(&TARGET), background) >= 3.0);
            assert!(contrast(pick(&ACTUAL), pick(&TARGET)) >= 3.0);
            assert!(contrast(pick(&ON_ACTUAL), pick(&ACTUAL)) >= 4.5, "text on a bar");
            assert!(contrast(pick(&SPAN), background) >= 3.0);
            assert!(contrast(pick(&ON_SPAN), pick(&SPAN)) >= 4.5, "text on a span");
        }
    }

    #[test]
    fn steps_of_a_scale_differ_from_their_neighbours_and_carry_their_letters() {
        for pick in [(|p| p.light) as fn(&Paint) -> &'static str, |p| p.dark] {
            for pair in RANKS.windows(2) {
                assert!(contrast(pick(&pair[0]), pick(&pair[1])) >= 1.5, "{}", pair[0].name);
            }
            for (at, paint) in RANKS.iter().enumerate() {
                let text = if at < STRONG { &ON_STRONG } else { &ON_FAINT };
                assert!(contrast(pick(text), pick(paint)) >= 4.5, "{}", paint.name);
            }
        }
    }

    #[test]
    fn the_style_sheet_has_the_same_colours() {
        let css = include_str!("../../www/loader/keikaku.css");
        let some = [&ACTUAL, &TARGET, &ON_ACTUAL, &SPAN, &ON_SPAN, &ON_STRONG, &ON_FAINT];
        for paint in some.into_iter().chain(&RANKS) {
            let Paint { name, light, dark } = paint;
            assert!(css.contains(&format!("--{name}: {light};")), "{name}");
            assert!(css.contains(&format!("--{name}: light-dark({light}, {dark});")), "{name}");
        }
    }
}
