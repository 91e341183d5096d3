// What crosses between a bundle and the services, and how it looks on either side.
import { describe, expect, it } from 'vitest';
import { EnumValue, Service } from '../../../src/local/host/service.ts';
import { evaluate, MODES } from './support.ts';

class Echo extends Service {
  readonly seen: unknown[] = [];

  override get enumerations() {
    return { Colour: ['RED', 'GREEN'] };
  }

  same(value: unknown): unknown {
    this.seen.push(value);
    return value;
  }

  red(): EnumValue {
    return new EnumValue('Colour', 'RED');
  }

  myself(): this {
    return this;
  }

  fail(): never {
    throw new RangeError('Coordinates are outside the sheet');
  }

  later(): Promise<string> {
    return Promise.resolve('answered later');
  }
}

function withEcho() {
  const echo = new Echo();
  return { echo, options: { services: () => ({ Echo: echo }) } };
}

describe.each(MODES)('in %s mode', (mode) => {
  it("answers of services are of the bundle's own realm", async () => {
    const { options } = withEcho();
    const body = `
      const date = Echo.same(new Date(86400000)), list = Echo.same([[1]]), object = Echo.same({ a: { b: 2 } });
      return [date instanceof Date, date.getTime(), list instanceof Array, list[0] instanceof Array,
        object instanceof Object, object.a.b, Object.getPrototypeOf(object) === Object.prototype];`;
    expect(await evaluate(mode, body, options)).toEqual([true, 86_400_000, true, true, true, 2, true]);
  });

  it("services get values of the host's own realm", async () => {
    const { echo, options } = withEcho();
    await evaluate(
      mode,
      'Echo.same([new Date(5), [true, null, undefined, 1.5, "x"], { key: "v" }]);',
      options,
    );
    expect(echo.seen).toEqual([[new Date(5), [true, null, undefined, 1.5, 'x'], { key: 'v' }]]);
    const [cells] = echo.seen;
    expect(Array.isArray(cells) && cells[0] instanceof Date).toBe(true);
    expect(Object.getPrototypeOf(cells)).toBe(Array.prototype);
  });

  it('enumeration values are the same object each time and are named by toString', async () => {
    const { echo, options } = withEcho();
    const body = `
      Echo.same(Echo.Colour.GREEN);
      return [Echo.red() === Echo.Colour.RED, Echo.red() === Echo.Colour.GREEN, String(Echo.red()), Echo.Colour.BLUE];`;
    expect(await evaluate(mode, body, options)).toEqual([true, false, 'RED', undefined]);
    expect(echo.seen).toEqual([new EnumValue('Colour', 'GREEN')]);
  });

  it('a service is one object, goes back as itself, and is named by toString', async () => {
    const { echo, options } = withEcho();
    const body = 'Echo.same(Echo.myself()); return [Echo.myself() === Echo, String(Echo), typeof Echo];';
    expect(await evaluate(mode, body, options)).toEqual([true, 'Echo', 'object']);
    expect(echo.seen).toEqual([echo]);
  });

  it('what a service throws is an Error of the bundle, named Exception as Google names it', async () => {
    const { options } = withEcho();
    const body = `try { Echo.fail(); } catch (e) { return [e instanceof Error, e.name, e.message, String(e)]; }`;
    expect(await evaluate(mode, body, options)).toEqual([
      true,
      'Exception',
      'Coordinates are outside the sheet',
      'Exception: Coordinates are outside the sheet',
    ]);
  });

  it('a method that the host has not got fails with its name', async () => {
    const { options } = withEcho();
    const body = `return ['paint', 'hasOwnProperty', '_hidden', 'enumerations'].map((name) => {
      try { Echo[name](); return 'called'; } catch (e) { return e.message; } });`;
    expect(await evaluate(mode, body, options)).toEqual(
      ['paint', 'hasOwnProperty', '_hidden', 'enumerations'].map(
        (name) => `Echo.${name} is not offered by this host.`,
      ),
    );
  });

  it('functions cannot be handed to a service', async () => {
    const { options } = withEcho();
    const body = 'try { Echo.same(() => 1); } catch (e) { return e.message; }';
    expect(await evaluate(mode, body, options)).toBe(
      'Cannot convert a function for a service. The call was Echo.same.',
    );
  });
});

describe('an answer that comes later', () => {
  it('is waited for in real mode', async () => {
    expect(await evaluate('real', 'return Echo.later();', withEcho().options)).toBe('answered later');
  });

  it('ends the execution in simulated mode, where nothing can wait', async () => {
    await expect(evaluate('simulated', 'return Echo.later();', withEcho().options)).rejects.toThrow(
      /Simulated mode cannot wait for a promise/,
    );
  });
});
