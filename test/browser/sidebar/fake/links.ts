// Linking the ids of a sheet's tasks as the fake server does it: 40 of 100 with each call.
import type { LinkStateView, LinksView } from '../../../../src/rpc/api.ts';

const IDS = 100;
const IDS_OF_A_PIECE = 40;

const BEGUN: LinkStateView = {
  row: 0,
  counts: {
    linked: 0,
    already: 0,
    withoutLead: 0,
    opportunity: 0,
    unknownLead: 0,
    elsewhere: 0,
    left: 0,
  },
};

export function linked(sheetId: number | null, from: LinkStateView | null): LinksView {
  const { counts } = from ?? BEGUN;
  const done = Math.min(IDS, counts.linked + IDS_OF_A_PIECE);
  return {
    sheetId: sheetId ?? 0,
    state: { row: done + 2, counts: { ...counts, linked: done } },
    handled: done,
    total: IDS,
    isOver: done === IDS,
    message: `${done} task IDs of “Calls” linked to the lead’s page in LeadSquared.\n2 rows have no lead, so there is no page.`,
  };
}
