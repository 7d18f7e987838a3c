/* The table of forms and filters, for people to read. */

const WHAT = `# What becomes of each form in systems that filter it

Written by \`UPDATE_GOLDEN=1 node --test tests/page/survival.test.mjs\`, which passes every form through every filter,
puts what is left into a page with the loader, and looks at what a reader then sees:

- **chart**: the chart that was asked for (a table stays beside it)
- **link**: no chart, but the author's link, with its words and its address
- **table**: no chart, but the author's table, whole
- **frame**: the frame of embed.html; **frame without script**: the filter forbids scripts in it
- **words**: the filter left nothing but words, told below
- **gone**: the form holds nothing for a reader without script, and the filter left nothing of it

WordPress is its filter for posts (\`wp_kses_post\`), with and without its paragraphs (\`wpautop\`); DOMPurify, TinyMCE
and CKEditor 4 are set as they come; SHIRASAGI and Joruri are CKEditor 4 with their settings; Drupal and Wagtail are
their lists of what is allowed.
`;

/** The forms as rows, the filters as columns, and below them what remained where only words did. */
export function survival(forms, columns) {
  const filters = Object.keys(columns);
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const rows = forms.map((form) => row([form, ...filters.map((filter) => columns[filter][form].cell)]));
  const remained = forms.flatMap((form) =>
    filters.flatMap((filter) => {
      const { cell, words } = columns[filter][form];
      return cell === "words" ? [`- ${form}, ${filter}: ${words}`] : [];
    }),
  );
  const lines = [row(["", ...filters]), row(["---", ...filters.map(() => "---")]), ...rows, ""];
  if (remained.length > 0) lines.push("Only words remained of:", "", ...remained, "");
  return `${WHAT}\n${lines.join("\n")}`;
}

/** The same text without the columns of the filters whose names begin like this. */
export function without(name, text) {
  const cells = (line) => line.split(" | ");
  const header = text.split("\n").find((line) => line.startsWith("|"));
  const isKept = cells(header).map((filter) => !filter.startsWith(name));
  const shortened = (line) => cells(line).filter((_, at) => isKept[at]).join(" | ");
  return text.replace(/^\|.*$/gm, shortened);
}
