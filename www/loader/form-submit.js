/* What happens when the form is sent. Only what a person can put right holds it back; never a failure of ours. */
import { replaced, write } from "./form-fields.js";

/** `failed(error)` takes the checks away when one of them fails. */
export function submitting(part, failed) {
  const { form, signal, typing, verdicts, summary } = part;
  /** Warnings that were told: they hold the form back once. */
  const told = new Set();
  let isResumed = false;
  let seen;

  part.attempt = (work) => {
    try {
      return work();
    } catch (error) {
      return failed(error);
    }
  };
  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** An Enter may yet turn out to begin a composition: then it was not meant to send anything. */
  const wait = (event) => {
    const { submitter } = event;
    hold(event);
    setTimeout(() => {
      if (typing.isBusy()) return;
      isResumed = true;
      const there = submitter?.form === form && !submitter.disabled ? submitter : null;
      HTMLFormElement.prototype.requestSubmit.call(form, there);
      isResumed = false;
    });
  };
  const send = (event, values) => {
    part.isSending = true;
    for (const [control, text] of replaced(form, values)) write(control, text);
    part.isSending = false;
    verdicts.clear();
    const detail = { values, submitter: event.submitter };
    const goes = form.dispatchEvent(new CustomEvent("keikaku:submit", { bubbles: true, cancelable: true, detail }));
    if (!goes) hold(event);
    part.drafts?.sent();
  };
  const judged = (event) => {
    const { findings, values } = verdicts.judge();
    const isNew = (finding) => finding.severity === "warning" && !told.has(keyOf(finding));
    const holds = findings.some((finding) => finding.severity === "error" || isNew(finding));
    if (!holds) return send(event, values);
    for (const finding of findings) if (finding.severity === "warning") told.add(keyOf(finding));
    hold(event);
    verdicts.show(findings);
    return summary.lead(findings);
  };
  const submit = (event) => {
    if (event.target !== form || event === seen || event.submitter?.formNoValidate) return;
    seen = event;
    if (typing.isBusy()) hold(event);
    else if (typing.hasEntered() && !isResumed) wait(event);
    else {
      try {
        judged(event);
      } catch (error) {
        failed(error);
        // The browser has not checked this time, because ours were to do it.
        if (!form.hasAttribute("novalidate") && !form.reportValidity()) hold(event);
      }
    }
  };
  // Before the page's own scripts hear of it: they hear of what is really sent.
  // Only the form itself hears it wherever it stands: in a shadow tree, nobody outside does.
  for (const target of [window, form]) target.addEventListener("submit", submit, { signal, capture: true });
  window.addEventListener("pageshow", ({ persisted }) => persisted && told.clear(), { signal });
}

const keyOf = ({ code, field, message }) => [code, field, message].join("\n");
