// What a row says that is not known again after a status has come over its cell: never nothing, where it may have had a task.
import { splitMark } from '../../core/placement-mark.ts';
import { parseStatus, type Status } from '../../core/status.ts';
import { IN_DOUBT } from './left-marks.ts';
import type { Rescue } from './misplaced-cells.ts';

/** Words of rows that have no task. */
const WITHOUT_TASK: readonly Status[] = ['Invalid', 'Skipped', 'Failed'];
/** Words under whose token a row is looked up before anybody sends it. */
const LOOKED_UP: readonly Status[] = ['Unknown', 'Accepted'];

function mayHaveTask(status: string): boolean {
  const read = parseStatus(status);
  return read.kind === 'foreign' || (read.kind === 'status' && !WITHOUT_TASK.includes(read.status));
}

/** Blank where no row is missing that may have a task; otherwise in doubt, under the token that the cell bears where that is in doubt, too. */
export const rescuedStatus: Rescue = (_line, text, lost) => {
  if (!lost.some(mayHaveTask)) return '';
  const { text: plain } = splitMark(text);
  const read = parseStatus(plain);
  return read.kind === 'status' && LOOKED_UP.includes(read.status) ? plain : IN_DOUBT;
};
