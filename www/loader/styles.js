/* Style sheets of ours. */

/** What our files lie beside. An ordinary script, as bundlers may write, has no address. */
export const { url: base } = import.meta;

/** A style sheet, unless the page has it (a page may well have a form.css of its own). What is without it is plain, but right: its failure stops nothing. */
export function styled(name) {
  // Sites that name files by what is in them have keikaku.55e7cbb9ba48.css.
  const named = name.replace(".", "([.-][0-9a-f]{8,})?.");
  for (const { href } of document.querySelectorAll("link[href*=keikaku]")) if (href.match("/" + named)) return undefined;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(name, base);
  // A policy may ask of all that is added what it asked of our script.
  link.nonce = document.querySelector("script[nonce]")?.nonce ?? "";
  const loaded = new Promise((done) => {
    link.onload = link.onerror = done;
  });
  document.head.append(link);
  return loaded;
}
