//! Characters that depend on the system (機種依存文字): vendors added them to the Japanese standard, each in
//! its own way, and older systems and some screen readers show or read them differently.

/// Whether the character is one of them. The circled digits are not counted: plans number with them.
pub(super) fn differs(c: char) -> bool {
    match c {
        '一'..='\u{9fff}' => is_extension(c),
        // Signs of one word, and words in brackets, circles and squares: ㈱, ㊤, ㋿, ㌔, ㍻, ㎡.
        '№'
        | '℡'
        | 'Ⅰ'..='ⅿ'
        | '\u{3220}'..='\u{3243}'
        | '\u{3280}'..='\u{32b0}'
        | '\u{32ff}'..='\u{33ff}' => true,
        // The same kanji as 塚, 晴, 神, 福, in another shape.
        _ => matches!(c, '\u{f929}' | '\u{f9dc}' | '\u{fa0e}'..='\u{fa2d}'),
    }
}

/// The kanji that IBM added (IBM拡張文字), in their order in Unicode.
const EXTENSIONS: &str = "\
     丨仡仼伀伃伹佖侊侒侔侚俉俍俿倞倢偀偂偆偰傔僘僴兊兤冝冾凬刕劜劦劯勀勛匀匇匤卲厓厲叝咊咜咩哿喆坙坥垬\
     埇埈增墲夋奓奛奝奣妤妺孖寀寘寬尞岦岺峵崧嵂嵓嵭嶸嶹巐弡弴彅彧德忞恝悅悊惕惞惲愑愠愰愷憘戓抦揵摠撝\
     擎敎昀昉昕昞昤昮昱昻晗晙晥晳暙暠暲暿曺曻朎杦枻柀栁桄桒棈棏楨榘槢樰橆橫橳橾櫢櫤毖氿汜汯沆泚洄浯涇\
     涖涬淏淲淸淼渧渹渼湜溿澈澵濵瀅瀇瀨炅炫炻焄焏煆煇煜燁燾犱犾猤獷玽珉珒珖珣珵琇琦琩琪琮瑢璉璟甁甯畯\
     皂皛皜皞皦睆砡硎硤硺礰禔禛竑竧竫箞絈絜綠綷緖繒纊罇羡茁荢荿菇菶葈蒴蓜蕓蕙蕫薰蠇裵褜訒訷詹誧誾諟諶\
     譓譿賰賴贒赶軏遧郞鄕鄧釗釚釞釤釥釭釮鈆鈊鈐鈹鈺鈼鉀鉎鉑鉙鉧鉷鉸銈銧鋐鋓鋕鋗鋙鋠鋧鋹鋻鋿錂錝錞錡錥\
     鍈鍗鍰鎤鏆鏞鏸鐱鑅鑈閒隝隯霳霻靃靍靏靑靕顗顥餧馞驎髙髜魲魵鮏鮱鮻鰀鵫鵰鸙黑";

const FIRST: usize = '一' as usize;

/// A bit for each kanji from 一 to U+9FFF: every kanji of a plan is looked up here.
static IS_EXTENSION: [u64; (0xa000 - FIRST) / 64] = bits(EXTENSIONS.as_bytes());

fn is_extension(kanji: char) -> bool {
    let at = kanji as usize - FIRST;
    IS_EXTENSION[at / 64] & (1 << (at % 64)) != 0
}

/// The bits of kanji, each of which is three bytes long.
const fn bits(kanji: &[u8]) -> [u64; (0xa000 - FIRST) / 64] {
    let mut bits = [0; (0xa000 - FIRST) / 64];
    let mut at = 0;
    while at < kanji.len() {
        let [a, b, c] = [kanji[at] as usize, kanji[at + 1] as usize, kanji[at + 2] as usize];
        let place = ((a & 0xf) << 12 | (b & 0x3f) << 6 | (c & 0x3f)) - FIRST;
        bits[place / 64] |= 1 << (place % 64);
        at += 3;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_vendors_added_is_told_from_what_the_standard_has() {
        assert!("髙﨑黑㈱㈲㈹㎡㎏㍻㋿№℡Ⅰⅹ".chars().all(differs));
        assert!(!"高崎黒一龠①⑳℃→々〇".chars().any(differs));
    }

    #[test]
    fn every_extension_has_its_own_bit() {
        let bits: u32 = IS_EXTENSION.iter().map(|bits| bits.count_ones()).sum();
        assert_eq!(bits as usize, EXTENSIONS.chars().count());
        assert!(EXTENSIONS.chars().all(differs));
    }
}
