// What calls cost on the virtual clock: by kind, as the host is told, and as its listener hears.
import { describe, expect, it } from 'vitest';
import type { SpentCall } from '../../../src/local/host/runtime/dispatcher.ts';
import { kindOf, LATENCIES } from '../../../src/local/host/runtime/latency.ts';
import { host } from './support.ts';

describe('the kind of a call', () => {
  it.each([
    ['SpreadsheetApp', 'Range', 'getValues', 'read'],
    ['SpreadsheetApp', 'Sheet', 'getLastRow', 'read'],
    ['SpreadsheetApp', 'Range', 'getLastRow', 'metadata'],
    ['SpreadsheetApp', 'Sheet', 'getSheetId', 'metadata'],
    ['SpreadsheetApp', 'BooleanCondition', 'getCriteriaType', 'metadata'],
    ['DeveloperMetadata', 'DeveloperMetadata', 'getValue', 'metadata'],
    ['SpreadsheetApp', 'Sheet', 'isRowHiddenByUser', 'rowState'],
    ['SpreadsheetApp', 'Sheet', 'getRange', 'light'],
    ['SpreadsheetApp', 'Range', 'setValues', 'write'],
    ['SpreadsheetApp', 'TextFinder', 'replaceAllWith', 'replace'],
    ['PropertiesService', 'Properties', 'getProperties', 'propertyGet'],
    ['PropertiesService', 'Properties', 'deleteProperty', 'propertySet'],
    ['CacheService', 'Cache', 'get', 'cacheGet'],
    ['CacheService', 'Cache', 'put', 'cachePut'],
    ['LockService', 'Lock', 'tryLock', 'lock'],
    ['ScriptApp', 'ClockTriggerBuilder', 'create', 'trigger'],
    ['UrlFetchApp', 'UrlFetchApp', 'fetch', 'own'],
  ])('%s: %s.%s is %s', (family, name, method, kind) => {
    expect(kindOf(family, name, method)).toBe(kind);
  });
});

const CODE = `function main() {
  const properties = PropertiesService.getScriptProperties();
  properties.setProperty('a', '1');
  properties.getProperty('a');
}`;

it('a call takes what the latencies say', async () => {
  const { propertyGet, propertySet, light } = LATENCIES;
  expect((await host('simulated', { code: CODE }).run('main')).milliseconds).toBe(
    propertyGet + propertySet + light,
  );
  const latencies = { propertyGet: 1000, propertySet: 20, light: 0 };
  expect((await host('simulated', { code: CODE, latencies }).run('main')).milliseconds).toBe(1020);
});

it('the listener hears of each call with its time, and which part of it went into held-back writes', async () => {
  const heard: unknown[] = [];
  const code = `function main() {
    const range = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1');
    range.setValue('x');
    return range.getValue();
  }`;
  const latencies = { read: 200, write: 1, flush: 500, cell: 0, light: 0 };
  const onSpent = ({ place, kind, from, to, flushed }: SpentCall) =>
    heard.push([place, kind, to - from, flushed]);
  await host('simulated', { code, latencies, onSpent }).run('main');
  expect(heard).toEqual([
    ['SpreadsheetApp.getActiveSpreadsheet', 'read', 200, 0],
    ['Spreadsheet.getActiveSheet', 'read', 200, 0],
    ['Sheet.getRange', 'light', 0, 0],
    ['Range.setValue', 'write', 1, 0],
    ['Range.getValue', 'read', 700, 500],
  ]);
});
