// Refreshes the progress of a sheet's tasks by short calls, one after the other, until all are told or the user has enough.
import type { ProgressView } from '../../rpc/api.ts';
import type { Call } from '../client/server.ts';

interface Refreshing {
  /** Null for the sheet that the user looks at. */
  readonly sheetId: number | null;
  readonly isWanted: () => boolean;
  /** Hears what each call has come to. */
  readonly told: (found: ProgressView) => void;
}

/** @returns the last answer, or the first refusal */
export async function refreshProgress(call: Call, { sheetId, isWanted, told }: Refreshing) {
  let answer = await call('sidebarRefreshProgress', { sheetId, from: null });
  while (answer.ok) {
    told(answer.progress);
    if (answer.progress.isOver || !isWanted()) break;
    const { sheetId: same, state: from } = answer.progress;
    answer = await call('sidebarRefreshProgress', { sheetId: same, from });
  }
  return answer;
}
