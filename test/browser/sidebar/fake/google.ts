// google.script.run inside the test page: asynchronous, JSON only, with the troubles that the test lays down.
import type { ServerApi } from '../../../../src/rpc/api.ts';
import type { FakeWindow, Scene, Trouble } from './scene.ts';
import { fakeServer } from './server.ts';

type Handlers = { readonly success: (value: unknown) => void; readonly failure: (error: Error) => void };

const WORDS: Readonly<Record<string, string>> = {
  lost: 'NetworkError: Connection failure due to HTTP 0',
  accounts: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  crash: 'Exceeded maximum execution time',
};

function meet(trouble: Trouble, { success, failure }: Handlers): void {
  if (trouble === 'never') return;
  if (trouble === 'null') success(null);
  else if (typeof trouble === 'string') failure(new Error(WORDS[trouble]));
  else success({ ok: false, ...trouble });
}

const copy = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const troubles = new Map<string, Trouble[]>();
const given: Scene = globalThis.scene;
const page: FakeWindow = {
  scene: given,
  calls: [],
  trouble: (name, ...list) => void troubles.set(name, [...(troubles.get(name) ?? []), ...list]),
};
for (const [name, list] of Object.entries(given.troubles)) troubles.set(name, [...list]);
globalThis.fake = page;
const server = new Map<string, (input: never) => unknown>(Object.entries(fakeServer(page)));

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_, name: keyof ServerApi | 'withSuccessHandler' | 'withFailureHandler') {
        if (name === 'withSuccessHandler')
          return (success: Handlers['success']) => runner({ ...handlers, success });
        if (name === 'withFailureHandler')
          return (failure: Handlers['failure']) => runner({ ...handlers, failure });
        return (input: unknown) => {
          page.calls.push({ name, input: copy(input) });
          setTimeout(() => {
            const trouble = troubles.get(name)?.shift();
            if (trouble !== undefined) meet(trouble, handlers);
            else handlers.success(copy(server.get(name)?.(copy(input) as never)));
          }, page.scene.delay);
        };
      },
    },
  );
}

const nobody: Handlers = { success: () => {}, failure: () => {} };
Object.assign(globalThis, { google: { script: { run: runner(nobody) } } });
