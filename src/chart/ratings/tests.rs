use super::facts::facts;
use crate::chart::{Chart, Layout, Options, chart};
use crate::effort;
use crate::error::Error;
use crate::locale::RatingColumn;
use crate::model::{
    FiscalYear, Id, Item, Meaning, Plan, Rating, RatingReference, RatingScale, Review, Scope, Status,
    StatusCode,
};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn review(year: i64, code: &str) -> Review {
    Review {
        scope: Scope::Annual,
        year: FiscalYear::new(year),
        half: None,
        period: None,
        status: None,
        rating: Some(RatingReference { scale: id("s"), code: code.to_owned() }),
        done: Vec::new(),
        assessment: Vec::new(),
        issues: Vec::new(),
        next: Vec::new(),
        due: None,
    }
}

fn late(year: i64) -> Review {
    let status = Status { code: StatusCode::Delayed, label: "遅れ".to_owned() };
    Review { scope: Scope::Progress, half: Some(1), status: Some(status), rating: None, ..review(year, "") }
}

fn item(name: &str, title: &str, reviews: Vec<Review>) -> Item {
    Item { reviews, ..Item::new(id(name), title) }
}

fn scale(codes: &[&str], has_legend: bool) -> RatingScale {
    let rating = |(rank, code): (u32, &&str)| Rating {
        code: (*code).to_owned(),
        label: None,
        rank,
        meaning: has_legend.then_some(Meaning::Met),
    };
    RatingScale { id: id("s"), ratings: (1..).zip(codes).map(rating).collect(), rule: None }
}

fn plan(items: Vec<Item>, scale: RatingScale) -> Plan {
    Plan { items, rating_scales: vec![scale], ..Plan::new("計画") }
}

fn made(plan: &Plan, kind: &str) -> Chart {
    chart(plan, kind, &Options::default()).unwrap()
}

fn ab() -> RatingScale {
    scale(&["A", "B"], true)
}

#[test]
fn a_plan_without_reviews_has_nothing_to_show() {
    let plan = plan(vec![item("a", "甲", vec![])], ab());
    for kind in ["ratings", "breakdown"] {
        assert_eq!(chart(&plan, kind, &Options::default()).err(), Some(Error::NothingToShow { kind }));
    }
}

#[test]
fn the_sentence_of_one_item_says_what_changed_and_without_a_legend_nothing_is_good_or_bad() {
    let reviews = || vec![review(2020, "A"), review(2021, "B"), late(2021)];
    let with = made(&plan(vec![item("a", "甲", reviews())], ab()), "ratings");
    assert_eq!(
        with.message,
        "2021年度（令和3年度）の評価は「B」で、「A」から「B」に変わりました。遅れがあるとされた半期は1回です。"
    );
    assert!(with.notes.is_empty());
    let without = made(&plan(vec![item("a", "甲", reviews())], scale(&["A", "B"], false)), "ratings");
    assert!(without.message.ends_with("評価の凡例がないため、良し悪しは分かりません。"));
    assert_eq!(without.notes, ["評価A・Bの意味（凡例）は、この計画に書かれていません。"]);
    assert_eq!(without.key[0].text, "「A」（凡例なし）");
}

#[test]
fn a_year_that_is_not_the_one_before_is_not_compared_with() {
    let chart =
        made(&plan(vec![item("a", "甲", vec![review(2018, "A"), review(2021, "A")])], ab()), "ratings");
    assert_eq!(chart.message, "2021年度（令和3年度）の評価は「A」です。");
    assert_eq!(chart.table.rows[0], ["甲", "A", "―", "―", "A"], "years between are there and empty");
}

#[test]
fn an_item_that_is_printed_twice_counts_once() {
    let again = || item("a", "甲", vec![review(2021, "A")]);
    let chart = made(&plan(vec![again(), again()], ab()), "breakdown");
    assert_eq!(chart.message, "2021年度（令和3年度）の評価は、全1件が「A」です。");
}

#[test]
fn an_item_without_a_rating_is_counted_and_never_dropped() {
    let mut policy = item("p", "政策", vec![]);
    policy.items = vec![item("a", "甲", vec![review(2021, "A")]), item("b", "乙", vec![])];
    let mut other = item("q", "政策二", vec![]);
    other.items = vec![item("c", "丙", vec![])];
    let chart = made(&plan(vec![policy, other], ab()), "breakdown");
    assert_eq!(chart.table.rows, [["政策", "1件", "1件", "2件"], ["政策二", "0件", "1件", "1件"]]);
    assert!(chart.message.contains("全3件のうち「A」1件、評価なし2件"), "{}", chart.message);
}

#[test]
fn where_nothing_is_rated_items_are_counted_by_how_they_go() {
    let plan = plan(vec![item("a", "甲", vec![late(2021)]), item("b", "乙", vec![])], ab());
    let chart = made(&plan, "breakdown");
    assert!(chart.message.starts_with("2021年度（令和3年度）の進捗は、全2件のうち「遅れ」1件、評価なし1件"));
}

#[test]
fn a_rating_that_no_scale_declares_has_its_letter_and_no_colour() {
    let plan = plan(vec![item("a", "甲", vec![review(2021, "Z")])], ab());
    let facts = facts(&plan, plan.items.iter().collect(), false);
    assert_eq!(facts.grade(facts.used()[0]).step, None);
    assert_eq!(made(&plan, "ratings").table.rows[0][1], "Z");
}

#[test]
fn colours_are_spread_over_a_scale_and_more_than_five_steps_share_them() {
    let steps = |codes: &[&str], has_legend| -> Vec<Option<usize>> {
        let plan = plan(vec![], scale(codes, has_legend));
        facts(&plan, vec![], false).scales[0].grades.iter().map(|grade| grade.step).collect()
    };
    assert_eq!(steps(&["A", "B", "C"], true), [Some(0), Some(2), Some(4)]);
    assert_eq!(steps(&["A", "B", "C"], false), [Some(0), Some(1), Some(2)]);
    assert_eq!(steps(&["A"], true), [Some(0)]);
    let many = steps(&["1", "2", "3", "4", "5", "6", "7"], true);
    assert_eq!((many[0], many[6]), (Some(0), Some(4)));
    let sharing = ["1", "2", "3", "4", "5", "6", "7"].map(|code| item(code, code, vec![review(2021, code)]));
    let plan = plan(sharing.into(), scale(&["1", "2", "3", "4", "5", "6", "7"], true));
    assert_eq!(made(&plan, "ratings").notes.len(), 1);
}

#[test]
fn interim_and_final_reviews_stand_after_the_years_and_have_no_place_on_the_slider() {
    let end = Review { scope: Scope::Final, year: None, ..review(2021, "B") };
    let plan = plan(vec![item("a", "甲", vec![end, review(2021, "A")])], ab());
    let facts = facts(&plan, plan.items.iter().collect(), false);
    assert_eq!(facts.columns, [RatingColumn::Year(FiscalYear::new(2021).unwrap()), RatingColumn::Final]);
    let chart = made(&plan, "ratings");
    assert_eq!(chart.years.len(), 1);
    assert_eq!(chart.years[0].text, "2021年度（令和3年度） 評価A");
    assert_eq!(chart.table.head[2], "期末評価");
}

/// A plan with two items, rated by A–B and, in the next year, by two scales; the second is printed first.
fn two_scales() -> Plan {
    let by = |scale: &str, year: i64, code: &str| {
        let mut review = review(year, code);
        review.rating = Some(RatingReference { scale: id(scale), code: code.to_owned() });
        review
    };
    let first = vec![by("s", 2020, "A"), by("t", 2021, "②"), by("s", 2021, "B")];
    let second = vec![by("s", 2020, "B"), by("t", 2021, "①")];
    let mut plan = plan(vec![item("a", "甲", first), item("b", "乙", second)], ab());
    plan.rating_scales.push(RatingScale { id: id("t"), ..scale(&["①", "②"], true) });
    plan
}

#[test]
fn ratings_of_two_scales_are_counted_scale_by_scale_and_none_is_lost() {
    let chart = made(&two_scales(), "ratings");
    assert_eq!(
        chart.message,
        "2021年度（令和3年度）の評価は、記録のある2件のうち、評価基準1は「B」1件、評価なし1件、\
         評価基準2は「①」1件、「②」1件です。前年度と比べられる1件のうち1件で評価が変わりました。"
    );
    assert_eq!(chart.years[0].text, "2020年度（令和2年度） 「A」（評価基準1）1件 「B」（評価基準1）1件");
    assert_eq!(chart.table.rows[0], ["甲", "A", "B・②"], "scales keep their order");
    let chart = made(&two_scales(), "breakdown");
    assert_eq!(
        chart.table.head[1..5],
        ["「B」（評価基準1）", "評価なし（評価基準1）", "「①」（評価基準2）", "「②」（評価基準2）"]
    );
    assert_eq!(chart.table.rows, [["全体", "1件", "1件", "1件", "1件", "2件"]]);
    let key: Vec<&str> = chart.key.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(
        key,
        [
            "「B」（評価基準1）目標どおり",
            "「①」（評価基準2）目標どおり",
            "「②」（評価基準2）目標どおり",
            "評価なし"
        ]
    );
    assert!(chart.notes.is_empty(), "one rating of each scale is not several");
}

#[test]
fn an_item_that_one_scale_rates_twice_is_counted_by_the_first_and_that_is_said() {
    let plan = plan(vec![item("a", "甲", vec![review(2021, "B"), review(2021, "A")])], ab());
    let chart = made(&plan, "breakdown");
    assert_eq!(chart.notes.len(), 1);
    assert!(chart.message.contains("全1件が「B」です"), "{}", chart.message);
}

#[test]
fn the_narrow_form_has_a_band_for_every_year_and_for_nothing_else() {
    let end = Review { scope: Scope::Final, year: None, ..review(2021, "B") };
    let reviews = || vec![review(2019, "A"), review(2021, "A"), end.clone()];
    let chart = made(&plan(vec![item("a", "甲", reviews()), item("b", "乙", reviews())], ab()), "ratings");
    let svg = chart.svg(Layout { width: 160.0, font: 16.0 });
    let bands: Vec<&str> = svg.split("class=\"keikaku-band\"").skip(1).collect();
    assert_eq!((bands.len(), chart.years.len()), (3, 3));
    for band in bands {
        let path = band.split('"').nth(1).unwrap();
        assert_eq!(path.matches('M').count(), 2, "a cell of each item: {path}");
    }
}

/// Every number of an attribute of a drawing.
fn numbers<'s>(svg: &'s str, name: &str) -> impl Iterator<Item = i32> + 's {
    let name = format!(" {name}=\"");
    let parts: Vec<&str> = svg.split(name.as_str()).skip(1).collect();
    parts.into_iter().filter_map(|part| part.split('"').next()?.parse().ok())
}

#[test]
fn forty_items_over_sixty_years_stay_inside_at_every_size() {
    let long = "とても長い題名".repeat(43);
    let code = |year: i64| if year % 2 == 0 { "A" } else { "たいへん長い評価の名前です" };
    let items: Vec<Item> = (0..40)
        .map(|at| {
            let reviews = (1960..2020).flat_map(|year| [review(year, code(year + at)), late(year)]);
            item(&format!("i{at}"), &long, reviews.collect())
        })
        .collect();
    let plan = plan(items, scale(&["A", "たいへん長い評価の名前です"], true));
    for kind in ["ratings", "breakdown"] {
        let chart = made(&plan, kind);
        for (width, font) in [(120.0, 16.0), (288.0, 16.0), (288.0, 32.0), (720.0, 16.0), (1400.0, 16.0)] {
            let svg = chart.svg(Layout { width, font });
            for x in numbers(&svg, "x") {
                assert!(x >= 0 && x <= width as i32, "{kind} {width} {x}");
            }
            for rect in svg.split("<rect").skip(1) {
                let of = |name| numbers(rect, name).next().unwrap();
                assert!(of("x") >= 0 && of("x") + of("width") <= width as i32, "{kind} {width}: {rect:.80}");
                assert!(of("y") >= 0);
            }
            assert!(!svg.contains("NaN") && !svg.contains(" style="));
        }
    }
}

#[test]
fn the_dash_of_an_empty_cell_is_in_the_key() {
    let key = |items: Vec<Item>| -> Vec<String> {
        made(&plan(items, ab()), "ratings").key.into_iter().map(|entry| entry.text).collect()
    };
    let rated = item("a", "甲", vec![review(2020, "A"), review(2021, "A")]);
    assert!(!key(vec![rated.clone()]).contains(&"評価なし".to_owned()));
    let later = item("b", "乙", vec![review(2021, "A")]);
    assert!(key(vec![rated, later]).contains(&"評価なし".to_owned()));
}

#[test]
fn ratings_and_their_counts_cost_as_many_steps_as_there_are_items_however_many_codes_they_have() {
    effort::assert_linear("ratings", |count| {
        let items = (0..count).map(|at| item(&format!("i{at}"), "取組", vec![review(2015, &at.to_string())]));
        let plan = plan(items.collect(), ab());
        let found = facts(&plan, plan.items.iter().collect(), true);
        assert_eq!((found.used().len(), found.has_several_scales()), (count, false));
        assert_eq!(found.counts(0, None, found.rows.iter()).len(), count);
    });
}

#[test]
fn statuses_cost_as_many_steps_as_there_are_items_however_many_words_they_have() {
    effort::assert_linear("statuses", |count| {
        let going = |at: usize| {
            let status = Status { code: StatusCode::Other, label: at.to_string() };
            Review { status: Some(status), ..late(2015) }
        };
        let items = (0..count).map(|at| item(&format!("i{at}"), "取組", vec![going(at)]));
        let plan = plan(items.collect(), ab());
        let found = facts(&plan, plan.items.iter().collect(), true);
        assert_eq!(found.counts(0, None, found.rows.iter()).len(), count);
    });
}
