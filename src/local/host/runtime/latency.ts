// What service calls cost on the virtual clock, and which calls count as calls at all.

/**
 * Milliseconds by kind of call. Nobody has measured Google's servers for this project: each figure is somebody else's, or an assumption
 * that says so.
 */
export interface Latencies {
  /** A look at the spreadsheet: values, sizes, names. `getLastRow` was measured at 160 to 200 ms (public benchmarks). */
  readonly read: number;
  /** A change that Google holds back until the next flush or read: assumed to cost no more than building an object. */
  readonly write: number;
  /** Making held-back changes real: 4,000 cells and a flush were measured at 610 ms (public benchmarks). */
  readonly flush: number;
  /** Find-and-replace over a range. Nothing of it is held back, so it is assumed to pay what a flush does; no figure is known. */
  readonly replace: number;
  /** Each cell in a read or a write: assumed. */
  readonly cell: number;
  /** One question about one row: Google reads ahead and answers the next ones from memory. Assumed, no figure is known. */
  readonly rowState: number;
  /**
   * What an object that the script holds tells of itself: a sheet's id and name, a range's place, a rule's parts, a piece of
   * metadata's key, value and place. Assumed to be as cheap as a row's state, no figure is known.
   */
  readonly metadata: number;
  /** Reading properties: 30 ms, half of the 80 ms that J. Poehnelt measured for a write and a read (key-value comparison). */
  readonly propertyGet: number;
  /** Writing or deleting properties: 62 ms (public benchmarks). */
  readonly propertySet: number;
  /** Reading the cache: 3 to 20 ms (public benchmarks). */
  readonly cacheGet: number;
  /** Writing the cache: 56 to 93 ms (public benchmarks); J. Poehnelt measured 63 ms for a write and a read. */
  readonly cachePut: number;
  /** Taking or giving back a lock: assumed, no figure is known. */
  readonly lock: number;
  /** Making, listing or deleting triggers: assumed, no figure is known. */
  readonly trigger: number;
  /** Sending a mail: assumed, no figure is known. */
  readonly mail: number;
  /** Building objects that stay in Google's front end: menus, ranges, builders. Assumed. */
  readonly light: number;
}

export const LATENCIES: Latencies = {
  read: 200,
  write: 1,
  flush: 500,
  replace: 500,
  cell: 0.005,
  rowState: 3,
  metadata: 3,
  propertyGet: 30,
  propertySet: 62,
  cacheGet: 20,
  cachePut: 60,
  lock: 70,
  trigger: 250,
  mail: 500,
  light: 1,
};

/** `own`: calls that spend their own time on the clock, as HTTP and sleeping do. */
export type CallKind = Exclude<keyof Latencies, 'flush' | 'cell'> | 'own';

/**
 * Families that run inside the script's own process: neither counted, nor charged, nor a place to be killed. Of rich texts that is
 * assumed, as it is of replies: one is made for each cell of a table, which is charged as any table is when it is written.
 */
const LOCAL_FAMILIES: ReadonlySet<string> = new Set([
  'console',
  'Logger',
  'Utilities',
  'HTTPResponse',
  'RichTextValue',
]);

/** @returns true when the call leaves the script's process. */
export function isRemote(family: string, method: string): boolean {
  if (method === 'newRichTextValue') return false;
  return !LOCAL_FAMILIES.has(family) || method === 'sleep';
}

/** Methods that hand out an object without asking a server. */
const LIGHT_METHODS: ReadonlySet<string> = new Set([
  'getDocumentProperties',
  'getScriptProperties',
  'getUserProperties',
  'getDocumentCache',
  'getScriptCache',
  'getUserCache',
  'getDocumentLock',
  'getScriptLock',
  'getUserLock',
  'hasLock',
  'getRange',
  'getUi',
  'createDeveloperMetadataFinder',
]);

const ROW_STATE_METHODS: ReadonlySet<string> = new Set(['isRowHiddenByUser', 'isRowHiddenByFilter']);

const TRIGGER_METHODS: ReadonlySet<string> = new Set([
  'create',
  'deleteTrigger',
  'getProjectTriggers',
  'getUserTriggers',
]);

const READS = /^(get|is|find|has)/;

/** Objects that hold all that they tell. */
const HELD_CLASSES: ReadonlySet<string> = new Set([
  'ConditionalFormatRule',
  'BooleanCondition',
  'DataValidation',
]);

const HELD_METHODS: ReadonlySet<string> = new Set([
  'getId',
  'getName',
  'getUrl',
  'getSheetId',
  'getIndex',
  'getParent',
  'getSheet',
  'getSpreadsheetLocale',
  'getSpreadsheetTimeZone',
  'getRow',
  'getColumn',
  'getNumRows',
  'getNumColumns',
  'getA1Notation',
]);

/** A range knows where it ends; a sheet has to ask where its cells do. */
const HELD_BY_RANGES: ReadonlySet<string> = new Set(['getLastRow', 'getLastColumn']);

function isHeld(name: string, method: string): boolean {
  if (HELD_METHODS.has(method)) return true;
  return HELD_CLASSES.has(name) || (name === 'Range' && HELD_BY_RANGES.has(method));
}

/**
 * @param family global service from which the called object came, for instance `SpreadsheetApp` for a range
 * @param name Google's name for the object's class
 */
export function kindOf(family: string, name: string, method: string): CallKind {
  if (family === 'Utilities' || family === 'UrlFetchApp') return 'own';
  if (LIGHT_METHODS.has(method)) return 'light';
  if (ROW_STATE_METHODS.has(method)) return 'rowState';
  switch (family) {
    case 'SpreadsheetApp':
      if (method === 'replaceAllWith') return 'replace';
      if (!READS.test(method)) return 'write';
      return isHeld(name, method) ? 'metadata' : 'read';
    case 'DeveloperMetadata':
      return 'metadata';
    case 'PropertiesService':
      return READS.test(method) ? 'propertyGet' : 'propertySet';
    case 'CacheService':
      return READS.test(method) ? 'cacheGet' : 'cachePut';
    case 'LockService':
      return 'lock';
    case 'MailApp':
      return 'mail';
    case 'ScriptApp':
      return TRIGGER_METHODS.has(method) ? 'trigger' : 'light';
    default:
      return 'light';
  }
}

/**
 * @param cells cells that the call read or wrote
 * @returns milliseconds on the virtual clock; what spends its own time is not charged
 */
export function latencyOf(kind: CallKind, cells: number, latencies: Latencies): number {
  if (kind === 'own') return 0;
  const isCells = kind === 'read' || kind === 'write';
  return latencies[kind] + (isCells ? cells * latencies.cell : 0);
}

/** @returns the number of cells in a grid of values, 0 for anything else. */
export function cellsOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const first: unknown = value[0];
  return Array.isArray(first) ? value.length * first.length : 0;
}
