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
