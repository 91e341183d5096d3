// How rows come into the queue and leave it, as an abstract state machine: the first tokens are written by place, by two drivers
// whom Google may hold up or kill at any moment, while a user sorts.

import type { QueueBounds, QueueRules } from './queue-rules.ts';

/** A status with the execution that wrote it, and, until that has looked, the content for which it was meant. */
interface Cell {
  readonly word: 'Queued' | 'Sending' | 'Sent' | 'Unknown';
  readonly by: string;
  readonly meant: number | null;
}

export interface Row {
  readonly content: number;
  readonly cell: Cell | null;
}

/**
 * `plan`: reads the sheet and its last writer. `note`: says that it works now. `lease`: looks whether it still may. `write`: by
 * place, each text with its mark. `fence`: looks at the lease again. `check`: reads what it wrote, and puts misplaced cells right. `strip`: takes its
 * marks off by content. `begin`: looks at the lease once more. `mark`: Queued to Sending by content. `confirm`: the lease. `post`: the
 * call. `apply`: by content.
 */
type At =
  | 'idle'
  | 'plan'
  | 'note'
  | 'lease'
  | 'write'
  | 'fence'
  | 'check'
  | 'strip'
  | 'begin'
  | 'mark'
  | 'confirm'
  | 'post'
  | 'apply'
  | 'done'
  | 'dead';

interface Driver {
  readonly at: At;
  readonly turn: number;
  /** What the sheet showed when it planned, in that order. */
  readonly image: readonly Row[];
  /** Contents that it wants to queue, and those it has claimed. */
  readonly wanted: readonly number[];
  readonly claimed: readonly number[];
}

export interface QueueWorld {
  readonly sheet: readonly Row[];
  readonly tasks: readonly number[];
  readonly drivers: readonly Driver[];
  readonly lease: number | null;
  readonly lastWriter: string | null;
  readonly kills: number;
  readonly lapses: number;
  readonly sorts: number;
}

const ROWS = 2;
const FRESH: Driver = { at: 'idle', turn: 0, image: [], wanted: [], claimed: [] };

export function startQueue(): QueueWorld {
  const numbers = Array.from({ length: ROWS }, (_, number) => number);
  return {
    sheet: numbers.map((content) => ({ content, cell: null })),
    tasks: numbers.map(() => 0),
    drivers: [FRESH, FRESH],
    lease: null,
    lastWriter: null,
    kills: 0,
    lapses: 0,
    sorts: 0,
  };
}

type Part = Partial<Omit<QueueWorld, 'drivers'>>;

function go(world: QueueWorld, who: number, driver: Partial<Driver>, part: Part = {}): QueueWorld {
  const drivers = world.drivers.map((old, place) => (place === who ? { ...old, ...driver } : old));
  return { ...world, ...part, drivers };
}

function changed(world: QueueWorld, to: (row: Row) => Cell | null): Row[] {
  return world.sheet.map((row) => ({ ...row, cell: to(row) }));
}

/** Whether a row may be sent: blank, or queued by somebody whose word can be trusted. */
export function isSendable({ content, cell }: Row, lastWriter: string | null, rules: QueueRules): boolean {
  if (cell === null) return true;
  if (cell.word !== 'Queued') return false;
  if (cell.meant === null) return true;
  return cell.meant === content && (rules.forgetsLastWriter || cell.by === lastWriter);
}

/** Unverified rows are looked up: what is found is Sent, the rest waits for the user. Rows that a late text covers are among them. */
function lookUp(world: QueueWorld, rules: QueueRules): Row[] {
  return changed(world, (row) => {
    const { cell, content } = row;
    if (cell === null || cell.word === 'Sent' || isSendable(row, world.lastWriter, rules)) return cell;
    const isThere = (world.tasks[content] ?? 0) > 0;
    return { word: isThere ? 'Sent' : 'Unknown', by: cell.by, meant: null };
  });
}

function write(world: QueueWorld, who: number, id: string, { image, wanted }: Driver): QueueWorld {
  const sheet = world.sheet.map((row, place): Row => {
    const meant = image[place]?.content ?? -1;
    return wanted.includes(meant) ? { ...row, cell: { word: 'Queued', by: id, meant } } : row;
  });
  return go(world, who, { at: 'fence' }, { sheet });
}

/** Every own text that stands on another row gives way to what that row showed before; what was missed is written, all with marks. */
function check(world: QueueWorld, who: number, id: string, driver: Driver): QueueWorld {
  const { image, wanted } = driver;
  const isOwn = (cell: Cell | null) => cell !== null && cell.by === id && cell.meant !== null;
  let isRestored = false;
  const sheet = changed(world, ({ content, cell }) => {
    const before = image.find((row) => row.content === content)?.cell ?? null;
    const should: Cell = { word: 'Queued', by: id, meant: content };
    const isMissed = wanted.includes(content) && JSON.stringify(cell) === JSON.stringify(before);
    const isStray = isOwn(cell) && cell?.meant !== content;
    if (!isMissed && !isStray) return cell;
    isRestored = true;
    // What is given back is written by place too, and carries a mark until it has been looked at.
    if (wanted.includes(content)) return should;
    return before === null ? null : { ...before, by: id, meant: content };
  });
  return go(world, who, { at: isRestored ? 'fence' : 'strip' }, { sheet });
}

function step(world: QueueWorld, who: number, rules: QueueRules): QueueWorld | null {
  const driver = world.drivers[who];
  if (driver === undefined) return null;
  const id = `${who}.${driver.turn}`;
  const holds = world.lease === who;
  switch (driver.at) {
    case 'idle':
      return world.lease === null ? go(world, who, { at: 'plan' }, { lease: who }) : null;
    case 'plan': {
      const sheet = lookUp(world, rules);
      const sendable = sheet.filter((row) => isSendable(row, world.lastWriter, rules));
      return go(
        world,
        who,
        { at: 'note', image: sheet, wanted: sendable.map(({ content }) => content) },
        { sheet },
      );
    }
    case 'note':
      return go(world, who, { at: 'lease' }, { lastWriter: id });
    case 'lease':
      return go(world, who, { at: holds ? 'write' : 'done' });
    case 'write':
      return write(world, who, id, driver);
    case 'fence': {
      if (holds || rules.hasNoFence) return go(world, who, { at: 'check' });
      const sheet = changed(world, ({ cell }) =>
        cell !== null && cell.by === id && cell.meant !== null
          ? { word: 'Unknown', by: id, meant: null }
          : cell,
      );
      return go(world, who, { at: 'done' }, { sheet });
    }
    case 'check':
      return check(world, who, id, driver);
    case 'strip': {
      const sheet = changed(world, ({ cell }) =>
        cell !== null && cell.by === id ? { ...cell, meant: null } : cell,
      );
      return go(world, who, { at: 'begin' }, { sheet });
    }
    case 'begin':
      return go(world, who, { at: holds ? 'mark' : 'done' });
    case 'mark': {
      const isMine = ({ cell }: Row) => cell?.word === 'Queued' && cell.by === id && cell.meant === null;
      const claimed = world.sheet.filter(isMine).map(({ content }) => content);
      const sheet = changed(world, (row) =>
        isMine(row) ? { word: 'Sending', by: id, meant: null } : row.cell,
      );
      return go(world, who, { at: rules.postsUnchecked ? 'post' : 'confirm', claimed }, { sheet });
    }
    case 'confirm': {
      if (holds) return go(world, who, { at: 'post' });
      const sheet = changed(world, ({ cell }) =>
        cell?.word === 'Sending' && cell.by === id ? { ...cell, word: 'Queued' } : cell,
      );
      return go(world, who, { at: 'done' }, { sheet });
    }
    case 'post': {
      const tasks = world.tasks.map((count, content) => count + (driver.claimed.includes(content) ? 1 : 0));
      return go(world, who, { at: 'apply' }, { tasks });
    }
    case 'apply': {
      const sheet = changed(world, ({ cell }) =>
        cell?.word === 'Sending' && cell.by === id ? { ...cell, word: 'Sent' } : cell,
      );
      return go(world, who, { at: 'done' }, { sheet, lease: holds ? null : world.lease });
    }
    case 'dead':
      // The user clicks again.
      return go(
        world,
        who,
        { ...FRESH, turn: driver.turn + 1 },
        { lease: world.lease === who ? null : world.lease },
      );
    default:
      return null;
  }
}

const isAtWork = (driver: Driver | undefined) =>
  driver !== undefined && !['idle', 'done', 'dead'].includes(driver.at);

/** Every world that may come next, each with who did what. */
export function nextInQueue(
  world: QueueWorld,
  rules: QueueRules,
  bounds: QueueBounds,
): { readonly deed: string; readonly world: QueueWorld }[] {
  const found: { deed: string; world: QueueWorld | null }[] = [];
  for (const [who, driver] of world.drivers.entries()) {
    const { at } = driver;
    found.push({ deed: `driver ${who} at ${at}`, world: step(world, who, rules) });
    if (!isAtWork(driver)) continue;
    if (world.kills < bounds.kills) {
      const dead = go(world, who, { at: 'dead' }, { kills: world.kills + 1 });
      found.push({ deed: `driver ${who} is killed at ${at}`, world: dead });
    }
    if (world.lease === who && world.lapses < bounds.lapses) {
      const lapsed = { ...world, lease: null, lapses: world.lapses + 1 };
      found.push({ deed: `driver ${who} loses its lease at ${at}`, world: lapsed });
    }
  }
  if (world.sorts < bounds.sorts) {
    const sorted = { ...world, sheet: world.sheet.toReversed(), sorts: world.sorts + 1 };
    found.push({ deed: 'the user sorts', world: sorted });
  }
  return found.flatMap((one) => (one.world === null ? [] : [{ deed: one.deed, world: one.world }]));
}
