/* What content systems keep of what an editor writes, as their own files say it. */

/**
 * SHIRASAGI keeps what its editor gives, CKEditor 4, which it tells to keep everything
 * (shirasagi/shirasagi: config/defaults/cms.yml, `ckeditor.options`; public/assets/js/ckeditor/config.js), and stores
 * it as it is (app/models/concerns/cms/addon/body.rb).
 */
export const SHIRASAGI = {
  allowedContent: true,
  removePlugins: "iframe",
  extraPlugins: "templates,justify,panelbutton,colorbutton,font",
};

/**
 * Joruri CMS and ZOMEKI: CKEditor 4 with every element it knows and no data attributes
 * (joruri/joruri-cms, joruri/joruri-cms-2017 and zomeki/zomeki3: public/_common/js/ckeditor/config.js,
 * `allowedContent` and `disallowedContent`), stored as it is (app/models/gp_article/doc.rb).
 */
export const JORURI = {
  allowedContent: { $1: { elements: "dtd", attributes: true, styles: true, classes: true } },
  disallowedContent: "font;table[summary,height,cellspacing,cellpadding,align]{height};script;*[on*];*[data-*]",
};

/**
 * Drupal's Basic HTML: the elements with their attributes (drupal/drupal:
 * core/recipes/basic_html_format_editor/config/filter.format.basic_html.yml, `allowed_html`, the same in
 * core/profiles/standard/config/install), those that any element may have
 * (core/modules/filter/src/Plugin/Filter/FilterHtml.php, `getHTMLRestrictions`), the beginnings of addresses
 * (core/core.services.yml, `filter_protocols`); of all else the tags go
 * (core/lib/Drupal/Component/Utility/Xss.php, `split`).
 */
export const DRUPAL = {
  elements: {
    ...{ br: [], p: [], cite: [], dl: [], dt: [], dd: [], strong: [], em: [], code: [], li: [] },
    ...{ h2: ["id"], h3: ["id"], h4: ["id"], h5: ["id"], h6: ["id"] },
    ...{ a: ["hreflang", "href"], blockquote: ["cite"], ul: ["type"], ol: ["start", "type"] },
    img: ["src", "alt", "data-entity-uuid", "data-entity-type", "height", "width", "data-caption", "data-align"],
  },
  everywhere: ["lang", "dir"],
  protocols: [
    ...["http", "https", "ftp", "news", "nntp", "tel", "telnet"],
    ...["mailto", "irc", "ssh", "sftp", "webcal", "rtsp"],
  ],
};

/**
 * Wagtail's rich text with its default features (wagtail/wagtail: wagtail/wagtail_hooks.py, `default_features`): the
 * elements and what is written for them (wagtail/admin/wagtail_hooks.py, `register_core_features`), of all others the
 * tags go, and what stands at the top becomes a paragraph
 * (wagtail/admin/rich_text/converters/html_to_contentstate.py), each block gets a key
 * (wagtail/admin/rich_text/converters/contentstate.py), the beginnings of addresses (wagtail/whitelist.py). What is
 * pasted keeps its links only where they begin with http:, https:, mailto: or # (wagtail/admin/wagtail_hooks.py,
 * `allowlist`); an address of the site itself is written into the dialog.
 */
export const WAGTAIL = {
  elements: {
    ...{ p: [], br: [], hr: [], h2: [], h3: [], h4: [], ul: [], ol: [], li: [] },
    ...{ b: [], strong: [], i: [], em: [], a: ["href"] },
  },
  everywhere: [],
  protocols: ["http", "https", "ftp", "mailto", "tel"],
  renamed: { strong: "b", em: "i" },
  blocks: ["p", "h2", "h3", "h4", "ul", "ol", "hr"],
  keyed: { name: "data-block-key", elements: ["p", "h2", "h3", "h4", "li"] },
};
