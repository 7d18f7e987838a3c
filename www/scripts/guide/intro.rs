//! What a finding is, in short.

use super::example::{Example, block};
use super::tree::Tree;
use super::{both, english, english_line, heading};
use keikaku::draw::Element;
use keikaku::error::{Finding, Param, Severity};
use keikaku::locale::{finding_words, severity_name};

/// What the parts of a finding are.
const PARTS: [(&str, &str, &str); 7] = [
    ("code", "指摘の種類です。名前は変わりません。", "What kind of finding it is; the names stay."),
    ("severity", "重さです（下の表）。", "How grave it is (see the table below)."),
    (
        "path",
        "計画データの中の場所です（JSONポインター。リストの番号は0から数えます）。",
        "The place in the plan (a JSON pointer; lists count from 0).",
    ),
    (
        "place",
        "元が表のときの、行と列です（1から数えます）。",
        "Row and column, where the source is a table (both count from 1).",
    ),
    (
        "params",
        "文に出てくる題名・年度・数値などです。書かれたまま、略さずに入ります。",
        "Titles, years and figures of the sentence, as written and in full.",
    ),
    (
        "message",
        "指摘の文です。日本語は60字以下、英語は140字以下にし、長い題名は「…」で略します。",
        "The sentence, of 60 characters or fewer in Japanese and 140 or fewer in English; long titles are cut with \"…\".",
    ),
    (
        "hint",
        "直し方の説明です。文に書ききれないときだけ付きます。",
        "More on what would be right, only where the sentence has no room for it.",
    ),
];

/// How grave findings are.
const SEVERITIES: [(Severity, &str, &str); 3] = [
    (
        Severity::Error,
        "誤りです。計画の内容が元の資料どおりに伝わりません。",
        "Something is wrong, and the plan says less than its source.",
    ),
    (Severity::Warning, "誤りの疑いがあります。確かめてください。", "Something is probably wrong; check it."),
    (Severity::Info, "知っておくとよいことです。", "Worth knowing."),
];

/// What the checks do not do, and how far they go.
const LIMITS: [(&str, &str); 5] = [
    (
        "点検は計画を書き替えません。評価や数値を直すのは、いつも人です。",
        "Checks never change a plan; ratings and figures are corrected by people.",
    ),
    (
        "計画に定められていないこと（評価の意味、元号、矢印の終わり）は推測しません。定められていないと指摘するだけです。",
        "What a plan does not declare (the meaning of ratings, an era, the end of an arrow) is never guessed; it is said to be undeclared.",
    ),
    (
        "どの年度が終わったかは、今の年度（asOf）を渡して決めます。それより前の年度が、終わった年度です。渡さないときは、確定した実績のある最後の年度までを終わった年度とします。",
        "Which years are over is decided by the running fiscal year (asOf) that is given: those before it. Without it, years are over up to the last one with a settled result.",
    ),
    (
        "指摘は種類ごとに100件まで示し、それを超える分は件数だけを示します（上限は変えられます）。",
        "Of each code 100 findings are told, and any more are counted (the limit can be changed).",
    ),
    (
        "同じ計画からは、いつも同じ指摘が同じ順（場所、重さ、種類の順）に出ます。",
        "The same plan always gives the same findings in the same order: by path, severity and code.",
    ),
];

/// The sections before the contents; `example` is the finding that they show.
pub(super) fn sections(example: &Example) -> [Element; 2] {
    let what = Element::new("section")
        .child(heading("h2", "指摘とは", "What a finding is"))
        .children(both(
            "keikakuは計画データを点検し、誤りや確かめたい点を「指摘」として示します。このページは、すべての点検項目を、指摘される例とともに説明します。",
            "keikaku checks the data of a plan and tells what is wrong or doubtful as findings. This page explains every rule, each with an example.",
        ))
        .child(block(&tree(example.finding()).excerpt("")))
        .child(parts())
        .child(severities());
    let limits = Element::new("section")
        .child(heading("h2", "決まりと限り", "Rules and limits"))
        .child(Element::new("ul").children(LIMITS.map(|(ja, en)| Element::new("li").children(both(ja, en)))));
    [what, limits]
}

fn parts() -> Element {
    let rows = PARTS.map(|(key, ja, en)| row(Element::new("code").text(key), ja, en));
    table("指摘の中身", "The parts of a finding", ["名前", "Name"], rows)
}

fn severities() -> Element {
    let rows = SEVERITIES.map(|(severity, ja, en)| {
        let [in_ja, in_en] = ["ja", "en"].map(|lang| severity_name(severity, lang));
        row(Element::new("span").text(in_ja).text(" ").child(english(in_en)), ja, en)
    });
    table("重さ", "Severities", ["重さ", "Severity"], rows)
}

fn table<const N: usize>(
    ja: &'static str,
    en: &'static str,
    [first_ja, first_en]: [&'static str; 2],
    rows: [Element; N],
) -> Element {
    let column = |ja, en| heading("th", ja, en).with("scope", "col");
    let header = Element::new("tr").child(column(first_ja, first_en)).child(column("説明", "Meaning"));
    Element::new("table")
        .child(heading("caption", ja, en))
        .child(Element::new("thead").child(header))
        .child(Element::new("tbody").children(rows))
}

fn row(name: Element, ja: &'static str, en: &'static str) -> Element {
    let name = Element::new("th").with("scope", "row").child(name);
    let meaning = Element::new("td").child(Element::new("p").text(ja)).child(english_line(en.to_owned()));
    Element::new("tr").child(name).child(meaning)
}

/// A finding as plain data.
fn tree(finding: &Finding) -> Tree {
    let words = finding_words("ja");
    let text = |text: &str| Tree::Leaf(text.into());
    let params = finding.params.iter().map(|(name, value)| ((*name).to_owned(), param(value)));
    let mut entries = vec![
        ("code".to_owned(), text(finding.code.name())),
        ("severity".to_owned(), text(finding.code.severity().name())),
        ("path".to_owned(), text(&finding.path)),
        ("params".to_owned(), Tree::Object(params.collect())),
        ("message".to_owned(), text(&words.message(finding))),
    ];
    entries.extend(words.hint(finding).map(|hint| ("hint".to_owned(), text(&hint))));
    Tree::Object(entries)
}

fn param(param: &Param) -> Tree {
    Tree::Leaf(match param {
        Param::Text(text) => text.as_str().into(),
        Param::Term(term) => (*term).into(),
        Param::Number(number) => serde_json::to_value(number).unwrap_or_default(),
        Param::Count(count) => (*count).into(),
        Param::Year(year) => year.get().into(),
    })
}
