//! Radicals (部首) that PDF files give where characters are meant: ⽬標 is 目標. They look alike and are others, so that
//! no word would be found.

use super::super::layout::long;
use super::super::{Document, Line, Part};
use std::borrow::Cow;

/// The characters of the radicals from U+2F00 on, in their order (Kangxi radicals), as Japanese writes them.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴\
                      廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
                      目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵\
                      邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麦麻黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠";
/// Others (CJK radicals supplement), each before its character.
const OTHERS: &str = "⺟母⺠民⻁虎⻄西⻑長⻘青⻝食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀";

/// The document with the characters that its radicals stand for. A table of all figures, as this crate writes it, is
/// read to the letter.
pub(super) fn unified(document: &Document) -> Cow<'_, Document> {
    if !document.parts.iter().any(has_radicals) {
        return Cow::Borrowed(document);
    }
    let part = |part: &Part| match part {
        Part::Line(line) => Part::Line(Line { text: characters(&line.text), ..line.clone() }),
        Part::Table(grid) if long::is_written(grid) => part.clone(),
        Part::Table(grid) => Part::Table(grid.rewritten(characters)),
    };
    Cow::Owned(Document { parts: document.parts.iter().map(part).collect() })
}

fn has_radicals(part: &Part) -> bool {
    match part {
        Part::Line(line) => line.text.contains(is_radical),
        Part::Table(grid) => grid.cells().any(|(_, _, text)| text.contains(is_radical)),
    }
}

fn characters(text: &str) -> String {
    text.chars().map(character).collect()
}

fn is_radical(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}')
}

fn character(c: char) -> char {
    let kangxi = |c: char| KANGXI.chars().nth((u32::from(c) - 0x2f00) as usize);
    let other = |c: char| OTHERS.chars().skip_while(|known| *known != c).nth(1);
    let found = match c {
        '\u{2f00}'..='\u{2fd5}' => kangxi(c),
        '\u{2e80}'..='\u{2eff}' => other(c),
        _ => None,
    };
    found.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_become_the_characters_that_they_look_like() {
        assert_eq!(characters("⽬標値（⻑期）⼈⼝カバー率"), "目標値（長期）人口カバー率");
        assert_eq!((characters("⼀"), characters("⿕")), ("一".to_owned(), "龠".to_owned()));
        assert_eq!(KANGXI.chars().count(), 214);
    }

    #[test]
    fn every_other_character_stays_as_it_is() {
        assert_eq!(characters("①Ⅱ髙 目標"), "①Ⅱ髙 目標");
    }
}
