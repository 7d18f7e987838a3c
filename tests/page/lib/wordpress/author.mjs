/* Somebody who writes for the site, by the same addresses as the editor of WordPress; the site's filters apply. */

/** `publish(content)`, `upload(name, bytes)` and `get(route)` in the name of this author. */
export function writer({ url, author }) {
  const pass = Buffer.from(`${author.login}:${author.applicationPassword}`).toString("base64");
  const ask = async (route, { headers = {}, ...options } = {}) => {
    const response = await fetch(`${url}/wp-json/wp/v2/${route}`, {
      ...options,
      headers: { authorization: `Basic ${pass}`, ...headers },
    });
    return { status: response.status, answer: await response.json() };
  };
  const accepted = async (...about) => {
    const { status, answer } = await ask(...about);
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const json = (method, body) => ({
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const attachment = (name, bytes) => {
    const body = new FormData();
    body.append("file", new Blob([bytes]), name);
    return { method: "POST", body };
  };

  return {
    get: (route) => accepted(route),
    /** Publishes a post with this content; resolves with its address, and with what the site has stored. */
    async publish(content, title = "進み具合") {
      const post = await accepted("posts?context=edit", json("POST", { title, content, status: "publish" }));
      return { url: post.link, stored: post.content.raw };
    },
    /** Puts a file into the media library; resolves with its address. */
    upload: async (name, bytes) => (await accepted("media", attachment(name, bytes))).source_url,
    /** What the site says to a file that it does not take. */
    refused: (name, bytes) => ask("media", attachment(name, bytes)),
  };
}
