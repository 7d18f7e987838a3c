/* What few readers ask for is fetched when one does. */
import { Trouble } from "./trouble.js";

/** What the buttons under a chart do, and what a viewer has besides. */
export const tools = () =>
  import("./tools.js").catch((cause) => {
    throw new Trouble(
      "tools-missing",
      "操作に必要なファイル（tools.js）を読み込めません。 tools.js cannot be loaded: put it beside keikaku.js.",
      cause,
    );
  });
