//! What lines between the tables are: titles, levels and items only where they look like it.

use super::accounted;
use keikaku::model::{Item, Plan};
use keikaku::read::{TextFormat, YearContext, document, text_document};

const TABLE: &str = "\n年度\t計画\t実績\n令和4年度\t42\t43\n";

fn plan(lines: &str) -> Plan {
    let text = [lines, TABLE].concat();
    let reading = document(&text_document(&text, TextFormat::Auto).unwrap(), YearContext::default()).unwrap();
    assert_eq!(accounted::faults(&reading), [""; 0], "{lines}");
    reading.plans.into_iter().next().unwrap().plan
}

fn names(plan: &Plan) -> Vec<String> {
    plan.items.iter().map(Item::name).collect()
}

#[test]
fn a_remark_in_brackets_is_a_note_and_no_level() {
    for remark in ["（注）速報値を含む", "（単位：人）", "※令和4年度は見込み", "資料：統計課", "出典　統計書"]
    {
        let plan = plan(&["みどりの計画\n", remark, "\n○ 公園の整備\n"].concat());
        assert_eq!(
            (plan.levels.len(), plan.notes.as_slice()),
            (0, [remark.to_owned()].as_slice()),
            "{remark}"
        );
    }
}

#[test]
fn brackets_that_name_no_level_are_a_sentence() {
    for line in ["（令和5年4月1日現在）", "（公園課、建設課の取組）", "（速報）"] {
        assert_eq!(plan(&["みどりの計画\n", line, "\n"].concat()).levels, [""; 0], "{line}");
    }
}

#[test]
fn brackets_that_name_a_level_head_the_items_below_them() {
    let plan = plan("みどりの計画\n基本目標 1\n緑を増やす\n（具体的な取組）\n○公園を整える\n");
    assert_eq!(plan.levels, ["基本目標", "具体的な取組"]);
    assert_eq!(plan.items[0].items[0].title, "公園を整える");
}

#[test]
fn a_remark_a_unit_or_a_sentence_is_no_title_of_a_plan() {
    for line in ["単位：人", "（単位：千円）", "資料：統計課", "この表は速報値である。"]
    {
        let plan = plan(&[line, "\nみどりの計画\n"].concat());
        assert_eq!(plan.title, "みどりの計画", "{line}");
    }
}

#[test]
fn what_a_number_counts_is_no_title_of_an_item() {
    for line in ["目標 100 人", "取組 10 件を進めた。"] {
        assert_eq!(names(&plan(&["みどりの計画\n", line, "\n"].concat())), ["みどりの計画"], "{line}");
    }
    assert_eq!(names(&plan("みどりの計画\n施策 1 公園の整備\n")), ["施策 1 公園の整備"]);
}

#[test]
fn the_title_printed_again_says_nothing_new() {
    let plan = plan("みどりの計画\n緑を増やす。\nみどりの計画\n");
    assert_eq!(plan.passages.len(), 1);
}

/// What is claimed of a table alone: titles of items, levels and passages; nothing where it is refused.
fn claimed(table: &str) -> Vec<String> {
    let Ok(reading) = document(&text_document(table, TextFormat::Auto).unwrap(), YearContext::default())
    else {
        return Vec::new();
    };
    let plan = &reading.plans[0].plan;
    let passages = plan.items.iter().flat_map(|item| &item.passages).flat_map(|passage| &passage.points);
    plan.levels.iter().cloned().chain(names(plan)).chain(passages.map(|point| point.text.clone())).collect()
}

#[test]
fn a_count_is_the_name_of_no_level() {
    assert_eq!(
        claimed("項目,表記\n実施項目数,34項目(当初30項目)\n効果額,5千円\n正規職員削減数,299人\n"),
        [""; 0]
    );
}

#[test]
fn headers_side_by_side_are_no_labels_of_each_other() {
    let table = "<table><tr><th>経営課題<th>めざす状態<th>アウトカム指標<th>戦略<th>計画<th>自己評価\
                 <tr><th>具体的取組<th>業績目標<th>予算<th>実績<th>戦略の進捗<th>課題と改善策\
                 <tr><td>1 地域防災<td>助け合える<td>参加した区民の割合<td>訓練の充実<td>訓練の実施<td>日程が重なった</table>";
    assert_eq!(claimed(table), [""; 0]);
}
