// What is made late is made once, and not before it is asked for.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lateSchema } from '../../../src/core/late-schema.ts';
import { lazily } from '../../../src/core/lazily.ts';

describe('a table made late', () => {
  it('is made when it is first asked for, and is the same from then on', () => {
    let made = 0;
    const table = lazily(() => {
      made++;
      return new Set(['a']);
    });
    expect(made).toBe(0);
    expect(table()).toBe(table());
    expect(made).toBe(1);
  });

  it('is asked for anew when making it failed', () => {
    let tries = 0;
    const table = lazily(() => {
      tries++;
      if (tries === 1) throw new Error('not yet');
      return [tries];
    });
    expect(table).toThrow('not yet');
    expect(table()).toEqual([2]);
  });
});

describe('a schema made late', () => {
  const schema = lateSchema(() => v.object({ name: v.string(), count: v.optional(v.number(), 0) }));

  it('reads as the schema itself does', () => {
    expect(v.parse(schema, { name: 'a' })).toEqual({ name: 'a', count: 0 });
  });

  it('names the part that is wrong, inside another schema, too', () => {
    const read = v.safeParse(v.object({ inner: schema }), { inner: { name: 1 } });
    expect(read.issues?.map((issue) => v.getDotPath(issue))).toEqual(['inner.name']);
  });

  it('refuses an object that lacks it', () => {
    expect(v.is(v.object({ inner: schema }), {})).toBe(false);
  });
});
