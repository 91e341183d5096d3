// Reads a page of tasks behind the first one, where an account may say in forms of its own that nothing lies there.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { type FoundPage, type FoundTask, readFoundPage, type TasksAsked } from './found-task.ts';
import { errorEnvelope } from './reply-forms.ts';

/** No list beside the count of all that the query finds, or no list alone. */
const NothingListed = lateSchema(() =>
  v.union([
    v.object({ RecordCount: v.number(), List: v.optional(v.null()) }),
    v.object({ RecordCount: v.optional(v.unknown()), List: v.null() }),
  ]),
);
const Listed = v.object({ List: v.array(v.unknown()) });

/** As `readFoundPage`, of a page behind one that was read: a missing list is an empty one, whatever the count says. */
export function readFurtherPage(
  json: unknown,
  kind: FoundTask['kind'],
  asked: TasksAsked | null,
): FoundPage | null {
  const nothing = v.safeParse(NothingListed, json);
  if (errorEnvelope(json) !== null || !nothing.success) return readFoundPage(json, kind, asked);
  const { RecordCount: told } = nothing.output;
  return { ...UNLISTED, ...(typeof told === 'number' ? { told } : {}) };
}

/** A page that is no list, and may lie beyond the end. */
export const UNLISTED: FoundPage = { tasks: [], size: 0, isUnlisted: true };

/** Whether there are more items, by what LeadSquared has told of the query, than were on the pages before one that lists nothing. */
export function contradicts(page: FoundPage, told: number, items: number): boolean {
  return page.isUnlisted === true && Math.max(told, page.told ?? 0) > items;
}

/** Errors by which a page beyond the end may be refused: whatever else goes wrong may go wrong with a page that holds tasks. */
const OF_INPUT = /invalid|argument|input|page|not ?found|no (?:data|records?|tasks?)\b/i;
/** Errors that say nothing of the page: the same call may be answered another time, or by other keys. */
const TROUBLE =
  /rate ?limit|exceeded the limit|unauthori[sz]ed|time(?:d )?-?out|database|invalid (?:access|operation)/i;

/**
 * Whether a reply to a call for a further page is LeadSquared's own word and no list: a page beyond the end may be refused like a wrong
 * input. What comes from a gateway, or tells of a trouble of the moment, is none.
 */
export function isNoList(json: unknown, status: number): boolean {
  const envelope = errorEnvelope(json);
  if (envelope !== null) {
    const { type, message } = envelope;
    const isOwn = status === 200 || type.startsWith('MX');
    const said = `${type} ${message}`;
    return isOwn && OF_INPUT.test(said) && !TROUBLE.test(said);
  }
  if (status !== 200 || Array.isArray(json) || v.is(Listed, json)) return false;
  return typeof json === 'object';
}
