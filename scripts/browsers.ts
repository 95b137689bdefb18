/** Finds the browsers that the demo and the tests run in, and installs Debian's where they are missing and it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface BrowserFacts {
  /** Environment variable with the path of a browser to use instead of looking for one. */
  readonly variable: string;
  /** Commands and usual places. Google Chrome and Edge are not among them: they no longer load unpacked extensions by flag. */
  readonly candidates: readonly string[];
  readonly debianPackages: readonly string[];
  readonly advice: string;
}

const FACTS: Readonly<Record<BrowserName, BrowserFacts>> = {
  chromium: {
    variable: 'TOUCHLINE_CHROMIUM',
    candidates: [
      'chromium',
      'chromium-browser',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    debianPackages: ['chromium'],
    advice: 'Install Chromium 140 or newer (Debian and Ubuntu: apt-get install chromium)',
  },
  firefox: {
    variable: 'TOUCHLINE_FIREFOX',
    candidates: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debianPackages: ['firefox-esr'],
    advice: 'Install Firefox 140 or newer (Debian: apt-get install firefox-esr)',
  },
};

/** Fonts that the screenshots need: without any, a bare machine draws boxes. */
const FONT_PACKAGES = ['fonts-liberation', 'fonts-noto-core'];

/** Says in words a person can act on why there is no browser. */
export class NoBrowserError extends Error {}

/** The path of a browser, installed first if need be. Throws NoBrowserError that says exactly what to install. */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const { variable, advice, debianPackages } = FACTS[name];
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new NoBrowserError(`${variable} names ${chosen}, which cannot be run.`);
  }
  const found = findBrowser(name);
  if (found !== null) return found;
  const problem = installDebianPackages([...debianPackages, ...FONT_PACKAGES]);
  const installed = findBrowser(name);
  if (installed !== null) return installed;
  throw new NoBrowserError(
    `No ${name} found${problem === null ? '' : ` (${problem})`}. ${advice}, or set ${variable} to its path.`,
  );
}

/** The path of a browser that is there already, or null. */
export function findBrowser(name: BrowserName): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const candidate of FACTS[name].candidates) {
    const paths = path.isAbsolute(candidate) ? [candidate] : folders.map((folder) => path.join(folder, candidate));
    const found = paths.find(isExecutable);
    if (found !== undefined) return found;
  }
  return null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs packages with apt-get, as root or through a sudo that asks for no password. Gives the reason if it cannot. */
function installDebianPackages(packages: readonly string[]): string | null {
  if (!hasCommand('apt-get')) return 'apt-get is not here to install one';
  const isRoot = process.getuid?.() === 0;
  const mayUseSudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!isRoot && !mayUseSudo) return 'installing one needs root';
  console.error(`Installing ${packages.join(', ')} …`);
  const apt = (...args: string[]) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-q', ...args];
    const [program = 'env', ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  // Updating may fail for one source and still have what is needed from the others.
  apt('update');
  return apt('install', '--no-install-recommends', ...packages) ? null : 'apt-get could not install one';
}

function hasCommand(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
