// What Google's clock calls: the engine's timer work on the spreadsheet's own services.
import { EXECUTION_BUDGET_MS } from '../../run/job.ts';
import { onBlindClock } from '../../run/schedule/blind-clock.ts';
import { onTimer, type TimerReport } from '../../run/schedule/on-timer.ts';
import { knowing } from '../account-data.ts';
import { forgetLeftovers } from '../forget-leftovers.ts';
import { googleMail } from '../mail.ts';
import { lapsedAuthorisation } from '../permission.ts';
import { documentLock, documentStore, googleClock, userStore } from '../platform.ts';
import { settingsNews } from '../settings-news.ts';
import { clockTriggers, googleTriggers, schedules, userId } from '../triggers.ts';
import { activeSpreadsheet, firstCell, openJob } from '../workspace.ts';
import { googleZone } from '../zone.ts';

/** Longest id of a trigger. */
const ID_LENGTH = 100;

/**
 * @param event Google's event object, of which only the trigger's id is looked at
 * @throws UserError `no-trigger` when no trigger of the current user's called; nothing was changed then
 */
export function continueWork(event: unknown): TimerReport {
  const deadline = googleClock.now() + EXECUTION_BUDGET_MS;
  const triggerId = triggerIdOf(event);
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) {
    const store = userStore();
    onBlindClock(
      { clock: googleClock, store, mail: googleMail, ids: googleTriggers.ids, remove: googleTriggers.remove },
      triggerId,
    );
    return { run: null, schedules: 0 };
  }
  forgetLeftovers(spreadsheet);
  return onTimer(
    {
      clock: googleClock,
      documentStore: documentStore(),
      documentLock,
      userStore: userStore(),
      mail: googleMail,
      schedules: schedules(),
      triggers: clockTriggers(spreadsheet),
      spreadsheet: {
        name: () => spreadsheet.getName(),
        url: () => spreadsheet.getUrl(),
        zone: () => googleZone(spreadsheet.getSpreadsheetTimeZone()),
        hasSheet: (id) => spreadsheet.getSheets().some((sheet) => sheet.getSheetId() === id),
      },
      user: userId,
      deadline,
      lapsedAuthorisation,
      openJob: (sheetId) => ({ ...openJob(sheetId), deadline }),
      knowing: (job) => knowing(job),
      changedSettings: (job) => settingsNews(job)?.lines.join(' ') ?? null,
      firstCell,
      log: (text) => console.error(text),
    },
    triggerId,
  );
}

function triggerIdOf(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || !('triggerUid' in event)) return null;
  const { triggerUid } = event;
  const id = typeof triggerUid === 'number' ? String(triggerUid) : triggerUid;
  return typeof id === 'string' && id !== '' && id.length <= ID_LENGTH ? id : null;
}
