// The trace of a run accounts for all of its time.
import { beforeAll, describe, expect, it } from 'vitest';
import { ADD_ON } from '../support/bundle.ts';
import { caseOf } from './cases.ts';
import { CHARGES } from './charges.ts';
import { type Moments, measure } from './measure.ts';
import { reportOf } from './trace/report.ts';
import { Trace } from './trace/trace.ts';

const trace = new Trace(ADD_ON);
let moments: Moments = { begun: 0, firstCall: null, sent: null, verified: null };

beforeAll(async () => {
  await measure(caseOf(50), {
    charges: CHARGES,
    bundle: ADD_ON,
    withBaselines: false,
    listener: trace,
    whenDone: (found) => {
      moments = found;
    },
  });
});

describe('the trace of a run of 50 rows', () => {
  it('has no gap and no overlap from the click until the last row is verified', () => {
    const { begun, verified } = moments;
    const until = trace.spans.filter(({ from }) => from < (verified ?? 0));
    expect(until[0]?.from).toBe(begun);
    for (const [at, span] of until.entries()) expect(span.from).toBe(until[at - 1]?.to ?? begun);
    expect(until.at(-1)?.to).toBe(verified);
  });

  it('knows the phase of the call with the rows and of the waiting after it', () => {
    const phases = new Set(trace.spans.map(({ phase }) => phase));
    for (const phase of ['plan', 'claim', 'call', 'apply', 'look-up', 'ids', 'limiter', 'record'])
      expect(phases).toContain(phase);
    const calls = trace.spans.filter(({ phase }) => phase === 'call');
    expect(calls.map(({ place }) => place)).toEqual(['UrlFetchApp.fetch']);
  });

  it('names who asked, the innermost first', () => {
    const claim = trace.spans.find(
      ({ phase, place }) => phase === 'claim' && place.startsWith('TextFinder.replace'),
    );
    expect(claim?.callers).toMatch(/^replaceAll \(sheet\/status-cells\.ts\) < /);
  });

  it('is told by phase, by method, by who asked, and as the way to the first call', () => {
    const report = reportOf('a run', trace.spans, moments);
    for (const title of [
      'Until sent, by phase',
      'by service and method',
      'by who asked',
      'Up to the first call',
    ])
      expect(report).toContain(title);
  });
});
