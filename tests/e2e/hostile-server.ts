/** Pages that mean no good, made when they are asked for: some are too big for a file, some need headers of their own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const STORY = '<p>Ada Hegerberg won it. Martin Solveig asked her.</p>';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

interface Hostile {
  readonly html: () => string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const HOSTILE = {
  'nested 10,000 levels': { html: () => page(`${'<div>'.repeat(10_000)}${STORY}`) },
  '10 MB in one text node': { html: () => page(`<p>${'lorem ipsum '.repeat(870_000)}</p>${STORY}`) },
  '1,000,000 text nodes': {
    html: () =>
      page(
        STORY,
        `<script>addEventListener('DOMContentLoaded', () => {
          const box = document.createElement('div');
          box.hidden = true;
          for (let index = 0; index < 1e6; index += 1) box.append('x ');
          document.body.append(box);
        })</script>`,
      ),
  },
  'lone surrogates': {
    html: () =>
      page(`<p id="s"></p>${STORY}`, '').replace(
        '</body>',
        "<script>s.textContent = '\\ud83d Ada Hegerberg \\udc00'</script></body>",
      ),
  },
  'bidi controls': {
    html: () => page(`<p dir="rtl">\u202eAda Hegerberg\u202c \u2067Martin Solveig\u2069 עברית</p>${STORY}`),
  },
  'a base of its own': { html: () => page(STORY, '<base href="https://evil.test/" target="_self">') },
  // Pointing at a mention, and its card, follow no link; whatever a link says.
  'a javascript: lure': {
    html: () => page(`<p><a href="javascript:console.error('lured')">Martin Solveig</a> asked Ada Hegerberg.</p>`),
  },
  'a policy against everything': {
    html: () => page(STORY),
    headers: { 'content-security-policy': "default-src 'none'; img-src data:; sandbox allow-scripts" },
  },
  'trusted types': {
    html: () => page(STORY),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  'a sandboxed frame': {
    html: () => page(`<iframe sandbox srcdoc="${STORY.replaceAll('"', '&quot;')}"></iframe>${STORY}`),
  },
  'prototypes replaced': {
    html: () =>
      page(
        STORY,
        `<script>
          const broken = () => { throw new Error('replaced'); };
          for (const name of ['map', 'filter', 'push', 'flatMap', 'forEach', 'sort', 'find']) Array.prototype[name] = broken;
          for (const type of [Map, Set, WeakMap]) for (const name of ['get', 'has', 'set', 'add']) if (type.prototype[name]) type.prototype[name] = broken;
          Object.defineProperty(Node.prototype, 'textContent', { get: broken, set: broken });
          Object.defineProperty(CharacterData.prototype, 'data', { get: broken });
          Object.defineProperty(Node.prototype, 'nodeValue', { get: broken });
          for (const name of ['append', 'attachShadow', 'getBoundingClientRect', 'checkVisibility', 'closest']) Element.prototype[name] = broken;
          HTMLElement.prototype.showPopover = broken;
          Document.prototype.createElement = broken;
          Document.prototype.createTreeWalker = broken;
          EventTarget.prototype.addEventListener = broken;
          RegExp.prototype.exec = broken;
          RegExp.prototype.test = broken;
          JSON.parse = broken;
          window.Highlight = window.StaticRange = window.MutationObserver = window.setTimeout = broken;
        </script>`,
      ),
  },
} as const satisfies Readonly<Record<string, Hostile>>;
export type HostileName = keyof typeof HOSTILE;

export interface HostileServer {
  at(name: HostileName): string;
  close(): void;
}

export async function serveHostilePages(): Promise<HostileServer> {
  const names = Object.keys(HOSTILE);
  const pages: readonly Hostile[] = Object.values(HOSTILE);
  const server = createServer(({ url }, response) => {
    const found = pages[Number(url?.slice(1))];
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...found?.headers });
    response.end(found?.html());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (name) => `http://hostile.test:${port}/${names.indexOf(name)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
