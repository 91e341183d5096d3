// The table of allowed changes of a row's state: what the documents draw, what a plan relies on, and who may change a state at all.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { STATUSES } from '../../../../src/core/status.ts';
import { makePlan } from '../../../../src/run/plan/plan.ts';
import type { Target } from '../../../../src/run/plan/row-eligibility.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import {
  CHANGES,
  FIRST_CHANGES,
  type RowState,
  statesBefore,
} from '../../../../src/run/status/transitions.ts';
import { placesIn } from '../../../support/places.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';

type Moves = Readonly<Partial<Record<RowState, readonly RowState[]>>>;
const ALL_MOVES: readonly (readonly [string, Moves])[] = [
  ...Object.entries(FIRST_CHANGES),
  ...Object.entries(CHANGES).map(([name, { moves }]) => [name, moves] as const),
];
const word = (state: string) => (state === '' ? 'Blank' : state);

/** The arrows of the table, but for changes of words alone: `Queued --> Sending: claim`. */
function arrows(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, moves] of ALL_MOVES) {
    for (const [from, states] of Object.entries(moves)) {
      for (const to of states) {
        const arrow = `${word(from)} --> ${word(to)}`;
        if (from !== to) found.set(arrow, [...(found.get(arrow) ?? []), name]);
      }
    }
  }
  return found;
}

function drawn(): Map<string, string[]> {
  const page = readFileSync('docs/protocol.md', 'utf8');
  const picture = /```mermaid\nstateDiagram-v2\n(.*?)```/s.exec(page)?.[1] ?? '';
  return new Map(
    [...picture.matchAll(/^ *(\w+ --> \w+): (.*)$/gm)].map(([, arrow = '', names = '']) => [
      arrow,
      names.split(', '),
    ]),
  );
}

describe('the state diagram in docs/protocol.md', () => {
  it('draws every change of the table, by its name, and no other', () => {
    expect(Object.fromEntries(drawn())).toEqual(Object.fromEntries(arrows()));
  });
});

describe('a plan', () => {
  const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
  const STATES: readonly RowState[] = ['', ...STATUSES];
  const lines = STATES.map((state, place) => [
    `row ${place}`,
    'Meeting',
    'a.b@example.com',
    '2027-01-05 10:00',
    state === '' ? '' : `${state} · AB-${place}`,
    '',
  ]);
  const targets: readonly Target[] = [
    { kind: 'rows', spans: [{ first: 1, last: 99 }] },
    ...(['new', 'scheduled', 'failed', 'unverified', 'look-first'] as const).map((kind) => ({ kind })),
    { kind: 'look-first', failedToo: true },
  ];

  it.each(targets)('for $kind takes rows only from states that lead to where it takes them', (target) => {
    const settings = DEFAULT_SHEET_SETTINGS;
    const table = FakeTable.marked([HEADER, ...lines]);
    const request = { settings, target, now: NOW, lastWriter: null, places: placesIn(), seenBefore: null };
    const plan = makePlan(table, readHead(table, settings), request);
    const stateOf = (row: number) => STATES[row - 2] ?? '';
    for (const { rowNumber } of plan.ready) {
      expect(FIRST_CHANGES.queue).toHaveProperty([stateOf(rowNumber)]);
      expect(FIRST_CHANGES.check).toHaveProperty([stateOf(rowNumber)]);
    }
    for (const { checked } of plan.inDoubt) {
      expect(FIRST_CHANGES.adopt).toHaveProperty([stateOf(checked.rowNumber)]);
    }
    expect(plan.ready.length + plan.inDoubt.length).toBeGreaterThan(0);
  });
});

describe('a change under a token', () => {
  it('is sought only in the states from which it may come', () => {
    expect(statesBefore('claim', 'Sending')).toEqual(['Queued']);
    expect(statesBefore('lookUp', 'Created')).toEqual(['Sending', 'Accepted', 'Unknown']);
    expect(statesBefore('lookUp', 'Failed')).toEqual(['Sending', 'Accepted']);
    expect(() => statesBefore('claim', 'Created')).toThrow('No row becomes Created by claim.');
  });

  it('never leads away from Created but to being deleted or looked up again', () => {
    const after = ALL_MOVES.flatMap(([, moves]) => moves.Created ?? []);
    expect(new Set(after)).toEqual(new Set(['Accepted', 'Unknown', 'Created', 'Deleted']));
  });

  it('is the only way in which an entry gets another status', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const callers = files.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('.become('));
    expect(callers.map((name) => name.replaceAll('\\', '/'))).toEqual(['run/status/transition.ts']);
  });
});
