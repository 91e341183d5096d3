// What service calls cost on the virtual clock, and which calls count as calls at all.

/** Milliseconds; cache, properties and spreadsheet as measured by J. Poehnelt (key-value comparison), the rest estimated. */
export const LATENCY = {
  properties: 80,
  cache: 63,
  lock: 70,
  spreadsheetRead: 200,
  /** One question about one row: Google reads ahead and answers the next ones from memory. */
  spreadsheetRowState: 3,
  spreadsheetFlush: 500,
  /** Each cell in a read or a write. */
  spreadsheetCell: 0.005,
  triggers: 250,
  mail: 500,
  /** Building objects that stay in Google's front end: menus, ranges, builders. */
  light: 1,
} as const;

/** Families that run inside the script's own process: neither counted, nor charged, nor a place to be killed. */
const LOCAL_FAMILIES: ReadonlySet<string> = new Set(['console', 'Logger', 'Utilities', 'HTTPResponse']);

/** @returns true when the call leaves the script's process. */
export function isRemote(family: string, method: string): boolean {
  return !LOCAL_FAMILIES.has(family) || method === 'sleep';
}

const FAMILY_LATENCY: Readonly<Record<string, number>> = {
  PropertiesService: LATENCY.properties,
  CacheService: LATENCY.cache,
  LockService: LATENCY.lock,
  MailApp: LATENCY.mail,
};

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

/**
 * @param cells cells that the call read or wrote
 * @returns milliseconds on the virtual clock; UrlFetchApp and sleep charge their own time
 */
export function latencyOf(family: string, method: string, cells: number): number {
  if (family === 'Utilities' || family === 'UrlFetchApp') return 0;
  if (LIGHT_METHODS.has(method)) return LATENCY.light;
  if (ROW_STATE_METHODS.has(method)) return LATENCY.spreadsheetRowState;
  if (family === 'SpreadsheetApp' && /^(get|is|find|has)/.test(method)) {
    return LATENCY.spreadsheetRead + cells * LATENCY.spreadsheetCell;
  }
  // Nothing of it is held back, so that each call pays what a flush costs.
  if (family === 'SpreadsheetApp' && method === 'replaceAllWith')
    return LATENCY.light + LATENCY.spreadsheetFlush;
  if (family === 'SpreadsheetApp') return LATENCY.light + cells * LATENCY.spreadsheetCell;
  if (family === 'ScriptApp' && TRIGGER_METHODS.has(method)) return LATENCY.triggers;
  return FAMILY_LATENCY[family] ?? LATENCY.light;
}

/** @returns the number of cells in a grid of values, 0 for anything else. */
export function cellsOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const first: unknown = value[0];
  return Array.isArray(first) ? value.length * first.length : 0;
}
