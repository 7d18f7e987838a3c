/* A second site, on another origin. */
import { serve } from "../../../www/scripts/serve.mjs";

/** Serves the same files with these headers for the length of `work`. */
export async function withOther(headers, work) {
  const site = await serve({ headers: () => headers });
  try {
    return await work(site.url);
  } finally {
    await site.close();
  }
}
