/* For a page that holds frames of embed.html: each gets the height of what stands in it. Without this script a frame
   keeps the height it was given. */
addEventListener("message", ({ data, source, origin }) => {
  const height = data?.keikaku === "height" && Number(data.height);
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    // Only the frame that speaks, and only while it shows the site that it was made for.
    if (frame.contentWindow !== source || new URL(frame.src, document.baseURI).origin !== origin) continue;
    frame.setAttribute("height", Math.min(Math.ceil(height), 20000));
  }
});
