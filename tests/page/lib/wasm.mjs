/* How often a page calls its wasm. */

/** For `prepare`: counts every call of an export, whoever makes it. */
export const countCalls = (page) =>
  page.addInitScript(() => {
    window.wasmCalls = 0;
    const counting = (call) => (...args) => {
      window.wasmCalls += 1;
      return call(...args);
    };
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (module, imports) => {
      const { exports } = await instantiate(module, imports);
      const counted = Object.entries(exports).map(([name, what]) => [
        name,
        typeof what === "function" ? counting(what) : what,
      ]);
      return { exports: Object.fromEntries(counted) };
    };
  });

export const calls = (page) => page.evaluate(() => window.wasmCalls);
