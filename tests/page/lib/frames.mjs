/* When a page has had the chance to do what it should not do. */

/** Resolves when every observer of the page has been told how things stand now, and two frames have passed. */
export const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const told = (Observer) =>
      new Promise((done) => {
        const observer = new Observer(() => {
          observer.disconnect();
          done();
        });
        observer.observe(document.body);
      });
    await Promise.all([told(IntersectionObserver), told(ResizeObserver)]);
    await frame();
    await frame();
  });

/** Resolves when the page was scrolled through and back: everything in it has been near the window. */
export const scrolledThrough = (page) =>
  page.evaluate(async () => {
    const { scrollingElement: all } = document;
    for (let top = 0; top < all.scrollHeight; top += 1000) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
  });
