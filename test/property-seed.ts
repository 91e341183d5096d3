// Property tests draw the same cases in every `npm test`, so that a change is judged by itself; others are drawn by `npm run test:full`.
import fc from 'fast-check';
import { isFull } from './support/sweeps.ts';

/** Any number would do. */
const USUAL_SEED = 20_261_128;
const given = process.env.PROPERTY_SEED;

fc.configureGlobal({ seed: given ? Number(given) : isFull ? Date.now() : USUAL_SEED });
