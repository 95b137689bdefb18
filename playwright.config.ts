import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/browsers.ts',
  outputDir: 'out/e2e',
  // Two cores: a third browser would slow the other two down.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
});
