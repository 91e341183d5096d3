// The sidebar's call that refreshes the progress of a sheet's tasks, a few seconds at a time.
import * as v from 'valibot';
import { isGuid } from '../core/guid.ts';
import { lateSchema } from '../core/late-schema.ts';
import { refreshProgress } from '../run/jobs.ts';
import { MOST_SINGLY } from '../run/progress/progress-state.ts';
import { describeProgress, handledTasks } from '../run/report/describe-progress.ts';
import { answering } from '../sheets/answering.ts';
import { openJob } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { SheetId } from './target.ts';

/** One piece of work: long enough to be worth an execution, short enough for the user to see it move. */
const PIECE_SECONDS = 4;
/** Longer than any e-mail address (RFC 5321). */
const MOST_LETTERS = 320;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Whole = v.pipe(v.number(), v.integer());

const Refresh = lateSchema(() =>
  v.object({
    /** Null for the sheet that the user looks at. */
    sheetId: v.nullable(SheetId),
    from: v.nullable(
      v.object({
        reached: v.object({
          origin: Whole,
          window: Whole,
          owner: v.pipe(v.string(), v.maxLength(MOST_LETTERS)),
        }),
        isSingly: v.boolean(),
        missing: v.pipe(v.array(v.pipe(v.string(), v.check(isGuid))), v.maxLength(MOST_SINGLY)),
        counts: v.object({
          open: Count,
          overdue: Count,
          done: Count,
          cancelled: Count,
          gone: Count,
          left: Count,
        }),
        leftAt: v.pipe(v.string(), v.regex(/^(?:[A-Z]{1,3}\d{1,8})?$/)),
      }),
    ),
  }),
);

export function sidebarRefreshProgress(input: unknown): ReturnType<ServerApi['sidebarRefreshProgress']> {
  return answering(() => {
    const { sheetId, from } = readInput(Refresh, input);
    const job = openJob(sheetId ?? undefined);
    const found = refreshProgress(job, from, PIECE_SECONDS);
    return {
      progress: {
        sheetId: job.sheet.getSheetId(),
        state: found.state,
        handled: handledTasks(found),
        total: found.total,
        isOver: found.isOver,
        message: describeProgress(found),
      },
    };
  });
}
