//! Steps of work, counted in tests: how much more something costs when there is more of it is told by them, and not
//! by a clock, which says something else on every machine. Outside of tests nothing is counted.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts a step: one comparison of a search, one entry of a list that is gone through.
#[inline]
pub(crate) fn step() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// How many steps some work takes.
#[cfg(test)]
pub(crate) fn steps(work: impl FnOnce()) -> usize {
    let before = STEPS.with(std::cell::Cell::get);
    work();
    STEPS.with(std::cell::Cell::get) - before
}

/// Says that the steps of some work grow with its size and no faster: ten times as much takes at most fourteen times
/// as many, the logarithm of what is put in order included.
#[cfg(test)]
pub(crate) fn assert_linear(what: &str, work: impl Fn(usize)) {
    assert_linear_from(1_000, what, work);
}

/// The same from this size on, for work whose other parts take long.
#[cfg(test)]
pub(crate) fn assert_linear_from(least: usize, what: &str, work: impl Fn(usize)) {
    let counted = [least, least * 10, least * 100].map(|size| steps(|| work(size)));
    assert!(counted[0] >= least, "{what} counts nothing: {counted:?}");
    assert!(counted.windows(2).all(|pair| pair[1] <= pair[0] * 14), "{what}: {counted:?}");
}
