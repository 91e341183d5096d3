// Linking the ids of a sheet's tasks as the fake server does it: 40 of 100 with each call.
import type { LinkStateView, LinksView } from '../../../../src/rpc/api.ts';
import { NOTHING_LINKED } from '../../../../src/run/links/link-state.ts';

const IDS = 100;
const IDS_OF_A_PIECE = 40;

export function linked(sheetId: number | null, from: LinkStateView | null): LinksView {
  const counts = from?.counts ?? NOTHING_LINKED;
  const done = Math.min(IDS, counts.linked + IDS_OF_A_PIECE);
  return {
    sheetId: sheetId ?? 0,
    state: { row: done + 2, counts: { ...counts, linked: done } },
    handled: done,
    total: IDS,
    isOver: done === IDS,
    message: `${done} task IDs of “Calls” linked to the page of the lead or opportunity in LeadSquared.\n2 rows have no lead, so there is no page.`,
  };
}
