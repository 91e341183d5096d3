// Runs beside the one that the sidebar drives: a colleague's, one of another account, an own one, and some of before.
import type { RunView } from '../../../src/rpc/api.ts';
import { runView } from './fake/data.ts';

const owner = (
  name: string,
  access: RunView['owner']['access'],
  words: string | null,
  terms: string[] = [],
) => ({
  name,
  organisation: access === 'no' ? '77' : '48210',
  access,
  words,
  terms,
});

export const OF_RAVI = runView(
  { created: 120, queued: 280 },
  {
    id: 'BCDFGHJK',
    sheetId: 4,
    sheetName: 'Leads July',
    owner: owner(
      'Ravi Kumar',
      'ask',
      'Run BCDFGHJK belongs to Ravi Kumar, and goes on when Ravi Kumar opens the sidebar. To finish it with your own keys, take it over: what is not sent yet is then created by your LeadSquared user.',
      [
        'LeadSquared reports what became of each call to “https://collect.example.net”.',
        'Set for all rows: Owner e-mail “ravi@example.com”.',
      ],
    ),
  },
);

export const OF_OTHER_ACCOUNT = runView(
  { created: 50, unknown: 2, queued: 50 },
  {
    id: 'BCDFGHJL',
    sheetId: 5,
    sheetName: 'Branch office',
    owner: owner(
      'Asha',
      'no',
      'Run BCDFGHJL belongs to Asha and creates its tasks in 77; your keys are those of 48210. Only somebody with keys of 77 can go on with it, look its rows up or undo it.',
    ),
  },
);

export const OWN_ELSEWHERE = runView(
  { queued: 300 },
  { id: 'BCDFGHJM', sheetId: 6, sheetName: 'Renewals', startedAt: Date.now() },
);

const ended = { state: 'ended', startedAt: Date.UTC(2026, 4, 3, 8, 35), seconds: 20 } as const;

export const PAST: readonly RunView[] = [
  runView(
    { created: 12, failed: 3, unsent: 80 },
    {
      ...ended,
      id: 'LLLLLLLL',
      owner: owner('Ravi Kumar', 'ask', 'Run LLLLLLLL belongs to Ravi Kumar.'),
      stopped: 'The run was stopped. Rows that were not sent yet are unchanged.',
    },
  ),
  runView(
    { created: 40 },
    {
      ...ended,
      id: 'MMMMMMMM',
      owner: owner('Asha', 'no', 'Run MMMMMMMM belongs to Asha and creates its tasks in 77.'),
    },
  ),
  runView({ failed: 2 }, { ...ended, id: 'NNNNNNNN' }),
  runView({ deleted: 25 }, { ...ended, id: 'PPPPPPPP' }),
];
