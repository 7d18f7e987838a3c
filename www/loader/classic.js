/* For pages and systems that know no `type="module"`: the same loader by an ordinary script element. */
{
  const { src, baseURI } = document.currentScript;
  import(new URL("keikaku.js", new URL(src, baseURI)));
}
