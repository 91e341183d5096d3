// The write order of a run as an abstract state machine: three rows, two chunks, two drivers, a killer, and a user who sorts at any moment.

import type { Bounds, Rules } from './protocol-rules.ts';

export type Status = 'Queued' | 'Sending' | 'Created' | 'Unknown';

/**
 * One row of the sheet. `content` is what the user wrote, and the id of the task that is made of it; token, status and id are
 * the add-on's cells. All of them travel with the row.
 */
interface Row {
  readonly content: number;
  readonly token: number;
  readonly status: Status;
  readonly id: number | null;
  /** The token for whose row the id was meant, until somebody has looked; null afterwards. */
  readonly mark: number | null;
}

/**
 * `claim`: reads the next queued rows. `mark`: changes Queued into Sending by what the cells hold. `post`: the call. `find`:
 * reads at which places the tokens stand. `ids`: writes ids at these places, each with its mark. `check`: reads them again.
 * `strip`: takes the marks off by what the cells hold. `apply`: changes Sending into Created in the same way. `verify`: fetches
 * what LeadSquared holds. `dead`: was killed.
 */
type At =
  | 'idle'
  | 'claim'
  | 'mark'
  | 'post'
  | 'find'
  | 'ids'
  | 'check'
  | 'strip'
  | 'apply'
  | 'verify'
  | 'done'
  | 'dead';

interface Driver {
  readonly at: At;
  /** The rows in hand: their tokens, the contents that the call carries, and the places at which they stood. */
  readonly tokens: readonly number[];
  readonly contents: readonly number[];
  readonly places: readonly number[];
  /** True while the rows in hand were found unverified, and not sent by this driver. */
  readonly isVerifying: boolean;
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
  readonly lapses: number;
}

const ROWS = 3;
const CHUNK = 2;
const EMPTY = { tokens: [], contents: [], places: [], isVerifying: false };
const UNVERIFIED: readonly Status[] = ['Sending', 'Unknown'];

export function start(): World {
  const numbers = Array.from({ length: ROWS }, (_, number) => number);
  return {
    sheet: numbers.map((number) => ({
      content: number,
      token: number,
      status: 'Queued',
      id: null,
      mark: null,
    })),
    tasks: numbers.map(() => 0),
    drivers: [
      { at: 'idle', ...EMPTY },
      { at: 'idle', ...EMPTY },
    ],
    lease: null,
    kills: 0,
    sorts: 0,
    lapses: 0,
  };
}

function withDriver(world: World, who: number, driver: Driver): World {
  return { ...world, drivers: world.drivers.map((old, place) => (place === who ? driver : old)) };
}

function moveTo(world: World, who: number, at: At): World {
  const driver = world.drivers[who];
  return driver === undefined ? world : withDriver(world, who, { ...driver, at });
}

/** Changes the rows with these tokens that are still in one of the states, wherever they stand. */
function change(world: World, tokens: readonly number[], from: readonly Status[], to: Status): World {
  const sheet = world.sheet.map((row) =>
    tokens.includes(row.token) && from.includes(row.status) ? { ...row, status: to } : row,
  );
  return { ...world, sheet };
}

/** Writes tokens and state over whatever stands at the places. */
function overwrite(world: World, { places, tokens }: Driver, status: Status): World {
  const sheet = world.sheet.map((row, place) => {
    const token = tokens[places.indexOf(place)];
    return token === undefined || !places.includes(place) ? row : { ...row, token, status };
  });
  return { ...world, sheet };
}

function claim(world: World, who: number, rules: Rules): World {
  const sendable: readonly Status[] = rules.resendsUnverified ? ['Queued', 'Sending'] : ['Queued'];
  const found = [...world.sheet.entries()].filter(([, row]) => sendable.includes(row.status)).slice(0, CHUNK);
  if (found.length === 0) return moveTo(world, who, 'verify');
  return withDriver(world, who, {
    at: rules.marksAfterPost ? 'post' : 'mark',
    tokens: found.map(([, row]) => row.token),
    contents: found.map(([, row]) => row.content),
    places: found.map(([place]) => place),
    isVerifying: false,
  });
}

function mark(world: World, who: number, driver: Driver, rules: Rules): World {
  const following = rules.marksAfterPost ? 'find' : 'post';
  if (rules.writesByPlace) return moveTo(overwrite(world, driver, 'Sending'), who, following);
  const from: readonly Status[] = rules.resendsUnverified ? ['Queued', 'Sending'] : ['Queued'];
  const isMarked = (token: number) =>
    world.sheet.some((row) => row.token === token && from.includes(row.status));
  // Rows that somebody else has claimed meanwhile are left out of the call.
  const kept = [...driver.tokens.keys()].filter((place) => isMarked(driver.tokens[place] ?? -1));
  const only = <T>(items: readonly T[]) => items.filter((_, place) => kept.includes(place));
  const { tokens, contents, places } = driver;
  const held = { ...driver, tokens: only(tokens), contents: only(contents), places: only(places) };
  const marked = change(world, held.tokens, from, 'Sending');
  return withDriver(marked, who, { ...held, at: kept.length === 0 ? 'claim' : following });
}

function placesOf(world: World, tokens: readonly number[]): number[] {
  return tokens.map((token) => world.sheet.findIndex((row) => row.token === token));
}

/** An id that an earlier execution left in a row in hand goes first: it would hide that the new one landed elsewhere. */
function find(world: World, who: number, driver: Driver, rules: Rules): World {
  // A driver that has lost its lease leaves its rows unverified: somebody else may be at work on them.
  if (world.lease !== who && !rules.ignoresLease) return moveTo(world, who, 'done');
  const { tokens, contents } = driver;
  const isLeft = ({ token, id }: Row) => id !== null && tokens.includes(token);
  const isCleared = world.sheet.some(isLeft) && !rules.keepsLeftIds;
  const sheet = world.sheet.map((row) =>
    isCleared && contents.includes(row.id ?? -1) ? { ...row, id: null, mark: null } : row,
  );
  return withDriver({ ...world, sheet }, who, { ...driver, at: 'ids', places: placesOf(world, tokens) });
}

function writeIds(world: World, who: number, { places, contents, tokens }: Driver, rules: Rules): World {
  const sheet = world.sheet.map((row, place) => {
    const at = places.indexOf(place);
    const [id, mark] = [contents[at], tokens[at]];
    return id === undefined || mark === undefined ? row : { ...row, id, mark };
  });
  return moveTo({ ...world, sheet }, who, rules.trustsIds ? 'strip' : 'check');
}

/** Ids that landed on another row are taken out, or replaced by what the row had, and those that are missing are written again. */
function check(world: World, who: number, { tokens, contents, places }: Driver): World {
  const isRight = tokens.every((token, at) => {
    const row = world.sheet[places[at] ?? -1];
    return row?.token === token && row.id === contents[at];
  });
  if (isRight) return moveTo(world, who, 'strip');
  const sheet = world.sheet.map((row) => {
    if (row.mark === null || row.mark === row.token || !tokens.includes(row.mark)) return row;
    // The rescue knows which id a Created row had.
    return { ...row, id: row.status === 'Created' ? row.content : null, mark: row.token };
  });
  return moveTo({ ...world, sheet }, who, 'find');
}

function strip(world: World, who: number): World {
  return moveTo({ ...world, sheet: world.sheet.map((row) => ({ ...row, mark: null })) }, who, 'apply');
}

/** Rows that hold an id of another row's are unverified from then on, whatever they say. */
function begin(world: World, who: number, rules: Rules): World {
  const hasMisplacedId = ({ status, token, mark }: Row) =>
    status === 'Created' && mark !== null && mark !== token && !rules.ignoresMarks;
  const sheet = world.sheet.map((row): Row => (hasMisplacedId(row) ? { ...row, status: 'Unknown' } : row));
  return moveTo({ ...world, sheet, lease: who }, who, 'claim');
}

function apply(world: World, who: number, driver: Driver, rules: Rules): World {
  const applied =
    rules.writesByPlace && !driver.isVerifying
      ? overwrite(world, driver, 'Created')
      : change(world, driver.tokens, driver.isVerifying ? UNVERIFIED : ['Sending'], 'Created');
  return withDriver(applied, who, { at: driver.isVerifying ? 'verify' : 'claim', ...EMPTY });
}

/** Fetches the tasks: rows whose task is there get its id and become Created, the others stay unverified. */
function verify(world: World, who: number): World {
  const found = [...world.sheet.entries()].filter(
    ([, row]) => UNVERIFIED.includes(row.status) && (world.tasks[row.content] ?? 0) > 0,
  );
  if (found.length === 0) {
    const tokens = world.sheet.map((row) => row.token);
    const told = change(world, tokens, ['Sending'], 'Unknown');
    return moveTo({ ...told, lease: told.lease === who ? null : told.lease }, who, 'done');
  }
  return withDriver(world, who, {
    at: 'find',
    tokens: found.map(([, row]) => row.token),
    contents: found.map(([, row]) => row.content),
    places: [],
    isVerifying: true,
  });
}

/** What a driver does next; null when it can do nothing. */
function step(world: World, who: number, rules: Rules): World | null {
  const driver = world.drivers[who];
  switch (driver?.at) {
    case 'idle':
      if (world.lease !== null && !rules.ignoresLease) return null;
      return begin(world, who, rules);
    case 'claim':
      return claim(world, who, rules);
    case 'mark':
      return mark(world, who, driver, rules);
    case 'post': {
      const tasks = world.tasks.map((count, content) => count + (driver.contents.includes(content) ? 1 : 0));
      return moveTo({ ...world, tasks }, who, rules.marksAfterPost ? 'mark' : 'find');
    }
    case 'find':
      return find(world, who, driver, rules);
    case 'ids':
      return writeIds(world, who, driver, rules);
    case 'check':
      return check(world, who, driver);
    case 'strip':
      return strip(world, who);
    case 'apply':
      return apply(world, who, driver, rules);
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

function isAtWork(driver: Driver | undefined): boolean {
  return driver !== undefined && !['idle', 'done', 'dead'].includes(driver.at);
}

function kill(world: World, who: number, bounds: Bounds): World | null {
  if (!isAtWork(world.drivers[who]) || world.kills >= bounds.kills) return null;
  return moveTo({ ...world, kills: world.kills + 1 }, who, 'dead');
}

/** Google holds the driver up until its lease has run out; it goes on afterwards without knowing. */
function lapse(world: World, who: number, bounds: Bounds): World | null {
  if (!isAtWork(world.drivers[who]) || world.lease !== who || world.lapses >= bounds.lapses) return null;
  return { ...world, lease: null, lapses: world.lapses + 1 };
}

/** The user swaps two neighbours, which any sort is made of. */
function swap(world: World, place: number, bounds: Bounds): World | null {
  const [one, two] = [world.sheet[place], world.sheet[place + 1]];
  if (world.sorts >= bounds.sorts || one === undefined || two === undefined) return null;
  const sheet = world.sheet.map((row, at) => (at === place ? two : at === place + 1 ? one : row));
  return { ...world, sheet, sorts: world.sorts + 1 };
}

/** Every world that may come next, each with who did what. */
export function next(
  world: World,
  rules: Rules,
  bounds: Bounds,
): { readonly deed: string; readonly world: World }[] {
  const found: { deed: string; world: World | null }[] = [];
  for (const [who, { at }] of world.drivers.entries()) {
    found.push({ deed: `driver ${who} at ${at}`, world: step(world, who, rules) });
    found.push({ deed: `driver ${who} is killed at ${at}`, world: kill(world, who, bounds) });
    found.push({ deed: `driver ${who} loses its lease at ${at}`, world: lapse(world, who, bounds) });
  }
  for (let place = 0; place + 1 < ROWS; place++) {
    found.push({ deed: `the user swaps rows ${place} and ${place + 1}`, world: swap(world, place, bounds) });
  }
  return found.flatMap((one) => (one.world === null ? [] : [{ deed: one.deed, world: one.world }]));
}
