/* The comparison of two editions in a viewer, fetched when a reader first asks for it. */
import { Trouble, fail } from "./trouble.js";

/** Fills the place of the comparison in a viewer: the chosen edition beside the one before. */
export async function editions(place, source, { edition }, { lang }) {
  const newer = Math.max(Math.min(Number(edition ?? source.length), source.length), 2);
  if (place.dataset.keikakuShown === String(newer)) return;
  place.dataset.keikakuShown = newer;
  try {
    const { compare } = await import("./editions.js").catch((cause) => {
      throw new Trouble(
        "editions-missing",
        "版の比較に必要なファイル（editions.js）を読み込めません。 editions.js cannot be loaded: put it beside keikaku.js.",
        cause,
      );
    });
    await compare(place, source[newer - 2], source[newer - 1], { lang });
  } catch (error) {
    place.textContent = error.message;
    fail(place, error);
  }
}
