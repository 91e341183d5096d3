// The one way to call the add-on: every end of a call is an answer.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from '../../../src/sidebar/client/failure.ts';
import { call } from '../../../src/sidebar/client/server.ts';

type Handlers = {
  success?: ((value: unknown) => void) | undefined;
  failure?: ((error: unknown) => void) | undefined;
};

/** google.script.run that ends every call the same way. */
function google(end: (handlers: Handlers, name: string, input: unknown[]) => void) {
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler')
            return (success: Handlers['success']) => runner({ ...handlers, success });
          if (name === 'withFailureHandler')
            return (failure: Handlers['failure']) => runner({ ...handlers, failure });
          return (...input: unknown[]) => end(handlers, name, input);
        },
      },
    );
  vi.stubGlobal('google', { script: { run: runner({}) } });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a call', () => {
  it('brings the answer of the function that was named, with its input', async () => {
    google(({ success }, name, input) => success?.({ ok: true, changed: 3, name, input }));
    const input = { sheetId: 1, cell: 'C5' };
    expect(await call('sidebarGoTo', input)).toMatchObject({ ok: true, name: 'sidebarGoTo', input: [input] });
  });

  it('brings a refusal as it is', async () => {
    google(({ success }) => success?.({ ok: false, code: 'no-keys', message: 'Connect first.' }));
    expect(await call('sidebarOverview')).toEqual({ ok: false, code: 'no-keys', message: 'Connect first.' });
  });

  it.each([null, undefined, 'text', { ok: 'yes' }, { ok: false }])(
    'that brings %j instead of an answer has failed',
    async (value) => {
      google(({ success }) => success?.(value));
      expect(await call('sidebarOverview')).toMatchObject({ ok: false, code: 'failed' });
    },
  );

  it('without an answer is lost, sooner when little work was asked for', async () => {
    vi.useFakeTimers();
    google(() => {});
    const short = call('sidebarProgress');
    const long = call('sidebarOverview');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await Promise.race([short, long])).toMatchObject({ ok: false, code: 'lost' });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await long).toMatchObject({ ok: false, code: 'lost' });
  });

  it('outside Google Sheets has failed', async () => {
    expect(await call('sidebarOverview')).toMatchObject({ ok: false, code: 'failed' });
  });
});

describe('an error of Google’s', () => {
  it.each([
    [
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'accounts',
    ],
    ['Authorization is required to perform that action.', 'accounts'],
    ['NetworkError: Connection failure due to HTTP 0', 'lost'],
    ['Exceeded maximum execution time', 'failed'],
  ])('%s is %s', (message, code) => {
    expect(failureOf(new Error(message)).code).toBe(code);
  });

  it('about accounts tells how to open the sheet with one account', () => {
    expect(failureOf(new Error('PERMISSION_DENIED')).message).toMatch(
      /several Google accounts.*one account only/,
    );
  });

  it('is quoted, but not at any length', () => {
    const { message } = failureOf(new Error('x'.repeat(10_000)));
    expect(message).toContain('Google said');
    expect(message.length).toBeLessThan(400);
  });
});
