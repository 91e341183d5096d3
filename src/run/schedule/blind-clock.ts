// What is done when Google's clock calls the add-on without its spreadsheet: the user is told once, and nothing is expected of the clock for a while.
import { DAY_MS } from '../../core/dates/civil.ts';
import type { Clock, Mail, ReadStore, Store } from '../ports.ts';
import { UserError } from '../user-error.ts';
import { fileOfTrigger, forgetLostTrigger, type TriggerFile } from './trigger-notes.ts';

/** When the clock last came without a spreadsheet. */
const SEEN_KEY = 'clock.blind';
/** Since when it has. */
const FIRST_KEY = 'clock.blind.since';
const MAILED_KEY = 'mailed.blind';
/** Google may have mended it by then. */
const BELIEVED_MS = 7 * DAY_MS;

/** Whether the user's triggers have come without a spreadsheet of late, so that nothing goes on by itself. */
export function isClockBlind(store: ReadStore, clock: Clock): boolean {
  const seen = store.get(SEEN_KEY);
  return seen !== null && clock.now() - Number(seen) < BELIEVED_MS;
}

/** To be called when a trigger has come with its spreadsheet. */
export function forgetBlindness(store: Store): void {
  if (store.get(SEEN_KEY) === null) return;
  store.remove(SEEN_KEY);
  store.remove(FIRST_KEY);
  store.remove(MAILED_KEY);
}

export interface BlindPorts {
  readonly clock: Clock;
  /** The current user's own, in every spreadsheet. */
  readonly store: Store;
  readonly mail: Mail;
  /** Ids of the current user's triggers, in every spreadsheet. */
  readonly ids: () => string[];
  /** Takes a trigger away. */
  readonly remove: (id: string) => void;
}

/**
 * Tells the user by mail, once, until a trigger has come with its spreadsheet again. The add-on may open no other spreadsheet than the
 * one that it is in, so there is nothing else to do.
 *
 * @throws UserError `no-trigger` when no trigger of the current user's called
 */
export function onBlindClock(
  { clock, store, mail, ids, remove }: BlindPorts,
  triggerId: string | null,
): void {
  if (triggerId === null || !ids().includes(triggerId)) {
    throw new UserError('no-trigger', 'Only the timer of the add-on can start this.');
  }
  const now = clock.now();
  store.set(SEEN_KEY, String(now));
  const first = Number(store.get(FIRST_KEY) ?? now);
  if (first === now) store.set(FIRST_KEY, String(now));
  const file = fileOfTrigger(store, triggerId);
  // It can do nothing, not even see whether it is still needed.
  if (now - first >= DAY_MS) {
    forgetLostTrigger(store, triggerId);
    remove(triggerId);
  }
  if (store.get(MAILED_KEY) !== null) return;
  const where = file === null ? 'one of your spreadsheets' : `“${file.name}”`;
  const isSent = mail.toMyself('Bulk Tasks: nothing goes on by itself at present', body(where, file));
  if (isSent) store.set(MAILED_KEY, String(clock.now()));
}

function body(where: string, file: TriggerFile | null): string {
  return [
    `Google woke Bulk Tasks for ${where}, but did not let it see the spreadsheet. So runs do not go on by themselves, and schedules send nothing.`,
    '',
    'Nothing is lost, and nothing is sent twice. Open the spreadsheet and the sidebar of Bulk Tasks, and keep it open until the run has ended; send new rows by hand. Where the add-on is installed as a script of the spreadsheet (Extensions ▸ Apps Script), it is not affected.',
    '',
    'This is the only mail about it.',
    ...(file === null ? [] : [file.url]),
  ].join('\n');
}
