//! Hatching.

use std::fmt::Write;

/// The path of diagonal lines, `gap` px apart, that fill a rectangle: what marks an estimate.
///
/// Drawn as lines and not as an SVG pattern: a pattern is found by an id, which clones of a page, a
/// `<base href>` and forced colours all get wrong.
pub fn hatch(left: i32, top: i32, right: i32, bottom: i32, gap: i32) -> String {
    let mut path = String::new();
    let (width, height) = (right - left, bottom - top);
    // Each line runs up to the right; `offset` is where it meets the left edge, measured from the top.
    for offset in (gap..width + height).step_by(gap.max(1) as usize) {
        let (x1, y1) = if offset <= height { (0, offset) } else { (offset - height, height) };
        let (x2, y2) = if offset <= width { (offset, 0) } else { (width, offset - width) };
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {}L{} {}", left + x1, top + y1, left + x2, top + y2);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_inside_its_rectangle() {
        assert_eq!(hatch(0, 0, 4, 8, 4), "M0 4L4 0M0 8L4 4");
        let path = hatch(10, 20, 43, 71, 6);
        for point in path.split(['M', 'L']).filter(|point| !point.is_empty()) {
            let (x, y) = point.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            assert!((10..=43).contains(&x) && (20..=71).contains(&y), "{point}");
        }
        assert_eq!(hatch(5, 5, 5, 5, 6), "");
    }
}
