// The sidebar's calls about the schedule of a sheet: show it, save it, turn it off.
import * as v from 'valibot';
import { formatWall } from '../core/dates/civil.ts';
import { lateSchema } from '../core/late-schema.ts';
import { nextTime } from '../core/rhythm.ts';
import type { Schedule } from '../run/schedule/schedule.ts';
import { readHead } from '../run/sheet/sheet-head.ts';
import { UserError } from '../run/user-error.ts';
import { factsOf } from '../sheets/account-data.ts';
import { answering } from '../sheets/answering.ts';
import { account } from '../sheets/keys.ts';
import { googleClock } from '../sheets/platform.ts';
import { keepColumns } from '../sheets/schedule-columns.ts';
import { showSettingsNews, withSettingsSeen } from '../sheets/settings-news.ts';
import { clockTriggers, releaseTriggers, schedules, userId } from '../sheets/triggers.ts';
import { openWorkspace, type Workspace } from '../sheets/workspace.ts';
import type { ScheduleView, ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { SheetId } from './target.ts';

/** Google's hourly timer may be some minutes late; a schedule that is later than this has lost it. */
const LATE_MS = 2 * 60 * 60 * 1000;

const Input = lateSchema(() =>
  v.object({
    sheetId: SheetId,
    every: v.picklist(['off', 'hour', 'day', 'weekday']),
    hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
    // A sidebar that was open before the add-on learnt it does not say.
    progress: v.optional(v.boolean(), false),
  }),
);

const SAVE_AGAIN =
  'The schedule was not saved. If it may send with these settings, press “Save schedule” again.';

const LOST =
  'Google has not woken the add-on for some hours: the timer may be gone, or the day’s time for timers is used up. Save the schedule again.';

/** Why nothing is sent at present; null when all is well. */
function problemOf({ paused, nextAt }: Schedule): string | null {
  if (paused !== null) return paused;
  return googleClock.now() - nextAt > LATE_MS ? LOST : null;
}

function view(workspace: Workspace): ScheduleView {
  const { sheet, ports } = workspace;
  const { zone } = ports.table;
  const schedule = schedules().of(sheet.getSheetId());
  const shown = {
    sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: null },
    zone: zone.name,
    // Without a schedule nothing is used with them here, and the card shows none: whoever sends has still to be shown them.
    changed: schedule === null ? [] : showSettingsNews(workspace),
  };
  const format = (instant: number) => formatWall({ ...zone.toWall(instant), second: 0 });
  if (schedule === null) {
    return {
      ...shown,
      every: 'off',
      hour: 9,
      progress: false,
      next: null,
      owner: '',
      isMine: true,
      paused: null,
      last: null,
    };
  }
  const { every, hour, progress, owner, nextAt, last } = schedule;
  return {
    ...shown,
    every,
    hour,
    progress,
    next: schedule.paused === null ? format(nextAt) : null,
    owner,
    isMine: schedule.by === userId(),
    paused: problemOf(schedule),
    last: last === null ? null : { at: format(last.at), message: last.message },
  };
}

// A sidebar that was open before the add-on learnt it does not say which.
const Shown = lateSchema(() => v.optional(v.object({ sheetId: v.nullable(SheetId) }), { sheetId: null }));

export function sidebarSchedule(input?: unknown): ReturnType<ServerApi['sidebarSchedule']> {
  return answering(() => {
    const { sheetId } = readInput(Shown, input);
    return { schedule: view(openWorkspace(sheetId ?? undefined)) };
  });
}

/** @throws UserError when the sheet or the keys are not ready, or Google gives no timer; nothing is saved then */
function turnOn(
  workspace: Workspace,
  { every, hour, progress }: Pick<Schedule, 'every' | 'hour' | 'progress'>,
): void {
  const { spreadsheet, sheet, ports, settings } = workspace;
  const keys = account();
  const facts = factsOf(keys, 'if-needed');
  const head = readHead(ports.table, settings, facts);
  const triggers = clockTriggers(spreadsheet);
  if (triggers.isBlind) {
    throw new UserError(
      'no-trigger',
      'Google wakes the add-on without the spreadsheet, so the schedule was not saved: it would send nothing. Try again in a week, or install the add-on as a script of this spreadsheet.',
    );
  }
  if (!triggers.forSchedule()) {
    throw new UserError(
      'no-trigger',
      'Google did not let the add-on set a timer, so the schedule was not saved. Try again in a minute; if it goes on, delete timers of other scripts that you no longer need.',
    );
  }
  const before = schedules().of(sheet.getSheetId());
  const by = userId();
  keepColumns(sheet.getSheetId(), head, facts);
  schedules().save({
    sheetId: sheet.getSheetId(),
    sheetName: sheet.getName(),
    every,
    hour,
    progress,
    by,
    owner: keys.userName,
    account: keys.hash,
    nextAt: nextTime({ every, hour }, googleClock.now(), ports.table.zone),
    paused: null,
    untold: null,
    last: before?.last ?? null,
    reported: before?.reported ?? '',
    trouble: 0,
    unsaid: before?.by === by ? before.unsaid : [],
    said: before?.by === by ? before.said : null,
  });
}

export function sidebarSaveSchedule(input: unknown): ReturnType<ServerApi['sidebarSaveSchedule']> {
  return answering(() => {
    const { sheetId, every, hour, progress } = readInput(Input, input);
    const workspace = openWorkspace(sheetId);
    if (every === 'off') {
      schedules().remove(sheetId);
      releaseTriggers(workspace.spreadsheet);
    } else withSettingsSeen(workspace, SAVE_AGAIN, () => turnOn(workspace, { every, hour, progress }));
    return { schedule: view(workspace) };
  });
}
