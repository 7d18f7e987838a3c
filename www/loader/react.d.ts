/* The elements of keikaku in JSX: `import type {} from "keikaku/react";` once in an application. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ChartKind } from "./keikaku.js";

/** What an editor may ask of a chart or a viewer in attributes. */
export interface KeikakuAttributes extends HTMLAttributes<HTMLElement> {
  /** The files of the plan; several are separated by blanks. */
  src?: string;
  indicator?: string;
  item?: string;
  era?: "western" | "era" | "both";
  from?: string | number;
  to?: string | number;
  "as-of"?: string | number;
  better?: "higher" | "lower" | "none";
  findings?: string;
}

export interface KeikakuChartAttributes extends KeikakuAttributes {
  kind?: ChartKind | "viewer" | "editions";
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "keikaku-chart": DetailedHTMLProps<KeikakuChartAttributes, HTMLElement>;
      "keikaku-viewer": DetailedHTMLProps<KeikakuAttributes, HTMLElement>;
    }
  }
}
