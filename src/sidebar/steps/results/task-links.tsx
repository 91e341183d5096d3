// The ids of the sheet's tasks as links to their leads and opportunities: made piece by piece, until all are linked or the user has enough.
import type { LinksView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { linksStrings as text } from '../../text/links-strings.ts';
import { WorkInPieces } from './work-in-pieces.tsx';

interface Props {
  /** Null for the sheet that the user looks at. */
  readonly sheetId: number | null;
}

export function TaskLinks({ sheetId }: Props) {
  async function ask(before: LinksView | null) {
    const from = before === null ? { sheetId, from: null } : { sheetId: before.sheetId, from: before.state };
    const answer = await call('sidebarLinkIds', from);
    return answer.ok ? { ok: true as const, piece: answer.links } : answer;
  }
  return <WorkInPieces id="task-links" text={text} ask={ask} />;
}
