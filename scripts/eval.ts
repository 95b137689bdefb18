/** `npm run eval`: how good detection and ranking are on annotated pages. */
import { existsSync } from 'node:fs';
import { evaluateDetection } from './eval/detection.js';

evaluateDetection();

const ranking = new URL('./eval/ranking.ts', import.meta.url);
if (existsSync(ranking)) await import(ranking.href);
