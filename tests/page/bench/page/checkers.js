/* The same rules for the same form, as each library is used. Each gives `errors()`: how many it shows. */
const MAX = 50;

async function keikaku(form) {
  const { mount } = await import("/keikaku/keikaku.js");
  const rules = {
    keikakuForm: 1,
    fields: {
      "rows[].title": { type: "text", label: "取組", required: true, maxLength: MAX },
      "rows[].invited": { type: "count", required: true },
      "rows[].attended": { type: "count", required: true, atMost: "invited" },
      "rows[].day": { type: "date", required: true },
      "rows[].mail": { type: "email", required: true },
    },
  };
  let failure;
  addEventListener("keikaku:error", ({ detail }) => (failure = detail.message));
  await mount(form, { kind: "form", rules }).done;
  if (failure) throw new Error(failure);
  return { errors: () => form.querySelectorAll("[aria-invalid=true]").length };
}

async function justValidate(form, rows) {
  const validator = new JustValidate(form);
  const required = { rule: "required" };
  const count = { rule: "customRegexp", value: /^\d+$/ };
  for (let at = 0; at < rows; at += 1) {
    const invited = () => Number(form.querySelector(`#invited-${at}`).value);
    validator
      .addField(`#title-${at}`, [required, { rule: "maxLength", value: MAX }])
      .addField(`#invited-${at}`, [required, count])
      .addField(`#attended-${at}`, [required, count, { validator: (value) => Number(value) <= invited() }])
      .addField(`#day-${at}`, [required, { rule: "customRegexp", value: /^\d{4}-\d\d-\d\d$/ }])
      .addField(`#mail-${at}`, [required, { rule: "email" }]);
  }
  return { errors: () => form.querySelectorAll(".just-validate-error-field").length };
}

/** A schema of the whole form, asked at every event, as resolvers of form libraries do. */
async function zod(form) {
  const { z } = await import("/bench/zod.js");
  const count = z.string().regex(/^\d+$/);
  const row = z
    .object({ title: z.string().min(1).max(MAX), invited: count, attended: count, day: z.iso.date(), mail: z.email() })
    .refine(({ invited, attended }) => Number(attended) <= Number(invited), { path: ["attended"] });
  const schema = z.object({ rows: z.array(row) });
  const valuesOf = () => {
    const rows = [];
    for (const [name, value] of new FormData(form)) {
      const [, at, field] = name.match(/^rows\[(\d+)\]\.(\w+)$/);
      (rows[at] ??= {})[field] = value;
    }
    return { rows };
  };
  const shown = new Map();
  let isSent = false;
  const show = async () => {
    const { error } = await schema.safeParseAsync(valuesOf());
    const said = new Map((error?.issues ?? []).map(({ path: [, at, field], message }) => [`${field}-${at}`, message]));
    for (const [id, note] of shown) {
      if (said.has(id)) continue;
      note.remove();
      shown.delete(id);
    }
    for (const [id, message] of said) {
      if (!shown.has(id)) {
        const note = document.createElement("span");
        document.getElementById(id).after(note);
        shown.set(id, note);
      }
      if (shown.get(id).textContent !== message) shown.get(id).textContent = message;
    }
  };
  form.noValidate = true;
  form.addEventListener("submit", () => {
    isSent = true;
    show();
  });
  for (const type of ["input", "change"]) form.addEventListener(type, () => isSent && show());
  return { errors: () => shown.size };
}

export const checkers = { keikaku, "just-validate": justValidate, zod };
