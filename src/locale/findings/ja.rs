//! Findings in Japanese.

use super::FindingWords;
use crate::error::Code;
use crate::locale::{Words, ja};

/// 日本語.
pub(super) struct Japanese;

impl FindingWords for Japanese {
    fn words(&self) -> &'static dyn Words {
        &ja::Japanese
    }

    fn limit(&self) -> usize {
        60
    }

    // One line a code: the table is the point.
    #[allow(clippy::too_many_lines)]
    fn template(&self, code: Code) -> &'static str {
        match code {
            Code::UnknownKey => "「{found}」というキーは計画データにありません。つづりを確かめてください。",
            Code::DuplicateKey => "「{found}」が2回あります。あとの方を使いました。一つにしてください。",
            Code::WrongType => "「{found}」ではなく{expected}を書いてください。",
            Code::UnknownWord => "「{found}」は使えません。使える語から選んでください。",
            Code::OutOfRange => "「{found}」はここに書ける範囲の数ではありません。直してください。",
            Code::MissingKey => "「{found}」がありません。書き加えてください。",
            Code::Contradictory => {
                "同時には成り立たない指定があります（数値と状態など）。一方にしてください。"
            }
            Code::DuplicateId => "IDの「{found}」が2回あります。別のIDにしてください。",
            Code::DanglingReference => {
                "「{found}」はこの計画で定義されていません。定義するか、直してください。"
            }
            Code::Cycle => "「{title}」が自分自身の下にあります（ID「{found}」）。IDか位置を直してください。",
            Code::LevelTooDeep => {
                "「{title}」は{depth}段目です。levelsは{levels}段なので、段の名を足してください。"
            }
            Code::EmptyTitle => "{thing}が空です。書いてください。",
            Code::TitleDuplicate => {
                "「{title}」という題名が同じ並びに2回あります。区別できるようにしてください。"
            }
            Code::EmptyItem => "「{title}」には内容がありません。書くか、空欄の理由を添えてください。",
            Code::NumberGap => {
                "「{after}」の次が「{found}」です。「{missing}」が抜けていないか確かめてください。"
            }
            Code::NumberDuplicate => "番号「{found}」が2回あります（「{title}」）。番号を直してください。",
            Code::NumberOrder => "「{found}」が「{after}」のあとにあります。順番を確かめてください。",
            Code::NotAYear => "「{found}」は年度として読めません。「平成30年度」のように書いてください。",
            Code::NoSuchYear => "「{found}」という年度はありません。年度を確かめてください。",
            Code::YearDoubtful => "「{found}」は年度どうしが食い違っています。確かめて直してください。",
            Code::NoSuchDay => "「{found}」という日はありません。年度だけを読み取りました。直してください。",
            Code::OldCalendar => "「{found}」は旧暦（明治5年まで）の日付です。年度を確かめてください。",
            Code::EraOverrun => "「{found}」はその元号の期間の外です。[正しくは{right}です。]",
            Code::EraMissing => "「{found}」の元号が分かりません。「平成27年度」のように書いてください。",
            Code::YearOutsidePeriod => "{year}は計画期間（{from}～{to}）の外です。年度を確かめてください。",
            Code::YearDuplicate => "「{title}」に{year}が2回あります。どちらかを直してください。",
            Code::YearUnordered => "「{title}」の{year}が{after}のあとにあります。年度の順にしてください。",
            Code::PeriodInverted => "期間の終わり（{to}）が始まり（{from}）より前です。直してください。",
            Code::BaselineAfterTarget => {
                "「{title}」の基準値（{year}）が最初の目標（{target}）以後です。確かめてください。"
            }
            Code::SpanOutsidePeriod => {
                "「{text}」の{year}は計画期間（{from}～{to}）の外です。確かめてください。"
            }
            Code::ArrowWithoutStart => {
                "「{text}」の矢印に始まりの印（◎など）がありません。開始年度を書いてください。"
            }
            Code::SpanGap => "「{text}」は{from}[～{to}]に予定がありません。印の抜けを確かめてください。",
            Code::SpanOverlap => "「{text}」の期間が{year}で重なっています。どちらかを直してください。",
            Code::ActorUndeclared => {
                "「{found}」が主体（actors）の一覧にありません。加えるか、直してください。"
            }
            Code::NotANumber => "「{found}」は数値として読めません。数値か「未定」などと書いてください。",
            Code::FiguresCollide => {
                "「{found}」は、同じ指標・年度・区分の数値がほかにもあるため、使いませんでした。"
            }
            Code::UnitMixed => "「{found}」は単位がほかの値と違います。単位を確かめてください。",
            Code::NegativeCount => {
                "「{title}」の{year}の{kind}が{value}{unit}です。0以上か確かめてください。"
            }
            Code::CumulativeFalls => {
                "「{title}」は累計ですが、{year}の{kind}が{before}から{value}{unit}に減っています。"
            }
            Code::PercentOutOfRange => {
                "「{title}」の{year}の{kind}が{value}{unit}です。0以上100以下か確かめてください。"
            }
            Code::MagnitudeJump => {
                "「{title}」の{year}の{kind}は{before}から{value}{unit}です。桁を確かめてください。"
            }
            Code::PublishedRateDiffers => {
                "「{title}」の{year}の達成率「{found}」は計算（{right}％）と合いません。"
            }
            Code::EstimateSuperseded => {
                "「{title}」の{year}が見込み（{value}{unit}）のままです。確定値に替えてください。"
            }
            Code::TargetMissing => {
                "「{title}」[の{year}]に目標がありません。書くか、ない理由を添えてください。"
            }
            Code::ActualMissing => {
                "「{title}」の{year}に実績がありません。書くか、ない理由を添えてください。"
            }
            Code::RatingUnknown => {
                "評価「{found}」は評価基準「{scale}」にありません。基準に足すか、直してください。"
            }
            Code::RatingContradictsFigures => {
                "{year}「{found}」は{rule}では「{right}」です（{title}：目標{target}、実績{actual}）。"
            }
            Code::StatusContradictsRating => {
                "{year}の進捗「{status}」と評価「{found}」が合いません。確かめてください。"
            }
            Code::ReviewMissing => {
                "「{title}」の{year}に年度評価がありません。書くか、ない理由を添えてください。"
            }
            Code::TextContradictsFigures => {
                "{year}の文に「{found}」とありますが、{title}は目標{target}、実績{actual}です。"
            }
            Code::LeadMissing => "「{title}」の担当{count}者に主担当（●）がありません。一つ決めてください。",
            Code::LeadMultiple => "「{title}」の主担当（●）が{count}者あります。一つにしてください。",
            Code::ControlCharacter => {
                "「{text}」に表示されない制御文字（{found}）があります。取り除いてください。"
            }
            Code::BidiOverride => {
                "「{text}」に文字の向きを変える文字（{found}）があります。取り除いてください。"
            }
            Code::WidthMixed => "「{found}」に全角と半角の英数字が混じっています。そろえてください。",
            Code::PlatformCharacter => {
                "「{found}」は機種で表示が変わります。[「{right}」などに]替えられないか確かめてください。"
            }
            Code::HalfWidthKana => "「{found}」は半角です。「{right}」と全角で書いてください。",
            Code::TooLong => "「{text}」は{count}字あります。{limit}字以下にしてください。",
            Code::DittoMark => "「{found}」は前の欄がないと読めません。指す文をそのまま書いてください。",
            Code::ArrowAmbiguous => {
                "「{text}」の矢印の終わりが{to}か[{end}か]分かりません。arrowsで定めてください。"
            }
            Code::HeaderPromises => "見出し「{found}」にある目標が、どの行にもありません。確かめてください。",
            Code::HeaderShifted => {
                "「{found}」は{count}列{side}にあるものとして読みました（データに合うのはそこだけです）。"
            }
            Code::JoinedByOrder => {
                "「{found}」の{count}行は番号がないため、並び順で項目に結び付けました。確かめてください。"
            }
            Code::NoiseSetAside => {
                "「{found}」は読み取れず、計画に入れていません。必要なら書き直してください。"
            }
            Code::Assumed => {
                "{what}は書かれていないため「{found}」と推定しました。違うときは直してください。"
            }
            Code::ScaleUndeclared => {
                "評価基準「{found}」に凡例も判定方法もなく、評価を確かめられません。足してください。"
            }
            Code::RuleCannotDecide => {
                "[{year}の]評価「{found}」は数値で確かめられません（{reason}）。人が確かめてください。"
            }
            Code::StaleText => "{year}の{kind}の文が前年度と同じです：「{text}」。見直してください。",
            Code::TermVariant => {
                "「{found}」（{count}回）は「{right}」（{other}回）とも書かれています。そろえてください。"
            }
            Code::DeadLinkText => "「{found}」だけでは行き先が分かりません。ページ名やURLを書いてください。",
            Code::Cp932Loss => {
                "「{found}」はShift_JISで保存すると失われます。[「{right}」などに]替えるか、除いてください。"
            }
            Code::TableWithoutCaption => "{thing}の名前がなく、表に題が付きません。名前を書いてください。",
            Code::SourceAddress => {
                "出典の「{found}」はウェブのアドレス（https://…）ではなく、リンクになりません。"
            }
            Code::ItemDropped => {
                "前の版の[{number}]「{title}」がありません。意図した削除か確かめてください。"
            }
            Code::IndicatorDropped => "前の版の指標「{title}」がありません。意図した削除か確かめてください。",
        }
    }

    fn hint_template(&self, code: Code) -> Option<&'static str> {
        match code {
            Code::UnknownWord => Some("使える語：{expected}。"),
            Code::MissingKey => Some("ここに必要なもの：{expected}。"),
            Code::RatingUnknown => Some("使える評価：{expected}。"),
            Code::PublishedRateDiffers => Some("達成率・目標・実績のどれかが違います。"),
            Code::CumulativeFalls => Some(
                "累計なら、前の年度以上の数になります。年間の数なら、集計方法（counting）を直してください。",
            ),
            Code::RatingContradictsFigures => Some(
                "評価・数値・評価基準のどれかが違います。評価は書き替えていません。[「{title}」は目標の推移から、{direction}ものとして判断しました。]",
            ),
            Code::TextContradictsFigures => Some(
                "文か数値のどちらかが違います。[「{title}」は目標の推移から、{direction}ものとして判断しました。]",
            ),
            _ => None,
        }
    }

    fn term(&self, term: &'static str) -> &'static str {
        match term {
            "plan-title" => "計画の題名",
            "item-title" => "項目の題名",
            "support-title" => "支援策の名称",
            "actor-name" => "主体の名前",
            "commitment-text" => "取り組むことの文",
            "publisher" => "発行者",
            "period" => "計画期間",
            "scaleOrder" => "評価の順位",
            "rightward" => "右",
            "leftward" => "左",
            "indicator" => "指標",
            "actual" => "実績",
            "target" => "目標",
            "value" => "値",
            "baseline" => "基準値",
            "assessment" => "評価",
            "issues" => "課題",
            "meaning" => "評価の意味",
            "everyIndicatorReached" => "全指標の達成",
            "worstRate" => "最低の達成率",
            "meanRate" => "平均の達成率",
            "proRata" => "期間に応じた達成率",
            "met" => "達成",
            "missed" => "未達",
            "textGoal" => "目標が文章です",
            "noFigures" => "目標か実績がありません",
            "tentative" => "実績が見込みです",
            "noRate" => "率を計算できません",
            "noDirection" => "増減のどちらがよいか書かれていません",
            "neither" => "増減に良し悪しがありません",
            "moreIsBetter" => "多いほどよい",
            "lessIsBetter" => "少ないほどよい",
            "noPeriod" => "計画期間がありません",
            "noBand" => "当てはまる区分がありません",
            other => ja::expectation(other),
        }
    }
}
