// A JavaScript context with nothing in it but the language, as Apps Script has it: no timers, no fetch, no URL, no crypto.
import vm from 'node:vm';

export type Globals = Record<string, unknown>;

/** The constructors of a realm, with which values are made that the bundle takes for its own. */
export interface Intrinsics {
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

/** Sources of time and chance that replace the realm's own. */
export interface Determinism {
  now(): number;
  random(): number;
}

// Runs inside the context, so that the replaced Date is still a Date of that realm.
const MAKE_DETERMINISTIC = `(function (now, random) {
  const Native = Date;
  const Virtual = new Proxy(Native, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === Virtual ? target : newTarget),
    apply: () => new Native(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Native.prototype.constructor = Virtual;
  globalThis.Date = Virtual;
  Math.random = random;
})`;

export function bareContext(determinism?: Determinism): { globals: Globals; intrinsics: Intrinsics } {
  // Its own global object: one that stands in for another of Node's is asked through slow detours.
  const globals: Globals = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const intrinsics: Intrinsics = vm.runInContext('({ Array, Object, Date, Error })', globals);
  if (determinism !== undefined) {
    const install: (now: () => number, random: () => number) => void = vm.runInContext(
      MAKE_DETERMINISTIC,
      globals,
    );
    install(
      () => determinism.now(),
      () => determinism.random(),
    );
  }
  return { globals, intrinsics };
}

/** @returns an expression for what a path such as `menu.go` means, or undefined when its name is not declared. */
export function meaningOf(path: string): string {
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(path)) return 'undefined';
  const [root] = path.split('.');
  return `typeof ${root} === 'undefined' ? undefined : ${path}`;
}
