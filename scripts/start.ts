/**
 * The main job in one command: builds Touchline, opens a browser with it on the demo or on the page given, and, where
 * there is no display, points at the first mention of each entity itself and prints what a reader would see.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserName, NoBrowserError } from './browsers';
import { build } from './build';
import { openInChromium } from './drive/chromium-session';
import { openInFirefox } from './drive/firefox-session';
import type { Session } from './drive/session';
import { fromRoot } from './paths';
import { type Subject, SubjectError, subjectOf } from './subject';
import { printTour } from './tour';

const USAGE = `npm start -- [page.html | https://…] [--browser chromium|firefox] [--headless]`;

/** A mistake of the person at the keyboard: told in one line, without a stack. */
class UsageError extends Error {}

interface Choices {
  readonly page: string | undefined;
  readonly browser: BrowserName;
  readonly headless: boolean;
}

function readArguments(): Choices {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: !hasDisplay() },
      },
    });
    const { browser, headless } = values;
    if (browser !== 'chromium' && browser !== 'firefox') throw new UsageError(`no browser "${browser}"`);
    if (positionals.length > 1) throw new UsageError('one page at a time');
    return { page: positionals[0], browser, headless };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. Usage: ${USAGE}`);
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function open(browser: BrowserName, headless: boolean): Promise<Session> {
  return browser === 'chromium' ? openInChromium({ headless }) : openInFirefox({ headless });
}

async function main(): Promise<void> {
  const { page, browser, headless } = readArguments();
  const subject: Subject = await subjectOf(page);
  try {
    console.log('Building Touchline …');
    await build();
    const session = await open(browser, headless);
    try {
      await session.visit(subject.address);
      if (headless) {
        const out = fromRoot('out/tour');
        rmSync(out, { recursive: true, force: true });
        await printTour(session, out);
      } else {
        console.log(`Touchline runs in ${browser} on ${subject.address}. Close the browser to end.`);
        await session.untilClosed();
      }
    } finally {
      await session.close();
    }
  } finally {
    subject.close();
  }
}

try {
  await main();
} catch (error) {
  const expected = error instanceof UsageError || error instanceof NoBrowserError || error instanceof SubjectError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
