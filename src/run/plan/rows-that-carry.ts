// Chooses the rows of a plan that carry a reference, by what is known of the sheet and of other runs.
import type { SheetRow } from '../../core/cell.ts';
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { referenceRule } from '../../core/reference.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { keyIn } from '../../core/status.ts';
import type { ReadStore } from '../ports.ts';
import { readAppointmentTypes } from '../record/appointment-types.ts';
import { type Here, looksElsewhere, looksOfOtherSheets } from '../record/other-looks.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import { type Carriers, carriersOf, NO_CARRIERS } from './carriers.ts';
import type { UnverifiedRow } from './row-eligibility.ts';

/** What is known of tasks beside those of the sheet. */
export interface KnownLooks {
  /** Digests of tasks of other runs; null when these may be any. */
  readonly elsewhere: ReadonlySet<number> | null;
  /** Task types that are known to be appointments that keep their times, in lower case. */
  readonly appointments: ReadonlySet<string>;
  /** Digests of tasks that other sheets have sent lately, each with its sheet's name. */
  readonly otherSheets: () => ReadonlyMap<number, string>;
}

const NOTHING_KNOWN: KnownLooks = {
  elsewhere: new Set(),
  appointments: new Set(),
  otherSheets: () => new Map(),
};

/** Whether the sheet's rows carry references where they need them. */
export function needsReferences({ reference }: SheetSettings): boolean {
  return referenceRule(reference.place).when === 'needed';
}

/**
 * @param knowsTimes whether the account has shown how it gives times back: until then appointments may come hours late or early, all
 * alike, so that one may pass for another of its look
 */
export function knownLooks(store: ReadStore, now: number, here: Here, knowsTimes: boolean): KnownLooks {
  return {
    elsewhere: looksElsewhere(store, now),
    appointments: knowsTimes ? readAppointmentTypes(store) : new Set(),
    otherSheets: () => looksOfOtherSheets(store, now, here),
  };
}

/** A request in which tasks of others may look like any. */
export function withAnyLooks<T extends { readonly references?: KnownLooks }>(request: T): T {
  return { ...request, references: { ...(request.references ?? NOTHING_KNOWN), elsewhere: null } };
}

interface PlannedRows {
  readonly ready: readonly CheckedRow[];
  readonly inDoubt: readonly UnverifiedRow[];
  /** The rows meant, as they were read. */
  readonly rows: readonly SheetRow[];
  readonly head: SheetHead;
}

export function carriersAmong(
  { ready, inDoubt, rows, head }: PlannedRows,
  {
    settings,
    now,
    references = NOTHING_KNOWN,
  }: { readonly settings: SheetSettings; readonly now: number; readonly references?: KnownLooks },
): Carriers {
  if (!needsReferences(settings)) return NO_CARRIERS;
  // A status that bears a token tells that the row was sent before, or may have been.
  const again = rows.filter((row) => keyIn(shown(row, head.mapping.statusColumn)) !== null);
  const { elsewhere, appointments } = references;
  return carriersOf(ready, {
    again: new Set(again.map(({ rowNumber }) => rowNumber)),
    inDoubt: inDoubt.flatMap(({ checked }) => checked.task ?? []),
    elsewhere,
    looks: { appointments, now },
  });
}
