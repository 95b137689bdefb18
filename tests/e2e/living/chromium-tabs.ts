/** Chromium with tabs that can be out of sight: the test runner's own driver makes every tab believe that it is in front. */
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureBrowser } from '../../../scripts/browsers';
import { DIST } from '../../../scripts/paths';

/** Starts Chromium with the extension. Throws NoBrowserError where there is no Chromium. */
export async function launchTabs(): Promise<Browser> {
  const extension = path.join(DIST, 'chrome');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
    enableExtensions: true,
  });
  await browser.waitForTarget((target) => target.type() === 'service_worker');
  return browser;
}
