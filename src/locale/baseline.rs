//! What an achievement rate that counts from the baseline is a rate of.

use super::Words;

/// That the rate of this indicator, or of these, is how far the way from the baseline to the target was gone: 8 of
/// 20 is −20 % where it began at 10. `of` says whose rate, where a chart shows several; `baseline` is the figure
/// before the plan, where it is one.
pub fn baseline_note(of: Option<&str>, baseline: Option<&str>, words: &dyn Words) -> String {
    if words.lang() == "en" {
        let rate = of.map_or_else(|| "The rate".to_owned(), |of| format!("The rate of {of}"));
        let baseline = baseline.map(|figure| format!(" ({figure})")).unwrap_or_default();
        return format!(
            "{rate} is how much of the way from the figure before{baseline} to the target was gone."
        );
    }
    let of = of.map(|of| format!("{of}の")).unwrap_or_default();
    let baseline = baseline.map(|figure| format!("（{figure}）")).unwrap_or_default();
    format!("{of}達成率は、現状{baseline}から目標までの伸びのうち、どこまで進んだかを表します。")
}
