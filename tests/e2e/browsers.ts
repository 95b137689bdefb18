/** Before the first end-to-end test: both browsers are there, installed if need be, one after the other. */
import { ensureBrowser } from '../../scripts/browsers';

export default async function installBrowsers(): Promise<void> {
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
}
