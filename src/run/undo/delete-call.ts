// One call that deletes tasks: marks their rows before it leaves, and says what came of it.
import { classifyDeleteReply, type DeleteOutcome } from '../../leadsquared/delete-outcome.ts';
import { HeldBackError, type HttpReply, NoReplyError } from '../../leadsquared/http.ts';
import { deleteTasks } from '../../leadsquared/requests.ts';
import { logCalls } from '../session/log-calls.ts';
import type { RunContext } from '../session/run-context.ts';
import { DELETING_NOW, type UndoRow, writeUndo } from './undo-rows.ts';

/** What a call came to; `late` when there was no time left for it, `overtaken` when another execution is at work now. */
export type DeleteEnd =
  /** The rows' tasks are being deleted, or may be. */
  | { readonly kind: 'asked'; readonly rows: readonly UndoRow[] }
  | { readonly kind: 'late' | 'overtaken' }
  | { readonly kind: 'refused'; readonly message: string };

function send(run: RunContext, rows: readonly UndoRow[]): DeleteOutcome {
  const { ports, account } = run.job;
  const at = ports.clock.now();
  let reply: HttpReply | undefined;
  let outcome: DeleteOutcome = { kind: 'unknown', message: 'LeadSquared’s answer is missing.' };
  run.session.gate.leaving();
  try {
    [reply] = ports.http.send([
      deleteTasks(
        account.connection,
        rows.map(({ taskId }) => taskId),
      ),
    ]);
    if (reply !== undefined) outcome = classifyDeleteReply(reply);
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    const isUnsent = error instanceof HeldBackError && error.certain;
    outcome = { kind: isUnsent ? 'refused' : 'unknown', message: error.message };
  }
  logCalls(run, 'delete', at, [{ entries: rows, reply, outcome }]);
  return outcome;
}

/** Rows that no earlier execution was about to delete say Created again, without more words. */
function unmark(run: RunContext, rows: readonly UndoRow[]): void {
  writeUndo(
    run,
    rows.filter((row) => !row.wasBeingDeleted),
    'Created',
    '',
  );
}

/**
 * Asks LeadSquared to delete the rows' tasks. A call that certainly had no effect leaves the rows as they were.
 *
 * @param rows at most `DELETE_SIZE`
 * @param until moment after which no call is started
 */
export function deleteCall(run: RunContext, rows: readonly UndoRow[], until: number): DeleteEnd {
  const { session } = run;
  let marked: readonly UndoRow[] = [];
  for (;;) {
    if (!session.keepLease()) return { kind: 'overtaken' };
    if (session.gate.enter(1, until, () => session.keepLease()) === 0) {
      // Whoever has taken over may have asked for the deletion of these rows.
      if (session.overtaken) return { kind: 'overtaken' };
      unmark(run, marked);
      return { kind: 'late' };
    }
    // On disk before the call leaves; rows that the user took away meanwhile keep their tasks.
    marked = writeUndo(run, rows, 'Created', DELETING_NOW);
    if (marked.length === 0) {
      session.gate.done();
      return { kind: 'asked', rows: [] };
    }
    const outcome = send(run, marked);
    if (outcome.kind === 'rate-limited') {
      session.gate.refused(outcome.rate);
      continue;
    }
    session.gate.done();
    if (outcome.kind === 'accepted' || outcome.kind === 'unknown') return { kind: 'asked', rows: marked };
    unmark(run, marked);
    return { kind: 'refused', message: outcome.message };
  }
}
