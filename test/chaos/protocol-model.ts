// The write order of a run as an abstract state machine: three rows, two chunks, two drivers, a killer, and a user who sorts.

export type Status = 'Queued' | 'Sending' | 'Accepted' | 'Created' | 'Unknown';

/** One row of the sheet. `content` is what the user wrote; token and status are the add-on's cell, and travel with the row. */
interface Row {
  readonly content: number;
  readonly token: number;
  readonly status: Status;
}

/**
 * `look`: finds the next queued rows. `mark`: writes Sending at the places found, flushed. `post`: the call. `settle`: writes
 * what the reply said, wherever the tokens stand now. `verify`: reads back what LeadSquared holds. `dead`: was killed.
 */
type At = 'idle' | 'look' | 'mark' | 'post' | 'settle' | 'verify' | 'done' | 'dead';

interface Driver {
  readonly at: At;
  /** The rows in hand: their tokens, the contents that the call carries, and the places at which they stood. */
  readonly tokens: readonly number[];
  readonly contents: readonly number[];
  readonly places: readonly number[];
}

export interface World {
  readonly sheet: readonly Row[];
  /** Tasks in LeadSquared, by content. */
  readonly tasks: readonly number[];
  readonly drivers: readonly Driver[];
  /** The driver that holds the lease; null for none. */
  readonly lease: number | null;
  readonly kills: number;
  readonly sorts: number;
  /** For the checks only: tokens of calls that were out when their driver was killed, and that nobody has read back since. */
  readonly doubts: readonly number[];
}

/** The right order, and the ways in which it can be got wrong. */
export interface Rules {
  /** Sending is written only when the call has come back. */
  readonly marksAfterPost: boolean;
  readonly ignoresLease: boolean;
  /** Rows found Sending are taken for not sent. */
  readonly resendsDoubts: boolean;
  /** Results are written at the places that the rows had when they were looked up. */
  readonly settlesByPlace: boolean;
}

export const RIGHT: Rules = {
  marksAfterPost: false,
  ignoresLease: false,
  resendsDoubts: false,
  settlesByPlace: false,
};

const ROWS = 3;
const CHUNK = 2;
const MOST_KILLS = 2;
const MOST_SORTS = 2;
const EMPTY = { tokens: [], contents: [], places: [] };

export function start(): World {
  const numbers = Array.from({ length: ROWS }, (_, number) => number);
  return {
    sheet: numbers.map((number) => ({ content: number, token: number, status: 'Queued' })),
    tasks: numbers.map(() => 0),
    drivers: [
      { at: 'idle', ...EMPTY },
      { at: 'idle', ...EMPTY },
    ],
    lease: null,
    kills: 0,
    sorts: 0,
    doubts: [],
  };
}

function withDriver(world: World, who: number, driver: Driver): World {
  return { ...world, drivers: world.drivers.map((old, place) => (place === who ? driver : old)) };
}

function moveTo(world: World, who: number, at: At): World {
  const driver = world.drivers[who];
  return driver === undefined ? world : withDriver(world, who, { ...driver, at });
}

/** Writes the add-on's cell of some rows: the state together with the token. */
function write(world: World, places: readonly number[], tokens: readonly number[], status: Status): World {
  const sheet = world.sheet.map((row, place) => {
    const token = tokens[places.indexOf(place)];
    return token === undefined || !places.includes(place) ? row : { ...row, token, status };
  });
  return { ...world, sheet };
}

function look(world: World, who: number, rules: Rules): World {
  const sendable: readonly Status[] = rules.resendsDoubts ? ['Queued', 'Sending'] : ['Queued'];
  const found = [...world.sheet.entries()].filter(([, row]) => sendable.includes(row.status)).slice(0, CHUNK);
  if (found.length === 0) return moveTo(world, who, 'verify');
  return withDriver(world, who, {
    at: rules.marksAfterPost ? 'post' : 'mark',
    tokens: found.map(([, row]) => row.token),
    contents: found.map(([, row]) => row.content),
    places: found.map(([place]) => place),
  });
}

function settle(world: World, who: number, { tokens, places }: Driver, rules: Rules): World {
  const standing = tokens.flatMap((token) => {
    const place = world.sheet.findIndex((row) => row.token === token);
    return place < 0 ? [] : [{ place, token }];
  });
  const settled = rules.settlesByPlace
    ? write(world, places, tokens, 'Accepted')
    : write(
        world,
        standing.map(({ place }) => place),
        standing.map(({ token }) => token),
        'Accepted',
      );
  return withDriver(settled, who, { at: 'look', ...EMPTY });
}

function verify(world: World, who: number): World {
  const inDoubt: readonly Status[] = ['Sending', 'Accepted', 'Unknown'];
  const sheet = world.sheet.map((row): Row => {
    if (!inDoubt.includes(row.status)) return row;
    return { ...row, status: (world.tasks[row.content] ?? 0) > 0 ? 'Created' : 'Unknown' };
  });
  return moveTo(
    { ...world, sheet, doubts: [], lease: world.lease === who ? null : world.lease },
    who,
    'done',
  );
}

/** What a driver does next; null when it can do nothing. */
function step(world: World, who: number, rules: Rules): World | null {
  const driver = world.drivers[who];
  switch (driver?.at) {
    case 'idle':
      if (world.lease !== null && !rules.ignoresLease) return null;
      return moveTo({ ...world, lease: who }, who, 'look');
    case 'look':
      return look(world, who, rules);
    case 'mark': {
      const marked = write(world, driver.places, driver.tokens, 'Sending');
      return moveTo(marked, who, rules.marksAfterPost ? 'settle' : 'post');
    }
    case 'post': {
      const tasks = world.tasks.map((count, content) => count + (driver.contents.includes(content) ? 1 : 0));
      return moveTo({ ...world, tasks }, who, rules.marksAfterPost ? 'mark' : 'settle');
    }
    case 'settle':
      return settle(world, who, driver, rules);
    case 'verify':
      return verify(world, who);
    case 'dead':
      // Its lease runs out, and its user, or a trigger, begins again.
      return withDriver({ ...world, lease: world.lease === who ? null : world.lease }, who, {
        at: 'idle',
        ...EMPTY,
      });
    default:
      return null;
  }
}

function isOut(driver: Driver): boolean {
  return driver.at === 'post' || driver.at === 'settle';
}

function kill(world: World, who: number): World | null {
  const driver = world.drivers[who];
  const isAtWork = driver !== undefined && !['idle', 'done', 'dead'].includes(driver.at);
  if (!isAtWork || world.kills >= MOST_KILLS) return null;
  const doubts = isOut(driver) ? [...world.doubts, ...driver.tokens].sort() : world.doubts;
  return moveTo({ ...world, kills: world.kills + 1, doubts }, who, 'dead');
}

/** The user swaps two neighbours, which any sort is made of; not in the moment between a look at the cells and the write. */
function swap(world: World, place: number, rules: Rules): World | null {
  const isBetween = world.drivers.some(({ at }) => at === 'mark') && !rules.marksAfterPost;
  const [one, two] = [world.sheet[place], world.sheet[place + 1]];
  if (isBetween || world.sorts >= MOST_SORTS || one === undefined || two === undefined) return null;
  const sheet = world.sheet.map((row, at) => (at === place ? two : at === place + 1 ? one : row));
  return { ...world, sheet, sorts: world.sorts + 1 };
}

/** Every world that may come next, each with who did what. */
export function next(world: World, rules: Rules): { readonly deed: string; readonly world: World }[] {
  const found: { deed: string; world: World | null }[] = [];
  for (const [who, { at }] of world.drivers.entries()) {
    found.push({ deed: `driver ${who} at ${at}`, world: step(world, who, rules) });
    found.push({ deed: `driver ${who} is killed at ${at}`, world: kill(world, who) });
  }
  for (let place = 0; place + 1 < ROWS; place++) {
    found.push({ deed: `the user swaps rows ${place} and ${place + 1}`, world: swap(world, place, rules) });
  }
  return found.flatMap((one) => (one.world === null ? [] : [{ deed: one.deed, world: one.world }]));
}

function sameSet(one: readonly number[], two: readonly number[]): boolean {
  return [...new Set(one)].sort().join() === [...new Set(two)].sort().join();
}

/** What must hold in every world; null when it does. */
export function broken(world: World): string | null {
  if (world.tasks.some((count) => count > 1)) return 'a row was created twice';
  if (world.sheet.some((row) => row.content !== row.token)) return 'a status stands on another row';
  const sending = world.sheet.flatMap((row) => (row.status === 'Sending' ? [row.token] : []));
  const out = world.drivers.filter(isOut).flatMap((driver) => driver.tokens);
  if (!sameSet(sending, [...out, ...world.doubts])) return 'the rows in doubt are not those marked Sending';
  for (const { status, content } of world.sheet) {
    const isThere = (world.tasks[content] ?? 0) > 0;
    if (isThere && status === 'Queued') return 'a row is Queued although its task exists';
    if (!isThere && (status === 'Created' || status === 'Accepted')) return 'a row was lost';
  }
  return null;
}

/** What must hold when both drivers are done. */
export function brokenAtEnd(world: World): string | null {
  if (world.drivers.some(({ at }) => at !== 'done')) return null;
  for (const { status, content } of world.sheet) {
    const isThere = (world.tasks[content] ?? 0) > 0;
    if (status === 'Queued' || status === 'Sending') return 'a row was left behind';
    if (isThere !== (status === 'Created')) return 'a status is not true';
  }
  return null;
}
