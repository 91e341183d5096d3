// The current user's clock triggers on Google's script service, and who that user is to the add-on.
import type { RunTriggers } from '../run/job.ts';
import type { ReadStore, Timing, Triggers } from '../run/ports.ts';
import { needsTrigger } from '../run/record/needs-clock.ts';
import { openRuns } from '../run/record/run-list.ts';
import { Schedules } from '../run/schedule/schedule.ts';
import { ClockTriggers } from '../run/schedule/triggers.ts';
import { documentLock, documentStore, googleClock, googleIds, userStore } from './platform.ts';

/** The one function that all triggers call: a published add-on may have one clock trigger only (page editor-triggers). */
const HANDLER = 'continueWork';
const USER_KEY = 'me';

/** Google lists those of all the user's spreadsheets. */
function mine(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

function create(timing: Timing): string {
  const builder = ScriptApp.newTrigger(HANDLER).timeBased();
  if (timing === 'every-minute') builder.everyMinutes(1);
  else if (timing === 'every-hour') builder.everyHours(1);
  else builder.after(timing.after);
  try {
    return builder.create().getUniqueId();
  } catch (error) {
    console.warn(`No trigger: ${error instanceof Error ? error.message : 'unknown error'}`);
    throw error;
  }
}

export const googleTriggers: Triggers = {
  ids: () => mine().map((trigger) => trigger.getUniqueId()),
  create,
  remove: (id) => {
    for (const trigger of mine()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
  },
};

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Those of this spreadsheet. */
export function clockTriggers(spreadsheet: Spreadsheet): ClockTriggers {
  return new ClockTriggers({
    triggers: googleTriggers,
    store: userStore(),
    clock: googleClock,
    spreadsheetId: spreadsheet.getId(),
    describe: () => ({ name: spreadsheet.getName(), url: spreadsheet.getUrl() }),
  });
}

/** The schedules of this spreadsheet. */
export function schedules(): Schedules {
  return new Schedules(documentStore(), documentLock);
}

export function runTriggers(spreadsheet: Spreadsheet): RunTriggers {
  // A schedule of the current user's needs the hourly trigger when no run does.
  const hasSchedule = () => schedules().needClock(userId());
  return {
    set: () => clockTriggers(spreadsheet).forRun(),
    isBlind: () => clockTriggers(spreadsheet).isBlind,
    runEnded: (isLast) =>
      clockTriggers(spreadsheet).removeUnneeded({ run: !isLast, schedule: hasSchedule() }),
  };
}

/** Takes the current user's triggers away that no run and no schedule of theirs needs here. */
export function releaseTriggers(spreadsheet: Spreadsheet): void {
  const me = userId();
  const run = openRuns(documentStore()).some((record) => needsTrigger(record, me));
  const schedule = schedules().needClock(me);
  clockTriggers(spreadsheet).removeUnneeded({ run, schedule });
}

/** An id of the current user's own, made on first use: Google names users to add-ons only by their address. */
export function userId(notes?: ReadStore): string {
  const store = userStore();
  // Another window of theirs may have made it since the notes were read: a run of that one would be nobody's.
  const known = notes?.get(USER_KEY) ?? store.get(USER_KEY);
  if (known !== null) return known;
  const made = googleIds.uuid();
  store.set(USER_KEY, made);
  return made;
}
