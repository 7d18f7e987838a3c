/* A page in TypeScript: events and elements by their names; this file is only compiled. */
import type { ChangeDetail, ErrorDetail, ReadyDetail } from "keikaku";
import type {} from "keikaku/react";

export function listening(chart: HTMLElement, told: (text: string) => void): void {
  document.addEventListener("keikaku:ready", ({ detail }) => told(String((detail satisfies ReadyDetail).kind)));
  chart.addEventListener("keikaku:error", (event) => {
    const { code, message }: ErrorDetail = event.detail;
    event.stopPropagation();
    told(`${code} ${message}`);
  });
  chart.addEventListener("keikaku:change", ({ detail }) => told((detail satisfies ChangeDetail).what));
  window.addEventListener("keikaku:progress", ({ detail }) => told(`${detail.loaded} / ${detail.total}`));
  // @ts-expect-error A year has no name.
  chart.addEventListener("keikaku:select", ({ detail }) => told(detail.name));
}

export const elements = (): HTMLElement[] => [
  document.createElement("keikaku-chart"),
  ...document.querySelectorAll("keikaku-viewer"),
];

export const written = (
  <div>
    <keikaku-chart kind="trend" src="/plan.json" indicator="centers" from="H27" />
    <keikaku-viewer src="/plan.json" findings="" className="plan">
      <p>計画</p>
    </keikaku-viewer>
    {/* @ts-expect-error A kind of chart that there is not. */}
    <keikaku-chart kind="pie" />
  </div>
);
