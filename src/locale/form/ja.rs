//! Forms in Japanese.

use super::FormWords;
use crate::form::{CalendarDate, Code, EraDay, ProblemCode};

pub(super) static JAPANESE: FormWords = FormWords {
    lang: "ja",
    limit: 40,
    template,
    hint,
    problem,
    term,
    year: |year| [&year.get().to_string(), "年度"].concat(),
    date,
    day,
    interface: INTERFACE,
    no_rules: "入力規則のファイルが、波かっこで囲んだJSONではありません。",
};

const INTERFACE: &str = "\
summary 入力内容を直してください
warnings 確かめてください
again このままでよいときは、もう一度送信してください。
title エラー：
error エラー：
warning 注意：
info 参考：
hidden 「{part}」の中にあります。
hiddenPart 今は見えていないところにあります。
stored 送信する値：{value}
count {count}／{max}字
left あと{left}字
over {over}字多すぎます
draft この端末に下書きを残す（7日間）
draftNote 共用の端末では使わないでください。
draftSaved 下書きを残しました（{time}）。
draftRestored {time}の下書きを戻しました。
draftDelete 下書きを消す
draftDeleted 下書きを消しました。
draftFull この端末には下書きを残せません。
draftElsewhere 別の画面で下書きが新しくなりました。
draftSent 送信した内容がこの端末に残っています。
draftBack 送信した内容を戻す
removed {number}番目を取り除きました。
undo 元に戻す";

fn template(code: Code) -> &'static str {
    match code {
        Code::Required => "[「{label}」を]{verb}ください。",
        Code::TooLong => "[「{label}」は]{max}字までです。{over}字減らしてください。",
        Code::TooShort => "[「{label}」は]{min}字以上書いてください（今は{count}字）。",
        Code::NotANumber => "[「{label}」は]数字で書いてください（例：{example}[{unit}]）。",
        Code::NotAnInteger => "[「{label}」は]小数のない数で書いてください。",
        Code::NegativeCount => "[「{label}」は]0以上の数で書いてください。",
        Code::OutOfRange => "[「{label}」は][{min}{least}][{max}{most}]{thing}にしてください。",
        Code::NotADate => "[「{label}」は]年月日で書いてください（例：令和6年4月1日）。",
        Code::NoSuchDate => {
            "[{printed}は][{right}です。][「{found}」という日はありません。日付を直してください。]"
        }
        Code::OldCalendar => "「{found}」は旧暦の日付です。西暦の年月日で書いてください。",
        Code::NotAYear => "[「{label}」は]年度で書いてください（例：令和6年度）。",
        Code::YearOutOfPeriod => "{year}は計画期間（{from}～{to}）の外です。",
        Code::NotAChoice => "「{found}」は選択肢にありません。選び直してください。",
        Code::NotKana => "[「{label}」は]カタカナかひらがなで書いてください。",
        Code::NotAPostalCode => "[「{label}」は]数字7桁で書いてください（例：123-4567）。",
        Code::NotATelephone => {
            "[「{label}」は][「{remark}」を除いて書いてください。][数字{wanted}桁で書いてください（今は{count}桁）。][{areaCode}書いてください（03-1234-5678）。]"
        }
        Code::NotAnEmail => "[「{label}」は]name@example.jpの形で書いてください。",
        Code::NotAUrl => "[「{label}」は]https://で始まる形で書いてください。",
        Code::BeforeOther => "[「{label}」は]「{other}」（{limit}）以後にしてください。",
        Code::MoreThanOther => "[「{label}」は]「{other}」の{limit}以下にしてください。",
        Code::LessThanOther => "[「{label}」は]「{other}」の{limit}以上にしてください。",
        Code::NotTheSame => "[「{label}」は]「{other}」と同じに書いてください。",
        Code::GroupTooFew => "[「{label}」を]{min}件以上書いてください。",
        Code::GroupTooMany => "[「{label}」は]{max}件までです。{over}件減らしてください。",
        Code::CharsetLoss => {
            "「{found}」（{place}文字目）は使えません。[「{right}」にしてください。][{another}にしてください。]"
        }
        Code::CumulativeFalls => "累計の数値が{year}（{before}{unit}）を下回っています。",
        Code::StockFalls => "{year}（{before}{unit}）より減っています。",
        Code::MagnitudeJump => "{year}（{before}{unit}）と桁が違います。確かめてください。",
        Code::BelowTargetWithGoodRating => {
            "実績{actual}は目標{target}{unit}を{direction}いますが、評価は「{found}」です。"
        }
        Code::RatingUnknown => "「{found}」は計画の{scale}[（{expected}）]にありません。",
        Code::YearAlreadyFinal => "{year}は{before}{unit}で確定しています。確かめてください。",
        Code::UnitOther => "単位が「{found}」です。「{unit}」の数で書いてください。",
    }
}

fn hint(code: Code) -> Option<&'static str> {
    match code {
        Code::NotANumber => Some("例：[{plain}、]{example}[{unit}]（全角でもかまいません）"),
        Code::NotADate => Some("例：2024-04-01、令和6年4月1日、R6.4.1"),
        Code::NotAYear => Some("例：令和6年度、R6、2024"),
        Code::BelowTargetWithGoodRating => Some("「{title}」の実績と評価のどちらかを確かめてください。"),
        Code::CumulativeFalls => Some("累計は減りません。その年度だけの数を書いていないか確かめてください。"),
        _ => None,
    }
}

fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::VersionUnknown => "入力規則の版（keikakuForm）が1ではありません[（「{found}」）]。",
        ProblemCode::UnknownKey => {
            "[欄「{field}」の]キー「{key}」は入力規則にありません。つづりを確かめてください。"
        }
        ProblemCode::DuplicateKey => "[欄「{field}」の]キー「{key}」が2回あります。あとの方を使いました。",
        ProblemCode::WrongValue => "[欄「{field}」の]{key}に「{found}」は使えません。",
        ProblemCode::UnknownType => "[欄「{field}」の]種類「{found}」はありません。textとして扱います。",
        ProblemCode::UnknownWord => {
            "[欄「{field}」の]規則の語「{found}」は使えません。つづりを確かめてください。"
        }
        ProblemCode::UnknownCode => "[欄「{field}」の]messagesの「{found}」は指摘の種類にありません。",
        ProblemCode::UnknownField => "[欄「{field}」の]{key}が指す欄「{found}」がありません。",
        ProblemCode::FieldMissing => "入力規則にある欄「{found}」が、このフォームにありません。",
        ProblemCode::Contradictory => "[欄「{field}」の]下限が上限を超えています。",
        ProblemCode::ChoicesMissing => "[欄「{field}」に]選択肢がありません。choicesを書いてください。",
        ProblemCode::CharsetUnknown => "文字コード「{found}」は分からないため、確かめません。",
        ProblemCode::PlanMissing => "[欄「{field}」の]bind「{found}」に使う計画データがありません。",
        ProblemCode::BindNowhere => {
            "[欄「{field}」の]bind「{found}」にあたるものが計画データにありません[（{key}）]。"
        }
    }
}

fn term(term: &str) -> &'static str {
    match term {
        "write" => "書いて",
        "choose" => "選んで",
        "below" => "下回って",
        "above" => "上回って",
        "rating" => "評価基準",
        "status" => "進捗の区分",
        "another" => "ほかの字",
        "atLeast" => "以上",
        "atMost" => "以下",
        "since" => "以後",
        "until" => "以前",
        "day" => "の日付",
        "areaCode" => "市外局番から",
        _ => "",
    }
}

fn date(day: CalendarDate) -> String {
    of_year(&day.year.to_string(), day.month, day.day)
}

fn day(day: EraDay) -> String {
    let year = if day.year == 1 { "元".to_owned() } else { day.year.to_string() };
    of_year(&[day.era.name, &year].concat(), day.month, day.day)
}

fn of_year(year: &str, month: u8, day: u8) -> String {
    [year, "年", &month.to_string(), "月", &day.to_string(), "日"].concat()
}
