// Draws what an account may hold after rows were sent, however it keeps tasks, and remembers whose each task is.
import fc from 'fast-check';
import type { Task } from '../../../src/core/task.ts';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import { DUE, foundTask, guid, LEAD_ID, task } from '../../support/tasks.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

export const SENDER = guid(9001);
const COLLEAGUE = guid(9002);
/** When the rows were sent. */
export const SINCE = DUE - 30 * DAY;
const TYPES = [
  ['Phone Call', 'appointment'],
  ['To-do', 'to-do'],
] as const;

/** How an account gives tasks back. */
export interface Manner {
  /** Milliseconds after midnight in UTC at which its days begin; null keeps the times of to-dos. */
  readonly midnight: number | null;
  readonly texts: 'kept' | 'lost' | 'as a page';
  readonly names: 'kept' | 'encoded' | 'with type';
  readonly owners: boolean;
  readonly makers: boolean;
}

export interface World {
  readonly rows: readonly Task[];
  readonly manner: Manner;
  /** Those of the rows that arrived. */
  readonly own: readonly FoundTask[];
  /** Equal tasks of others. */
  readonly foreign: readonly FoundTask[];
  /** Ids that other rows hold. */
  readonly taken: ReadonlySet<string>;
  /** Whose task it is, by its place among the rows. */
  rowOf(id: string): Task | null;
}

const due = fc.oneof(
  fc.constant(DUE),
  fc.integer({ min: -6, max: 6 }).map((step) => DUE + 6 * step * HOUR),
);
const row = fc
  .record({
    name: fc.constantFrom('Call & ask', 'Call &amp; ask', 'Phone Call: Call & ask'),
    type: fc.constantFrom(...TYPES),
    due,
    duration: fc.constantFrom(null, 30 * MINUTE, HOUR),
    words: fc.constantFrom('', 'x', 'y < z'),
    owner: fc.constantFrom('asha@example.com', 'ravi@example.com'),
    isRelated: fc.boolean(),
  })
  .map((each) =>
    task({
      name: each.name,
      taskType: each.type[0],
      due: each.due,
      end: each.duration === null ? null : each.due + each.duration,
      description: each.words,
      ownerEmail: each.owner,
      ...(each.isRelated ? { relatedEntity: 1, relatedEntityId: LEAD_ID } : {}),
    }),
  );

const manner: fc.Arbitrary<Manner> = fc.record({
  midnight: fc.constantFrom(null, 0, 18.5 * HOUR),
  texts: fc.constantFrom('kept', 'lost', 'as a page'),
  names: fc.constantFrom('kept', 'encoded', 'with type'),
  owners: fc.boolean(),
  makers: fc.boolean(),
});

const encoded = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function nameOf({ name, taskType }: Task, { names }: Manner): string {
  if (names === 'with type') return `${taskType}: ${name}`;
  return names === 'encoded' ? encoded(name) : name;
}

function kept(sent: Task, id: string, how: Manner, changes: Partial<FoundTask>): FoundTask {
  const kind = TYPES.find(([name]) => name === sent.taskType)?.[1] ?? 'appointment';
  const time = sent.due ?? 0;
  const { midnight } = how;
  const day = midnight === null || kind === 'appointment' ? time : time - ((time - midnight + DAY) % DAY);
  const description = how.texts === 'lost' ? '' : sent.description;
  return foundTask(sent, id, {
    kind,
    due: day,
    name: nameOf(sent, how),
    description: how.texts === 'as a page' ? `<p>${encoded(description)}</p>` : description,
    ownerEmail: how.owners ? sent.ownerEmail : '',
    createdAt: SINCE + 1000,
    createdBy: how.makers ? SENDER : '',
    ...changes,
  });
}

const REASONS = ['older', 'held', 'colleague'] as const;

/** Rows, those of them that arrived, and tasks of others that something tells apart from them. */
export const world: fc.Arbitrary<World> = fc
  .record({ rows: fc.array(row, { minLength: 1, maxLength: 9, size: 'max' }), manner })
  .chain(({ rows, manner: how }) =>
    fc.record({
      rows: fc.constant(rows),
      manner: fc.constant(how),
      arrived: fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length }),
      copies: fc.array(fc.tuple(fc.nat(rows.length - 1), fc.constantFrom(...REASONS)), { maxLength: 4 }),
    }),
  )
  .map(({ rows, manner: how, arrived, copies }) => {
    const own = rows.flatMap((sent, place) => (arrived[place] ? [kept(sent, guid(place), how, {})] : []));
    const foreign = copies.flatMap(([place, reason], number) => {
      const sent = rows[place];
      if (sent === undefined) return [];
      const told = reason === 'colleague' ? { createdBy: COLLEAGUE } : {};
      const made = reason === 'older' ? { createdAt: SINCE - 61_000 } : {};
      return [{ reason, task: kept(sent, guid(100 + number), how, { ...told, ...made }) }];
    });
    return {
      rows,
      manner: how,
      own,
      foreign: foreign.map((each) => each.task),
      taken: new Set(foreign.flatMap((each) => (each.reason === 'held' ? [each.task.id] : []))),
      rowOf: (id: string) => rows.find((_, place) => guid(place) === id) ?? null,
    };
  });

/** One more task for each of these rows, as a colleague makes them whom the account does not name. */
export function copiesOf({ rows, manner: how }: World, places: readonly number[]): FoundTask[] {
  return places.flatMap((place, number) => {
    const sent = rows[place];
    return sent === undefined ? [] : [kept(sent, guid(200 + number), how, { createdBy: '' })];
  });
}
