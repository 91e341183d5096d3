// The sidebar's call that links the ids of a sheet's tasks to their leads and opportunities, a few seconds at a time.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { linkTaskIds } from '../run/jobs.ts';
import { describeLinks, handledIds } from '../run/report/describe-links.ts';
import { answering } from '../sheets/answering.ts';
import { openJob } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { SheetId } from './target.ts';

/** One piece of work: long enough to be worth an execution, short enough for the user to see it move. */
const PIECE_SECONDS = 4;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Link = lateSchema(() =>
  v.object({
    /** Null for the sheet that the user looks at. */
    sheetId: v.nullable(SheetId),
    from: v.nullable(
      v.object({
        row: Count,
        counts: v.object({
          linked: Count,
          already: Count,
          withoutLead: Count,
          unknownLead: Count,
          elsewhere: Count,
          left: Count,
        }),
      }),
    ),
  }),
);

export function sidebarLinkIds(input: unknown): ReturnType<ServerApi['sidebarLinkIds']> {
  return answering(() => {
    const { sheetId, from } = readInput(Link, input);
    const job = openJob(sheetId ?? undefined);
    const found = linkTaskIds(job, from, PIECE_SECONDS);
    const { state, total, isOver } = found;
    const links = { state, handled: handledIds(found), total, isOver, message: describeLinks(found) };
    return { links: { sheetId: job.sheet.getSheetId(), ...links } };
  });
}
