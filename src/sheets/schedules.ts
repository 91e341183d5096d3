// The schedules of this spreadsheet.
import { Schedules } from '../run/schedule/schedule.ts';
import { documentLock, documentStore } from './platform.ts';

export function schedules(): Schedules {
  return new Schedules(documentStore(), documentLock);
}
