/** `npm run eval`: how good detection and ranking are on annotated pages, and where they fail. */
import { evaluateDetection } from './eval/detection.js';
import { evaluateRanking } from './eval/ranking.js';

evaluateDetection();
evaluateRanking();
