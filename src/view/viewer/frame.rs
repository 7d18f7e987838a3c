//! What stands around the items: the name of the plan, the search, the filters, the views.

use super::filter::Choices;
use super::page::Page;
use super::state::View;
use crate::draw::Element;
use crate::locale::Term;
use crate::model::Plan;

/// What the remarks on the plan are called among what is open.
pub(super) const NOTES: &str = "notes";

/// The name of the plan, who published it, which edition it is, and its years.
pub(super) fn front(page: &Page) -> Vec<Element> {
    let plan = &page.tree.front;
    let title =
        page.write(page.heading(0, "keikaku-title"), &plan.title).with("id", [page.scope, "-title"].concat());
    let subtitle = plan
        .subtitle
        .as_ref()
        .map(|subtitle| page.write(Element::classed("p", "keikaku-subtitle"), subtitle));
    let publisher = [Some(&plan.publisher.name), plan.publisher.unit.as_ref()];
    let publisher: Vec<&str> =
        publisher.into_iter().flatten().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let years = plan.period.map(|period| {
        let years = [page.year(period.from), page.year(period.to)].join("～");
        [page.own.period, "：", &years].concat()
    });
    let edition = plan.edition.as_ref().map(|edition| edition.label.clone());
    let lines = [(!publisher.is_empty()).then(|| publisher.join(" ")), edition, years];
    let line = |text: String| Element::new("li").text(text);
    let lines: Vec<Element> = lines.into_iter().flatten().map(line).collect();
    let about = (!lines.is_empty()).then(|| Element::classed("ul", "keikaku-about").children(lines));
    [Some(title), subtitle, about].into_iter().flatten().collect()
}

/// The search and the filters; what was found is said where the reader looks and listens.
pub(super) fn tools(page: &Page, choices: &Choices, editions: &[String], found: Option<usize>) -> Element {
    let state = page.state;
    // No form: there is nothing to send, and the page may be one.
    let mut form =
        Element::classed("div", "keikaku-find").with("role", "search").with("aria-label", page.own.search);
    // A comparison shows all that changed: a field that finds nothing in it would only seem to work.
    let is_compared = state.view == View::Editions;
    if !is_compared {
        form.push(field(page, "q", page.own.search, |input| {
            input.with("type", "search").with("autocomplete", "off")
        }));
    }
    let same = |name: &String| (name.clone(), name.clone());
    let years = choices.years.into_iter().flat_map(|(from, to)| (from.get()..=to.get()).collect::<Vec<_>>());
    let years = years.filter_map(|year| crate::model::FiscalYear::new(i64::from(year)));
    let years: Vec<(String, String)> = years.map(|year| (year.get().to_string(), page.year(year))).collect();
    let levels = (0..choices.levels).map(|depth| {
        let name = page.tree.level(depth).map_or_else(|| (page.own.level_name)(depth), str::to_owned);
        ((depth + 1).to_string(), name)
    });
    let level = state.level.map(|level| (level + 1).to_string());
    let year = state.year.map(|year| year.get().to_string());
    let filters = [
        ("actor", page.own.actor, choices.actors.clone(), state.actor.clone()),
        ("year", page.own.year, years, year),
        ("status", page.own.status, choices.statuses.iter().map(same).collect(), state.status.clone()),
        ("rating", page.own.rating, choices.ratings.clone(), state.rating.clone()),
        ("level", page.own.level, if choices.levels > 1 { levels.collect() } else { Vec::new() }, level),
    ];
    if editions.len() > 1 {
        let number = |(at, name): (usize, &String)| ((at + 1).to_string(), name.clone());
        let editions: Vec<_> = editions.iter().enumerate().map(number).collect();
        let chosen = state.edition.map_or(editions.len(), |edition| edition + 1).to_string();
        form.push(select(page, "edition", page.own.edition, &editions, Some(&chosen), None));
    }
    for (name, label, choices, chosen) in filters {
        if !choices.is_empty() && !is_compared {
            form.push(select(page, name, label, &choices, chosen.as_deref(), Some(page.own.all)));
        }
    }
    let said = found.map(|count| (page.own.found)(count)).unwrap_or_default();
    let said = Element::new("output").text(said);
    let reset = state.is_narrowed().then(|| {
        let cleared = super::state::State { edition: state.edition, view: state.view, ..Default::default() };
        Element::new("a").with("href", cleared.address(page.address)).text(page.own.reset)
    });
    form.child(Element::classed("p", "keikaku-found").child(said).text(" ").children(reset))
}

fn field(page: &Page, name: &'static str, label: &'static str, kind: fn(Element) -> Element) -> Element {
    let id = [page.scope, "-", name].concat();
    let input = kind(Element::new("input").with("id", id.clone()).with("name", name));
    let input = input.with("value", page.state.text.clone());
    Element::classed("p", "keikaku-field")
        .child(Element::new("label").with("for", id).text(label))
        .text(" ")
        .child(input)
}

fn select(
    page: &Page,
    name: &'static str,
    label: &'static str,
    choices: &[(String, String)],
    chosen: Option<&str>,
    all: Option<&'static str>,
) -> Element {
    let id = [page.scope, "-", name].concat();
    let option = |(value, text): &(String, String)| {
        let option = Element::new("option").with("value", value.clone());
        let option = if chosen == Some(value) { option.with("selected", "") } else { option };
        option.text(text.clone())
    };
    let all = all.map(|all| Element::new("option").with("value", "").text(all));
    let select = Element::new("select").with("id", id.clone()).with("name", name);
    Element::classed("p", "keikaku-field")
        .child(Element::new("label").with("for", id).text(label))
        .text(" ")
        .child(select.children(all).children(choices.iter().map(option)))
}

/// The views that the plan has something for, as links.
pub(super) fn views(page: &Page, there: &[View]) -> Option<Element> {
    let entry = |view: &View| {
        let link = Element::new("a").with("href", page.view_address(*view));
        let link = if *view == page.state.view { link.with("aria-current", "page") } else { link };
        let at = View::ALL.iter().position(|known| known == view).unwrap_or_default();
        Element::new("li").child(link.text(page.own.view[at]))
    };
    (there.len() > 1).then(|| {
        let list = Element::new("ul").children(there.iter().map(entry));
        Element::classed("nav", "keikaku-views").with("aria-label", page.own.views).child(list)
    })
}

/// The remarks on the plan, where it was published, and what can be done with it as a whole.
pub(super) fn back(page: &Page, is_too_large_for_paper: bool) -> Vec<Element> {
    let plan = &page.tree.front;
    let note = |note: &String| page.write(Element::new("li"), note);
    let notes = (!plan.notes.is_empty()).then(|| {
        let name = Element::new("summary").text((page.own.notes)(plan.notes.len()));
        let list = Element::classed("ul", "keikaku-points").children(plan.notes.iter().map(note));
        let details = Element::classed("details", "keikaku-plan-notes").with("data-keikaku-open", NOTES);
        let details = if page.is_open(NOTES) { details.with("open", "") } else { details };
        details.child(name).child(list)
    });
    let button = |what: &'static str, name: &'static str| {
        Element::new("button").with("type", "button").with("data-keikaku-do", what).text(name)
    };
    let tools = Element::classed("p", "keikaku-plan-tools")
        .child(button("print", page.own.print))
        .text(" ")
        .child(button("save", page.own.save));
    let paper = is_too_large_for_paper
        .then(|| Element::classed("p", "keikaku-paper").text(page.own.only_open_on_paper));
    [notes, source(page, plan), paper, Some(tools)].into_iter().flatten().collect()
}

fn source(page: &Page, plan: &Plan) -> Option<Element> {
    let source = plan.source.as_ref()?;
    let name = match &source.url {
        Some(url) if crate::model::is_web_address(url) => Element::new("a").with("href", url.clone()),
        _ => Element::new("span"),
    };
    let line = Element::classed("p", "keikaku-source").text(page.words.term(Term::Source)).text("：");
    Some(line.child(name.text(source.title.clone())))
}
