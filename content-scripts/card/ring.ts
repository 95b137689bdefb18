/**
 * The outline around a mention whose card was called by key or from the popup: marks cannot take focus, so this shows where
 * the reader is. Drawn in the card's own root; the page is not touched.
 */
import type { Box } from './placement';

export interface Ring {
  /** Draws around these boxes, in viewport coordinates, in place of any before. */
  around(lines: readonly Box[]): void;
}

/** Between the letters and the outline, in CSS pixels. */
const OFFSET_PX = 2;

export function createRing(root: ShadowRoot): Ring {
  const pieces: HTMLElement[] = [];
  return {
    around: (lines) => {
      while (pieces.length < lines.length) {
        const piece = document.createElement('div');
        piece.className = 'ring';
        root.append(piece);
        pieces.push(piece);
      }
      for (const extra of pieces.splice(lines.length)) extra.remove();
      lines.forEach(({ x, y, width, height }, index) => {
        const style = pieces[index]?.style;
        if (!style) return;
        style.translate = `${x - OFFSET_PX}px ${y - OFFSET_PX}px`;
        style.width = `${width + 2 * OFFSET_PX}px`;
        style.height = `${height + 2 * OFFSET_PX}px`;
      });
    },
  };
}
