/**
 * Puts the values of style tokens where they are used. The card's sheet stands in pages, and a page can register a custom
 * property of any name for its whole document, shadow roots included: it then has the page's value wherever ours is not
 * set itself. A sheet without custom properties leaves nothing to register.
 * @param css minified, or at least without semicolons and braces in the tokens' values
 * @returns the same rules without any custom property; throws an Error that names one that is used but not set
 */
export function inlineTokens(css: string): string {
  const tokens = new Map<string, string>();
  const rules = css.replace(/(--[\w-]+):([^;}]+);?/g, (_declaration, name: string, value: string) => {
    tokens.set(name, value.trim());
    return '';
  });
  return rules.replace(/var\((--[\w-]+)\)/g, (_use, name: string) => {
    const value = tokens.get(name);
    if (value === undefined || value.includes('var(')) throw new Error(`${name} has no value of its own`);
    return value;
  });
}
