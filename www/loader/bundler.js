/* keikaku for applications that a bundler builds: what `import * as keikaku from "keikaku"` means to Vite, webpack,
   esbuild and others. The same as keikaku.js, but for where its files are. */
export * from "./keikaku.js";
