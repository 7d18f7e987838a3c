import { build } from "./build.mjs";
import { main } from "./run.mjs";
import { serve } from "./serve.mjs";

const preferred = 8080;

/** Serves at the preferred port, or at the next one that is free. */
async function serveNear(port) {
  try {
    return await serve({ port });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    console.log(`Port ${port} is taken, trying ${port + 1}.`);
    return serveNear(port + 1);
  }
}

await main(import.meta, async () => {
  await build();
  const { url } = await serveNear(preferred);
  console.log(`\nkeikaku is at ${url}/  (Ctrl+C stops it)`);
});
