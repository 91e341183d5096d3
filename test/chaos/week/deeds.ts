// The table of deeds: what people do in a week, how often, and which of it lasts long enough for something to come in its midst.
import { changeKeys, makeByHand, outage } from './account-deeds.ts';
import { copyFile, duplicateSheet, Versions } from './file-deeds.ts';
import { Headers } from './header-deeds.ts';
import * as rows from './row-deeds.ts';
import type { Deed } from './scene.ts';
import * as sending from './send-deeds.ts';

interface DeedRule {
  readonly weight: number;
  /** It works the add-on, so that things can happen in the midst of it. */
  readonly isLong?: boolean;
}

const RULES = {
  sendByMenu: { weight: 8, isLong: true },
  sendInSidebar: { weight: 12, isLong: true },
  retryFailed: { weight: 2, isLong: true },
  askLeadSquared: { weight: 3, isLong: true },
  check: { weight: 2, isLong: true },
  openSidebar: { weight: 8, isLong: true },
  takeOver: { weight: 3, isLong: true },
  stop: { weight: 2 },
  undo: { weight: 6, isLong: true },
  sendAgain: { weight: 4, isLong: true },
  sendMissingRows: { weight: 3, isLong: true },
  setSchedule: { weight: 5 },
  addRows: { weight: 6 },
  addLookAlikes: { weight: 4 },
  copyWholeRows: { weight: 4 },
  clearStatuses: { weight: 2 },
  editRow: { weight: 1 },
  deleteRow: { weight: 1 },
  moveRow: { weight: 1 },
  insertRow: { weight: 1 },
  sortSheet: { weight: 2 },
  breakHeader: { weight: 1 },
  mendHeaders: { weight: 2 },
  duplicateSheet: { weight: 2 },
  copyFile: { weight: 2 },
  keepVersion: { weight: 4 },
  restoreVersion: { weight: 2 },
  changeKeys: { weight: 3 },
  makeByHand: { weight: 4 },
  outage: { weight: 3 },
} as const satisfies Record<string, DeedRule>;

export type DeedName = keyof typeof RULES;

export const DEEDS: Readonly<Record<DeedName, DeedRule>> = RULES;

/** What may come in the midst of another deed. */
export const HANDS: readonly DeedName[] = [
  'sortSheet',
  'sortSheet',
  'insertRow',
  'deleteRow',
  'editRow',
  'moveRow',
  'copyWholeRows',
  'addLookAlikes',
  'breakHeader',
  'breakHeader',
  'sendByMenu',
  'sendInSidebar',
  'openSidebar',
  'takeOver',
  'check',
  'stop',
  'stop',
  'undo',
  'sendMissingRows',
  'changeKeys',
  'changeKeys',
  'makeByHand',
  'makeByHand',
  'outage',
  'duplicateSheet',
  'copyFile',
  'restoreVersion',
];

/** All deeds of one week, with what some of them remember. */
export function deedsOfWeek(): {
  readonly deeds: Readonly<Record<DeedName, Deed>>;
  readonly headers: Headers;
} {
  const [versions, headers] = [new Versions(), new Headers()];
  const deeds = {
    ...sending,
    ...rows,
    moveRow: rows.moveRowDown,
    breakHeader: headers.breakOne,
    mendHeaders: headers.mendAll,
    duplicateSheet,
    copyFile,
    keepVersion: versions.keep,
    restoreVersion: versions.restore,
    changeKeys,
    makeByHand,
    outage,
  };
  return { deeds, headers };
}
