// The time zone and the locale of a sending: it goes on with those that it began with, whether they are named again or not.
import type { SheetData } from '../files/sheet-data.ts';
import { UsageError } from '../sandbox/usage.ts';
import type { LocalOptions } from './options.ts';
import { type OwnPlace, ownPlaceIn } from './own-cells.ts';
import type { RunState } from './run-state.ts';

/** What a small file says of them; null in one that was written before they were kept. */
export type KeptRegion = Pick<RunState, 'zone' | 'locale'>;

/** The options with what the sending began with in place of what the command does not name. */
export function withKeptRegion(options: LocalOptions, kept: KeptRegion | null): LocalOptions {
  const { isZoneGiven, isLocaleGiven } = options;
  return {
    ...options,
    zone: isZoneGiven ? options.zone : (kept?.zone ?? options.zone),
    locale: isLocaleGiven ? options.locale : (kept?.locale ?? options.locale),
  };
}

/** Statuses of rows that were sent, or are about to be; and of those that the next command sends or looks up. */
const SENT = /^(?:Created|Queued|Sending|Accepted|Unknown)\b/;
const OPEN = /^(?:$|(?:Queued|Sending|Accepted|Unknown)\b)/;

/** What is said of each filled row below the header. */
function statusesOf({ rows }: SheetData, own: OwnPlace): string[] {
  return rows.flatMap((row, place) => {
    const isFilled = row.some(
      ({ value }, column) => column !== own.status && column !== own.id && String(value).trim() !== '',
    );
    return place > own.header && isFilled ? [String(row[own.status]?.value ?? '').trim()] : [];
  });
}

/**
 * The rows of one sending are read in one way: half of a list with other times, or with day and month swapped, nobody would notice.
 *
 * @param data the result as it is gone on with
 * @throws UsageError when another zone or locale is named than the sending began with, while rows are open
 */
export function refuseOtherRegion(
  options: LocalOptions,
  kept: KeptRegion,
  data: SheetData,
  out: string,
): void {
  const differs = (began: string | null, now: string) => began !== null && began !== now;
  const isOtherZone = differs(kept.zone, options.zone);
  if (!isOtherZone && !differs(kept.locale, options.locale)) return;
  const statuses = statusesOf(data, ownPlaceIn(data, options.headerRow));
  const open = statuses.filter((status) => OPEN.test(status)).length;
  // Of a list of which nothing was sent all rows are read in the new way.
  if (open === 0 || !statuses.some((status) => SENT.test(status))) return;
  const [name, began, now] = isOtherZone
    ? (['--zone', kept.zone, options.zone] as const)
    : (['--locale', kept.locale, options.locale] as const);
  const rows = open === 1 ? '1 of its rows is' : `${open} of its rows are`;
  throw new UsageError(
    `The sending of "${out}" began with ${name} ${began}, and ${rows} open still. With ${name} ${now} they would be read otherwise than those before, so nothing was sent. Leave out ${name} to go on. To send the list with ${name} ${now}, name another --out; rows that were sent would be sent again.`,
  );
}
