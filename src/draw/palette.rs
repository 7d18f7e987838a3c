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
        }
    }

    #[test]
    fn the_style_sheet_has_the_same_colours() {
        let css = include_str!("../../www/loader/keikaku.css");
        for paint in [&ACTUAL, &TARGET, &ON_ACTUAL] {
            let Paint { name, light, dark } = paint;
            assert!(css.contains(&format!("--{name}: {light};")), "{name}");
            assert!(css.contains(&format!("--{name}: light-dark({light}, {dark});")), "{name}");
        }
    }
}
