import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/browsers.ts',
  outputDir: 'out/e2e',
  // For two cores: most of a test is waiting.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
});
