// What a page of the add-on finds as `google.script`: calls go to the window around it, as on Google (page guides/html/reference/run).
import { callArguments } from './arguments.ts';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

/** Calls at the same time; more wait for their turn (page guides/html/communication). */
const CALLS_AT_ONCE = 10;

const waiting: (() => void)[] = [];
const open = new Map<number, Handlers>();
let lastCall = 0;

/** @param names functions of the add-on that a page may call */
export function install(names: readonly string[]): void {
  const none: Handlers = { success: null, failure: null, userObject: undefined };
  const script = { run: runner(names, none), host: hostFunctions() };
  Object.defineProperty(window, 'google', { value: { script }, configurable: true, writable: true });
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source === window.parent) receive(event.data);
  });
}

/** `google.script.run`: each `with…` makes a new one, so that chains do not disturb each other. */
function runner(names: readonly string[], handlers: Handlers): Record<string, unknown> {
  const made: Record<string, unknown> = {
    withSuccessHandler: (success: unknown) => runner(names, { ...handlers, success: asHandler(success) }),
    withFailureHandler: (failure: unknown) => runner(names, { ...handlers, failure: asHandler(failure) }),
    withUserObject: (userObject: unknown) => runner(names, { ...handlers, userObject }),
  };
  for (const name of names) {
    made[name] = (...args: unknown[]) => call(name, callArguments(args), handlers);
  }
  return made;
}

function asHandler(value: unknown): Handler {
  if (typeof value === 'function') return (...args) => value(...args);
  throw new TypeError('The handler must be a function.');
}

function call(name: string, args: readonly unknown[], handlers: Handlers): void {
  lastCall += 1;
  const id = lastCall;
  const send = () => {
    open.set(id, handlers);
    tell({ kind: 'call', id, name, args });
  };
  if (open.size < CALLS_AT_ONCE) send();
  else waiting.push(send);
}

function receive(data: unknown): void {
  const message = Object(data);
  if (message.kind !== 'returned') return;
  const handlers = open.get(message.id);
  if (handlers === undefined) return;
  open.delete(message.id);
  waiting.shift()?.();
  if (message.ok === true) handlers.success?.(message.value, handlers.userObject);
  else if (handlers.failure !== null)
    handlers.failure(new Error(String(message.message)), handlers.userObject);
  else console.error(`Uncaught ${message.message}`);
}

function hostFunctions() {
  return {
    origin: 'https://docs.google.com',
    close: () => tell({ kind: 'close' }),
    editor: { focus: () => tell({ kind: 'focus' }) },
  };
}

/** The window around cannot be named: a page in a sandbox has no origin, and it knows none. */
function tell(message: Record<string, unknown>): void {
  window.parent.postMessage(message, '*');
}
