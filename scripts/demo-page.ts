/**
 * The demo as a page of the extension: the article of demo/index.html with the scripts that any page gets, included by
 * the page itself. So it works without a network and without a permission, and no web page can reach it.
 */

/** In the order in which they are needed. The card's script, which pages get on demand, is here from the start. */
const SCRIPTS = ['card', 'scout', 'annotator'].map((name) => `../content-scripts/${name}.js`);

/** @param article the text of demo/index.html. Throws an Error if it is not built as expected. */
export function demoPage(article: string): string {
  const head = [
    '<link rel="stylesheet" href="../content-scripts/marks-both.css">',
    ...SCRIPTS.map((script) => `<script src="${script}" defer></script>`),
  ];
  const page = article
    // Its icon, of none, is for web servers.
    .replace(/\s*<link rel="icon"[^>]*>/, '')
    // What stands in a frame would need the scripts again.
    .replace(/\s*<iframe[\s\S]*<\/iframe>/, '')
    .replace('</head>', `  ${head.join('\n    ')}\n  </head>`);
  if (page.includes('<iframe') || !page.includes(head[0] ?? ''))
    throw new Error('demo/index.html: no head, or a second frame');
  return page;
}
