// What became of the sheet's tasks: looked up piece by piece, until all are told or the user has enough.
import type { ProgressView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { progressStrings as text } from '../../text/progress-strings.ts';
import { WorkInPieces } from './work-in-pieces.tsx';

interface Props {
  /** Null for the sheet that the user looks at. */
  readonly sheetId: number | null;
}

export function TaskProgress({ sheetId }: Props) {
  async function ask(before: ProgressView | null) {
    const from = before === null ? { sheetId, from: null } : { sheetId: before.sheetId, from: before.state };
    const answer = await call('sidebarRefreshProgress', from);
    return answer.ok ? { ok: true as const, piece: answer.progress } : answer;
  }
  return <WorkInPieces id="task-progress" text={text} ask={ask} />;
}
