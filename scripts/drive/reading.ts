/** What a reader sees, as data: the same shape from either browser. */

export interface SourceReading {
  readonly number: string;
  /** The headline, or the publisher where no headline is established. */
  readonly title: string;
  /** Publisher and date. */
  readonly details: string;
  readonly url: string | null;
}

export interface ClaimReading {
  readonly id: string;
  /** Everything that is said, without the numbers of the sources. */
  readonly text: string;
  readonly sources: readonly string[];
}

export interface CardReading {
  readonly entity: string;
  readonly name: string;
  readonly description: string;
  readonly content: string;
  /** The claims ranked for the passage. */
  readonly claims: readonly ClaimReading[];
  readonly disputes: readonly { readonly description: string; readonly sides: readonly ClaimReading[] }[];
  readonly sources: readonly SourceReading[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Reads the card from its dialog element. Runs inside the page, so it may use nothing from outside itself. */
export function readCardElement(dialog: Element): CardReading {
  const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const claim = (element: Element) => {
    const unnumbered = element.cloneNode(true) as Element;
    for (const marks of unnumbered.querySelectorAll('.marks')) marks.remove();
    return {
      id: element.getAttribute('data-claim') ?? '',
      text: [...unnumbered.children]
        .map(words)
        .filter((part) => part !== '')
        .join(' '),
      sources: [...element.querySelectorAll(':scope > .meta .mark b')].map(words),
    };
  };
  const claimsIn = (selector: string, within: Element = dialog) => [...within.querySelectorAll(selector)].map(claim);
  const { x, y, width, height } = dialog.getBoundingClientRect();
  return {
    entity: dialog.getAttribute('data-entity') ?? '',
    name: words(dialog.querySelector('h2')),
    description: words(dialog.querySelector('.description')),
    content: dialog.getAttribute('data-content') ?? '',
    claims: claimsIn('.claims > li > [data-claim]'),
    disputes: [...dialog.querySelectorAll('.dispute')].map((dispute) => ({
      description: words(dispute.querySelector('.difference')),
      sides: claimsIn('.sides > li > [data-claim]', dispute),
    })),
    sources: [...dialog.querySelectorAll('.sources > li')].map((source) => ({
      number: words(source.querySelector('.number')),
      title: words(source.querySelector('.number + span > :first-child')),
      details: words(source.querySelector('.aside')),
      url: source.querySelector('a')?.getAttribute('href') ?? null,
    })),
    box: { x, y, width, height },
  };
}

export interface MarkReading {
  readonly entity: string;
  readonly text: string;
  /** Boxes of the mention's lines, in viewport coordinates. */
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Reads every mark of the frame, by entity and in page order. Runs inside the page. */
export function readMarks(): MarkReading[] {
  return [...CSS.highlights].flatMap(([key, highlight]) =>
    [...highlight].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const boxes = [...live.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
      return { entity: key.replace(/^touchline-/, ''), text: live.toString(), boxes };
    }),
  );
}
