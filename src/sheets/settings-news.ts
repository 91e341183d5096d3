// What others changed in a sheet's settings since the current user answered for them: shown before that user's keys are used with them.

import { formatWall } from '../core/dates/civil.ts';
import type { SheetJob } from '../run/job.ts';
import type { ReadStore } from '../run/ports.ts';
import { newsOfSettings, noteConfirmed, noteShown } from '../run/record/settings-log.ts';
import { describeSettingsNews } from '../run/report/describe-settings-news.ts';
import { UserError } from '../run/user-error.ts';
import { actor } from './actor.ts';
import { documentLock, documentStore } from './platform.ts';

export interface SettingsNews {
  /** Who changed what, and the values as they are now; a line for each thing. */
  readonly lines: readonly string[];
  /** Number of the last change. */
  readonly last: number;
  readonly wereShown: boolean;
}

/**
 * Null when there is nothing of which the user does not know.
 *
 * @param notes what the document's store holds, read with the settings or after them: a change between the two is told of at least
 */
export function settingsNews(
  { ports, settings }: SheetJob,
  notes: ReadStore = documentStore(),
): SettingsNews | null {
  const { zone } = ports.table;
  const format = (instant: number) => formatWall({ ...zone.toWall(instant), second: 0 });
  const news = newsOfSettings(notes, ports.table.sheetId, ports.user());
  if (news === null) return null;
  const { last, wereShown } = news;
  return { lines: describeSettingsNews(news, settings, format), last, wereShown };
}

/** For a window that shows them: the same, noted as shown. @param notes as of `settingsNews` */
export function showSettingsNews(job: SheetJob, notes?: ReadStore): readonly string[] {
  const news = settingsNews(job, notes);
  if (news === null) return [];
  if (!news.wereShown) {
    documentLock.during(() => noteShown(documentStore(), job.ports.table.sheetId, actor(), news.last));
  }
  return news.lines;
}

/** From now on the user answers for the settings as they were shown. */
export function confirmSettings({ ports }: SheetJob, news: SettingsNews | null): void {
  if (news === null) return;
  documentLock.during(() => noteConfirmed(documentStore(), ports.table.sheetId, actor(), news.last));
}

/**
 * Does work that uses the user's keys with the sheet's settings; that it is asked for confirms what was shown.
 *
 * @param again what to do to confirm what is shown by the error
 * @param notes as of `settingsNews`
 * @throws UserError `settings` with the news when they were not shown yet; nothing was done then
 */
export function withSettingsSeen<T>(job: SheetJob, again: string, work: () => T, notes?: ReadStore): T {
  const news = settingsNews(job, notes);
  if (news !== null && !news.wereShown) {
    throw new UserError('settings', `${showSettingsNews(job).join(' ')} ${again}`);
  }
  const done = work();
  confirmSettings(job, news);
  return done;
}
