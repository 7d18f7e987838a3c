//! What is usually written instead of a character that some systems cannot show or keep, as data.

/// What is usually written instead, where there is something.
pub(super) fn replacement(c: char) -> Option<String> {
    let same = |(right, signs): (&'static str, &str)| signs.chars().any(|sign| sign == c).then_some(right);
    let right = listed().find_map(same);
    right.map(str::to_owned).or_else(|| numbered(c)).or_else(|| kanji(c).map(String::from))
}

/// What is written instead, and the signs.
fn listed() -> impl Iterator<Item = (&'static str, &'static str)> {
    [SIGNS, LETTERS].into_iter().flat_map(|list| list.split('\n')).filter_map(|line| line.split_once(' '))
}

/// What is usually written instead of them, if there is something for each.
pub(super) fn replacements(chars: &[char]) -> Option<String> {
    let each: Option<Vec<String>> = chars.iter().map(|c| replacement(*c)).collect();
    each.map(|each| each.join(" "))
}

/// Numbers in brackets, in black circles, and in circles beyond ⑳.
fn numbered(c: char) -> Option<String> {
    let at = |first: char| u32::from(c) - u32::from(first);
    match c {
        '⑴'..='⒇' => Some(bracketed(at('⑴') + 1)),
        '㉑'..='㉟' => Some(bracketed(at('㉑') + 21)),
        '㊱'..='㊿' => Some(bracketed(at('㊱') + 36)),
        '❶'..='❿' => char::from_u32(u32::from('①') + at('❶')).map(String::from),
        _ => None,
    }
}

/// A number in brackets, without the formatting of the standard library, which would weigh more than all of this.
pub(super) fn bracketed(number: u32) -> String {
    ["(", &number.to_string(), ")"].concat()
}

/// The usual shape of a kanji.
fn kanji(c: char) -> Option<char> {
    KANJI.chars().zip(USUAL_KANJI.chars()).find(|(rare, _)| *rare == c).map(|(_, usual)| usual)
}

/// Signs, a line each of what is written instead and, behind a blank, the signs: in a page, one text weighs less than
/// a list of pairs.
const SIGNS: &str = "\
No. №
TEL ℡
(株) ㈱
(有) ㈲
(代) ㈹
(社) ㈳
(財) ㈶
KK ㏍
平成 ㍻
昭和 ㍼
大正 ㍽
明治 ㍾
令和 ㋿
株式会社 ㍿
ミリ ㍉
キロ ㌔
センチ ㌢
メートル ㍍
グラム ㌘
トン ㌧
アール ㌃
ヘクタール ㌶
リットル ㍑
ワット ㍗
カロリー ㌍
パーセント ㌫
mm ㎜
cm ㎝
km ㎞
mg ㎎
kg ㎏
cc ㏄
m2 ㎡
km2 ㎢
m3 ㎥
kW ㎾
L ℓ
2 ²
3 ³
1/2 ½
(C) ©
(R) ®
(TM) ™
ユーロ €
- \u{2011}
－ \u{2012}–
・ •·◦
■ ▪
→ ➡►▶
⇒ ⇨
× ✕✖
★ ⭐
○ ⭕✓✔✅
● ⚫⬤
I Ⅰ
II Ⅱ
III Ⅲ
IV Ⅳ
V Ⅴ
VI Ⅵ
VII Ⅶ
VIII Ⅷ
IX Ⅸ
X Ⅹ
XI Ⅺ
XII Ⅻ
i ⅰ
ii ⅱ
iii ⅲ
iv ⅳ
v ⅴ
vi ⅵ
vii ⅶ
viii ⅷ
ix ⅸ
x ⅹ
xi ⅺ
xii ⅻ";

/// Letters with marks of European languages, in the same way behind the letter itself.
const LETTERS: &str = "\
A ÀÁÂÃÄÅĀĂĄ
C ÇĆĈĊČ
D Ď
E ÈÉÊËĒĔĖĘĚ
G ĜĞĠĢ
H Ĥ
I ÌÍÎÏĨĪĬĮİ
J Ĵ
K Ķ
L ĹĻĽ
N ÑŃŅŇ
O ÒÓÔÕÖŌŎŐ
R ŔŖŘ
S ŚŜŞŠ
T ŢŤ
U ÙÚÛÜŨŪŬŮŰŲ
W Ŵ
Y ÝŶŸ
Z ŹŻŽ
a àáâãäåāăą
c çćĉċč
d ď
e èéêëēĕėęě
g ĝğġģ
h ĥ
i ìíîïĩīĭį
j ĵ
k ķ
l ĺļľ
n ñńņň
o òóôõöōŏő
r ŕŗř
s śŝşš
t ţť
u ùúûüũūŭůűų
w ŵ
y ýÿŷ
z źżž";

/// Kanji that are not everywhere, and in the same order the shape that is: of JIS X 0208.
const KANJI: &str = "\
     俱內冝剝噓嚙塡增寬屛幷德悅搔摑敎昻曻栁桒橫淸濵瀨甁瘦簞綠緖繫羡萊蔣薰蘒蟬蠟裵賴軀郞鄕醬閒靑頰顚\
     驒髙鷗鹼麴黑𠮟𠮷\
     \u{f929}\u{f9dc}\u{fa10}\u{fa11}\u{fa12}\u{fa15}\u{fa16}\u{fa17}\u{fa18}\u{fa19}\u{fa1a}\u{fa1b}\
     \u{fa1c}\u{fa1d}\u{fa1e}\u{fa20}\u{fa22}\u{fa23}\u{fa25}\u{fa26}\u{fa2a}\u{fa2b}\u{fa2c}\u{fa2d}";
const USUAL_KANJI: &str = "\
     倶内宜剥嘘噛填増寛屏并徳悦掻掴教昂昇柳桑横清浜瀬瓶痩箪緑緒繋羨莱蒋薫萩蝉蝋裴頼躯郎郷醤間青頬顛\
     騨高鴎鹸麹黒叱吉\
     朗隆塚崎晴熙猪益礼神祥福靖精羽萩諸赳逸都飯飼館鶴";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::platform::differs;
    use crate::text::cp932::holds;

    #[test]
    fn each_kind_of_sign_has_what_is_written_instead() {
        let right = |text: &str| replacements(&text.chars().collect::<Vec<_>>());
        assert_eq!(right("㈱㎡Ⅱⅻ").as_deref(), Some("(株) m2 II xii"));
        assert_eq!(right("⑴㉑㊿❸").as_deref(), Some("(1) (21) (50) ③"));
        assert_eq!(right("é–髙𠮟").as_deref(), Some("e － 高 叱"));
        assert_eq!(right("髙①"), None);
    }

    #[test]
    fn what_is_written_instead_is_everywhere() {
        let right = listed().flat_map(|(right, _)| right.chars());
        for c in right.chain(USUAL_KANJI.chars()) {
            assert!(holds(c) && !differs(c), "{c}");
        }
        for c in listed().flat_map(|(_, signs)| signs.chars()).chain(KANJI.chars()) {
            assert!(!holds(c) || differs(c), "{c}");
        }
        assert_eq!(KANJI.chars().count(), USUAL_KANJI.chars().count());
    }
}
