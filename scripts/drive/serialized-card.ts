/** Reads the card out of a DOM tree as WebDriver BiDi serialises it, closed shadow roots included. Pure. */
import type { CardReading, ClaimReading } from './reading';

export interface SerializedNode {
  readonly type?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly SerializedNode[];
    readonly shadowRoot?: SerializedNode | null;
  };
}

const attribute = (node: SerializedNode, name: string): string | null => node.value?.attributes?.[name] ?? null;
const hasClass = (node: SerializedNode, name: string) => (attribute(node, 'class') ?? '').split(' ').includes(name);
const childrenOf = (node: SerializedNode): readonly SerializedNode[] => [
  ...(node.value?.shadowRoot ? [node.value.shadowRoot] : []),
  ...(node.value?.children ?? []),
];

function* descendants(node: SerializedNode): Generator<SerializedNode> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* descendants(child);
  }
}

function all(node: SerializedNode, test: (candidate: SerializedNode) => boolean): readonly SerializedNode[] {
  return [...descendants(node)].filter(test);
}

function rawText(node: SerializedNode): string {
  // The numbers of the sources are no part of what is said.
  if (hasClass(node, 'marks')) return '';
  return node.value?.nodeType === 3 ? (node.value.nodeValue ?? '') : childrenOf(node).map(rawText).join('');
}

const words = (node: SerializedNode | undefined): string => (node ? rawText(node) : '').replace(/\s+/g, ' ').trim();

function claims(list: SerializedNode | undefined): readonly ClaimReading[] {
  return (list?.value?.children ?? []).flatMap((item) => {
    const claim = childrenOf(item)[0];
    const id = claim && attribute(claim, 'data-claim');
    if (!claim || !id) return [];
    const meta = childrenOf(claim).find((node) => hasClass(node, 'meta'));
    const numbers = meta ? all(meta, (node) => node.value?.localName === 'b') : [];
    const text = childrenOf(claim)
      .map(words)
      .filter((part) => part !== '');
    return [{ id, text: text.join(' '), sources: numbers.map(rawText) }];
  });
}

/** The card inside the serialised host; null where there is none yet. Boxes are not part of a serialised tree. */
export function readSerializedCard(host: SerializedNode): CardReading | null {
  const dialog = all(host, (node) => attribute(node, 'role') === 'dialog')[0];
  if (!dialog) return null;
  const byClass = (name: string, within: SerializedNode = dialog) => all(within, (node) => hasClass(node, name));
  return {
    entity: attribute(dialog, 'data-entity') ?? '',
    name: words(all(dialog, (node) => node.value?.localName === 'h2')[0]),
    description: words(byClass('description')[0]),
    content: attribute(dialog, 'data-content') ?? '',
    claims: claims(byClass('claims')[0]),
    disputes: byClass('dispute').map((dispute) => ({
      description: words(byClass('difference', dispute)[0]),
      sides: claims(byClass('sides', dispute)[0]),
    })),
    sources: (byClass('sources')[0]?.value?.children ?? []).map((source) => {
      const [number, text] = childrenOf(source);
      const [title, details] = text ? childrenOf(text) : [];
      const link = all(source, (node) => node.value?.localName === 'a')[0];
      const url = link ? attribute(link, 'href') : null;
      return { number: words(number), title: words(title), details: words(details), url };
    }),
    box: { x: 0, y: 0, width: 0, height: 0 },
  };
}
