/** Stands in for the extension API in unit tests: there is none, and whoever reaches for it is told so. */
export default new Proxy(
  {},
  {
    get(_target, key) {
      throw new Error(`browser.${String(key)} was reached for in a unit test: test it in a real browser`);
    },
  },
);
