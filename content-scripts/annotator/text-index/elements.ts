/** How each element counts in the text: by its name and two attributes, never by style, which would force layout. */

import { isElement, isShadowRoot } from './nodes.js';

export type Role =
  /** Leaves no trace: its text belongs to the text around it. */
  | 'inline'
  /** A border on both sides; its text counts. */
  | 'block'
  /** White space. */
  | 'break'
  /** Shows no text of its own: left out, and the text around it joins. */
  | 'unseen'
  /** Shows text that must not be marked: left out, and a border. */
  | 'closed';

const NAMES: Readonly<Record<Exclude<Role, 'inline'>, string>> = {
  block:
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p ' +
    'search section summary table tbody td text tfoot th thead tr ul',
  break: 'br',
  unseen:
    'script style template noscript noframes noembed head title desc metadata defs link meta base ' +
    'audio video canvas iframe object embed rt rp rtc datalist param source track area map',
  closed: 'code pre kbd samp tt xmp listing plaintext textarea input select option meter progress output',
};

const ROLES: ReadonlyMap<string, Role> = new Map(
  (['block', 'break', 'unseen', 'closed'] as const).flatMap((role) =>
    NAMES[role].split(' ').map((name): [string, Role] => [name, role]),
  ),
);

export function roleOf(element: Element): Role {
  const role = ROLES.get(element.localName) ?? 'inline';
  if (role === 'unseen' || role === 'closed' || !element.hasAttributes()) return role;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return 'unseen';
  return isEditable(element) ? 'closed' : role;
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Whether `node` stands inside something whose text must not be read or marked. */
export function isInsideClosed(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = isShadowRoot(at) ? at.host : at.parentNode) {
    if (!isElement(at)) continue;
    const role = roleOf(at);
    if (role === 'unseen' || role === 'closed') return true;
  }
  return false;
}
