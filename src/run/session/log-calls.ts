// Notes down calls that create or delete tasks, with what came of each, for the call log.
import type { HttpReply } from '../../leadsquared/http.ts';
import type { Outcome } from '../../leadsquared/outcome.ts';
import { type CallLine, rowList } from '../record/call-log.ts';
import type { Entry } from './entry.ts';
import type { RunContext } from './run-context.ts';

const WORDS: Readonly<Record<Outcome['kind'], string>> = {
  accepted: 'accepted',
  rows: 'answered by row',
  'rate-limited': 'rate limit',
  refused: 'refused',
  'bad-keys': 'keys refused',
  'not-found': 'address not found',
  unknown: 'unclear',
};

/** One call that is over. */
export interface LoggedCall {
  readonly entries: readonly Entry[];
  /** Undefined when no answer came. */
  readonly reply: HttpReply | undefined;
  readonly outcome: Outcome;
}

/** @param at when the calls left, in milliseconds since 1970 UTC */
export function logCalls(
  run: RunContext,
  kind: CallLine['kind'],
  at: number,
  calls: readonly LoggedCall[],
): void {
  const milliseconds = run.job.ports.clock.now() - at;
  for (const { entries, reply, outcome } of calls) {
    run.session.calls.add({
      at,
      kind,
      rows: entries.length,
      where: rowList(entries.map(({ row }) => row)),
      status: reply?.status ?? null,
      outcome: reply === undefined ? 'no answer' : WORDS[outcome.kind],
      requestId: outcome.kind === 'accepted' ? outcome.requestId : '',
      milliseconds,
    });
  }
}
