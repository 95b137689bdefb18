import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // The polyfill throws on import outside an extension.
    alias: { 'webextension-polyfill': new URL('./tests/unit/no-browser.ts', import.meta.url).pathname },
    coverage: { enabled: false },
    // A machine that is busy with browsers is no fault of the code.
    testTimeout: 30_000,
  },
});
