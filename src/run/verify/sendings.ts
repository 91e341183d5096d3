// What is known of the sending of rows in doubt, as the matching of tasks takes it.
import { parseToken } from '../../core/token.ts';
import type { SentTask } from '../../leadsquared/sent-task.ts';
import type { RunContext } from '../session/run-context.ts';
import { makings } from './senders.ts';

/**
 * By the tokens under which rows were sent, in moments of LeadSquared's clock.
 *
 * @param sheetId the sheet in which the rows stand
 */
export function sendings(
  run: RunContext,
  sheetId: number,
): (reference: string) => Omit<SentTask, 'key' | 'task' | 'reference'> {
  const making = makings(run);
  const { farClock } = run.session;
  return (reference) => {
    const { since, until, sentBy, sheet, ...made } = making(parseToken(reference));
    return {
      ...made,
      since: farClock.earliest(since),
      ...(until === null ? {} : { until: farClock.latest(until) }),
      ...(sentBy === null ? {} : { sentBy: farClock.latest(sentBy) }),
      isCopy: sheet !== null && sheet !== sheetId,
    };
  };
}
