import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/browsers.ts',
  outputDir: 'out/e2e',
  // For two cores: a third browser slows the other two down.
  workers: 2,
  // A second try for what a busy machine has kept waiting too long; the report names it as flaky.
  retries: 1,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
});
