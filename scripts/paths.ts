/** Where things are in the checkout. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const COMPILED = path.join(ROOT, 'out/compiled');
export const DIST = path.join(ROOT, 'dist');
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

export const fromRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
