//! The guide to the checks as a page: a short introduction, the contents, and every rule with an example.

mod example;
mod excerpt;
mod intro;
mod tree;

use example::Example;
use keikaku::check::{Group, RULES};
use keikaku::draw::Element;
use keikaku::error::Code;
use keikaku::locale::{RuleWords, finding_words, group_name, rule_words, severity_name};

/// The page.
pub(crate) fn markup() -> String {
    let groups = groups();
    let intro = intro::sections(&Example::of(Code::CumulativeFalls));
    let main = Element::new("main")
        .child(heading("h1", "点検項目の手引き", "Guide to the checks"))
        .children(intro)
        .child(contents(&groups))
        .children(groups.iter().map(|(group, codes)| group_section(*group, codes)));
    let body = Element::new("body").child(header()).child(main);
    let html = Element::new("html").with("lang", "ja").child(head()).child(body);
    format!("<!DOCTYPE html>\n{}\n", in_lines(html.to_markup()))
}

/// The parts of the page on lines of their own, so that a change can be reviewed. Text holds no `<`.
fn in_lines(markup: String) -> String {
    let tags = ["<body>", "<main>", "<section", "<nav", "<li>", "<tr>", "<div>"];
    tags.iter().fold(markup, |markup, tag| markup.replace(tag, &format!("\n{tag}")))
}

/// The parts of the catalogue in its order, each with its codes.
fn groups() -> Vec<(Group, Vec<Code>)> {
    let mut groups: Vec<(Group, Vec<Code>)> = Vec::new();
    for rule in RULES {
        match groups.iter_mut().find(|(group, _)| *group == rule.group) {
            Some((_, codes)) => codes.push(rule.code),
            None => groups.push((rule.group, vec![rule.code])),
        }
    }
    groups
}

fn head() -> Element {
    let link = |rel, href| Element::new("link").with("rel", rel).with("href", href);
    Element::new("head")
        .child(Element::new("meta").with("charset", "utf-8"))
        .child(
            Element::new("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
        )
        .child(Element::new("title").text("点検項目の手引き｜keikaku（計画）"))
        .child(link("icon", "../gallery/icon.svg"))
        .child(link("stylesheet", "guide.css"))
}

fn header() -> Element {
    let gallery = Element::new("a").with("href", "../gallery/index.html").text("見本ページ");
    let line = Element::new("p").text("keikaku（計画）　").child(gallery.text(" ").child(english("Gallery")));
    Element::new("header").child(line)
}

fn contents(groups: &[(Group, Vec<Code>)]) -> Element {
    Element::classed("nav", "contents")
        .with("aria-labelledby", "contents")
        .child(heading("h2", "目次", "Contents").with("id", "contents"))
        .children(both(format!("全部で{}項目です。", RULES.len()), format!("{} rules in all.", RULES.len())))
        .child(Element::new("ol").children(groups.iter().map(|(group, codes)| entry(*group, codes))))
}

/// A part of the catalogue in the contents, with its rules.
fn entry(group: Group, codes: &[Code]) -> Element {
    let [ja, en] = ["ja", "en"].map(|lang| group_name(group, lang));
    let name = link(format!("#{}", group_id(group)), ja, en);
    let rules = codes.iter().map(|code| {
        let [ja, en] = ["ja", "en"].map(|lang| rule_words(*code, lang).name);
        Element::new("li").child(link(format!("#{}", code.name()), ja, en))
    });
    Element::new("li")
        .child(Element::new("p").child(name).text(count(codes.len())))
        .child(Element::new("ul").children(rules))
}

fn group_id(group: Group) -> String {
    format!("group-{}", group.name())
}

fn count(rules: usize) -> String {
    format!("（{rules}項目）")
}

fn group_section(group: Group, codes: &[Code]) -> Element {
    let title = heading("h2", group_name(group, "ja"), group_name(group, "en")).text(count(codes.len()));
    Element::classed("section", "group")
        .with("id", group_id(group))
        .child(title)
        .children(codes.iter().map(|code| rule_section(*code)))
}

fn rule_section(code: Code) -> Element {
    let [ja, en] = ["ja", "en"].map(|lang| rule_words(code, lang));
    Element::classed("section", "rule")
        .with("id", code.name())
        .child(heading("h3", ja.name, en.name))
        .child(code_line(code))
        .child(facts(ja, en, &Example::of(code)))
}

/// The code, which is a link to its own place, and the severity.
fn code_line(code: Code) -> Element {
    let link = Element::new("a")
        .with("href", format!("#{}", code.name()))
        .child(Element::new("code").text(code.name()));
    let [ja, en] = ["ja", "en"].map(|lang| severity_name(code.severity(), lang));
    let severity = Element::new("span")
        .with("class", format!("severity {}", code.severity().name()))
        .text(ja)
        .text(" ")
        .child(english(en));
    Element::classed("p", "code").child(link).text(" ").child(severity)
}

fn facts(ja: RuleWords, en: RuleWords, example: &Example) -> Element {
    let [in_ja, in_en] = ["ja", "en"].map(finding_words);
    let finding = example.finding();
    let hints = in_ja.hint(finding).zip(in_en.hint(finding));
    let mut list = Element::new("dl")
        .child(fact("点検すること", "What is looked for", both(ja.what, en.what)))
        .child(fact("理由", "Why", both(ja.why, en.why)))
        .child(fact("指摘される例", "Example", example.elements()))
        .child(fact("指摘の文", "Message", both(in_ja.message(finding), in_en.message(finding))));
    if let Some((ja, en)) = hints {
        list.push(fact("直し方のヒント", "Hint", both(ja, en)));
    }
    list
}

fn fact(ja: &'static str, en: &'static str, said: impl IntoIterator<Item = Element>) -> Element {
    let term = Element::new("dt").text(ja).text(" ").child(english(en));
    Element::new("div").child(term).child(Element::new("dd").children(said))
}

/// A text in Japanese with its English beneath.
fn both(ja: impl Into<String>, en: impl Into<String>) -> [Element; 2] {
    [Element::new("p").text(ja.into()), english_line(en.into())]
}

fn english_line(text: String) -> Element {
    Element::new("p").with("lang", "en").text(text)
}

fn english(text: &'static str) -> Element {
    Element::new("span").with("lang", "en").text(text)
}

fn heading(name: &'static str, ja: &'static str, en: &'static str) -> Element {
    Element::new(name).text(ja).text(" ").child(english(en))
}

fn link(address: String, ja: &'static str, en: &'static str) -> Element {
    Element::new("a").with("href", address).text(ja).text(" ").child(english(en))
}
