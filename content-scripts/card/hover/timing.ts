/** Every delay of the hover card, in milliseconds. */

/** From the pointer's entering a mention to the card: long enough that a pointer crossing the text opens nothing. */
export const OPEN_DELAY_MS = 250;

/** From the pointer's leaving mention and card to closing: long enough to cross the gap between them, or to slip and come back. */
export const CLOSE_DELAY_MS = 300;
