// Google's pages reference/properties, reference/cache and guides/services/quotas: what is kept, for whom, and how much.
import { describe, expect, it } from 'vitest';
import { answerOf, evaluate, host, MODES, messageOf } from './support.ts';

const TRY = 'const attempt = (work) => { try { return work(); } catch (e) { return e.message; } };';
const LARGE_VALUE = 'Argument too large: value';
const STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

describe.each(MODES)('properties in %s mode', (mode) => {
  it('are strings: numbers and booleans become text, null is refused (reference/properties/properties)', async () => {
    const body = `${TRY} const p = PropertiesService.getScriptProperties();
      p.setProperty('n', 1).setProperty('b', true);
      return [p.getProperty('n'), p.getProperty('b'), p.getProperty('none'), attempt(() => p.setProperty('x', null))];`;
    expect(await evaluate(mode, body)).toEqual([
      '1',
      'true',
      null,
      "The parameters (String,null) don't match the method signature for Properties.setProperty.",
    ]);
  });

  it('can be set, listed and deleted together (reference/properties/properties)', async () => {
    const body = `const p = PropertiesService.getDocumentProperties();
      p.setProperties({ a: '1', b: '2' }); p.setProperties({ c: '3' }); p.deleteProperty('a');
      const before = [p.getProperties(), p.getKeys()];
      p.setProperties({ d: '4' }, true); const replaced = p.getProperties();
      p.deleteAllProperties(); return [...before, replaced, p.getKeys()];`;
    expect(await evaluate(mode, body)).toEqual([{ b: '2', c: '3' }, ['b', 'c'], { d: '4' }, []]);
  });

  it('hold values of 9 KB and no more (guides/services/quotas)', async () => {
    const body = `${TRY} const p = PropertiesService.getUserProperties();
      return [9216, 9217].map((size) => attempt(() => { p.setProperty('a', 'x'.repeat(size)); return size; }));`;
    expect(await evaluate(mode, body)).toEqual([9216, LARGE_VALUE]);
  });

  it('count bytes, not characters (guides/services/quotas)', async () => {
    const body = `${TRY} return attempt(() => PropertiesService.getUserProperties().setProperty('a', 'ü'.repeat(4609)));`;
    expect(await evaluate(mode, body)).toBe(LARGE_VALUE);
  });

  it('hold 500 KB in a store; replacing a value frees its place (guides/services/quotas)', async () => {
    const body = `${TRY} const p = PropertiesService.getUserProperties(); const nine = 'x'.repeat(9000);
      let stored = 0; let message = '';
      while (message === '') message = attempt(() => { p.setProperty('k' + stored, nine); stored += 1; return ''; });
      p.setProperty('k0', ''); p.setProperty('again', nine);
      return [stored, message];`;
    expect(await evaluate(mode, body)).toEqual([56, STORE_FULL]);
  });

  it('of a user are hidden from others, those of document and script are shared (guides/properties)', async () => {
    const code = `function put() { for (const p of stores()) p.setProperty('a', Session.getActiveUser().getEmail()); }
      function get() { return stores().map((p) => p.getProperty('a')); }
      function stores() { const s = PropertiesService;
        return [s.getUserProperties(), s.getDocumentProperties(), s.getScriptProperties()]; }`;
    const shared = host(mode, { code });
    await shared.run('put');
    expect(answerOf(await shared.run('get', [], { user: 'ben@example.com' }))).toEqual([
      null,
      'asha@example.com',
      'asha@example.com',
    ]);
  });

  it('are limited in calls a day (guides/services/quotas)', async () => {
    const code = `function main() { PropertiesService.getUserProperties().getKeys(); }`;
    const limited = host(mode, { code, limits: { propertiesCallsPerDay: 1 } });
    await limited.run('main');
    expect(messageOf(await limited.run('main'))).toBe(
      'Service invoked too many times for one day: properties.',
    );
  });

  it('of the document, like its cache and lock, are null without a document (reference/properties, cache, lock)', async () => {
    const body = `return [PropertiesService.getDocumentProperties(), CacheService.getDocumentCache(),
      LockService.getDocumentLock()];`;
    expect(await evaluate(mode, body, { workbook: null })).toEqual([null, null, null]);
  });
});

describe.each(MODES)('the cache in %s mode', (mode) => {
  it('keeps strings for executions to come (reference/cache/cache)', async () => {
    const code = `function put() { const c = CacheService.getScriptCache(); c.put('a', '1'); c.put('b', '2'); }
      function get() { const c = CacheService.getScriptCache(); c.remove('b'); return ['a', 'b', 'c'].map((key) => c.get(key)); }`;
    const shared = host(mode, { code });
    await shared.run('put');
    expect(answerOf(await shared.run('get'))).toEqual(['1', null, null]);
  });

  it('takes keys of 250 characters and values of 100 KB (reference/cache/cache)', async () => {
    const body = `${TRY} const c = CacheService.getUserCache(); const put = (key, value) => attempt(() => {
        c.put('k'.repeat(key), 'v'.repeat(value)); return 'kept'; });
      return [put(250, 102400), put(251, 1), put(1, 102401)];`;
    expect(await evaluate(mode, body)).toEqual(['kept', 'Argument too large: key', LARGE_VALUE]);
  });

  it('keeps a value for 1 to 21,600 seconds (reference/cache/cache)', async () => {
    const body = `${TRY} const c = CacheService.getUserCache(); const put = (seconds) => attempt(() => {
        c.put('k', 'v', seconds); return 'kept'; });
      return [put(1), put(21600), put(0), put(21601)];`;
    const refused = 'Invalid argument: expirationInSeconds';
    expect(await evaluate(mode, body)).toEqual(['kept', 'kept', refused, refused]);
  });
});

describe('the cache on the virtual clock', () => {
  it('forgets a value after its seconds, 600 when not told (reference/cache/cache)', async () => {
    const body = `const c = CacheService.getUserCache(); c.put('short', 'v', 20); c.put('usual', 'v');
      Utilities.sleep(30000); const first = [c.get('short'), c.get('usual')];
      Utilities.sleep(290000); Utilities.sleep(290000); return [...first, c.get('usual')];`;
    const limits = { executionMilliseconds: 3_600_000 };
    expect(await evaluate('simulated', body, { limits })).toEqual([null, 'v', null]);
  });

  it('holds 1,000 items; then the oldest go (reference/cache/cache)', async () => {
    const body = `const c = CacheService.getUserCache();
      for (let i = 0; i <= 1000; i++) c.put('k' + i, 'v');
      return [c.get('k0'), c.get('k99'), c.get('k100'), c.get('k1000')];`;
    expect(await evaluate('simulated', body)).toEqual([null, null, 'v', 'v']);
  });
});
