// A run is killed at every one of its service calls in turn; whoever resumes it finishes it, with nothing lost or sent twice.
import { describe, expect, it } from 'vitest';
import type { ReplyForm } from '../../src/local/sandbox/options.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { chanceOf } from './chance.ts';
import { type InputRow, makeRow } from './input.ts';
import { type SweepOptions, sweep } from './kill-sweep.ts';
import type { StageOptions } from './stage.ts';

function validRows(count: number): InputRow[] {
  const chance = chanceOf(4, 'rows');
  return Array.from({ length: count }, (_, place) => makeRow(place + 1, 'valid', chance));
}

type How = Omit<SweepOptions, 'stage' | 'pick'> & {
  readonly rows: number;
  readonly replyForm: ReplyForm;
  readonly more: Partial<StageOptions>;
};

const all = { sendsHiddenRows: true };
/** Rows are asked about one by one whether they are hidden. */
const visible = { sendsHiddenRows: false };
const hourly = { ...all, installed: 'add-on' } as const;

const SWEEPS: readonly How[] = [
  { rows: 120, starts: 'menu', when: 'before', resumes: 'menu', replyForm: 'receipt', more: all },
  { rows: 12, starts: 'sidebar', when: 'after', resumes: 'menu', replyForm: 'counts', more: visible },
  { rows: 12, starts: 'sidebar', when: 'before', resumes: 'sidebar', replyForm: 'counts', more: visible },
  { rows: 120, starts: 'menu', when: 'after', resumes: 'sidebar', replyForm: 'rows-array', more: all },
  { rows: 120, starts: 'menu', when: 'after', resumes: 'clock', replyForm: 'receipt', more: all },
  // Some of its calls Google refuses, and nobody can be killed after those.
  { rows: 120, starts: 'sidebar', when: 'before', resumes: 'clock', replyForm: 'counts', more: hourly },
];

describe('a run that is killed at any of its service calls ends with every row sent once and every status true', () => {
  it.each(SWEEPS.map((how, way) => ({ ...how, way })))(
    '$rows rows by the $starts, killed $when calls take effect, resumed by the $resumes',
    { timeout: SWEEP_TIMEOUT },
    async ({ rows, replyForm, more, way, ...how }) => {
      const stage = { seed: 4, rows: validRows(rows), account: { seed: 4, replyForm }, ...more };
      const { points, picked, clearedByHand, wrong } = await sweep({
        stage,
        pick: (last) => pointsOf('kill', last, way),
        ...how,
      });
      console.log(
        `${rows} rows by ${how.starts}, killed ${how.when} ${picked} of ${points} service calls, ` +
          `resumed by ${how.resumes}: ${clearedByHand} times the user had to clear rows that were never sent`,
      );
      expect(wrong).toEqual([]);
      expect(points).toBeGreaterThan(150);
      // Only a kill between "Sending" and the call itself leaves rows that nobody can be sure of.
      expect(clearedByHand).toBeLessThanOrEqual(6);
    },
  );
});
