/** Where things are in the checkout. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const COMPILED = path.join(ROOT, 'out/compiled');
export const DIST = path.join(ROOT, 'dist');
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

export const fromRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
