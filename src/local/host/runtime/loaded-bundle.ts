// One fresh copy of the bundle with fresh globals, as every execution of Apps Script gets it.
import type { Globals, Intrinsics } from './bare-context.ts';
import { BundleValues } from './bundle-values.ts';
import { clientError, clientResult } from './client-values.ts';
import { type Caller, Killed } from './facade.ts';
import { describeThrown, type Outcome, type Root, type ValueRule, type Wire } from './wire.ts';

export interface BundleRun {
  /** Folder with Code.js. */
  readonly folder: string;
  /** Whether the global code may have run in an earlier execution; see `HostOptions`. */
  readonly keepsBundle: boolean;
  readonly roots: readonly Root[];
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly rule: ValueRule;
}

/** @returns what a path such as `menu.go` means in the bundle, or undefined when its name is not declared there. */
export type LookUp = (path: string) => unknown;

/** Where one execution runs. */
export interface BundleRealm {
  readonly globals: Globals;
  readonly intrinsics: Intrinsics;
  /** Runs the bundle's global code; the services are among the globals by then. */
  load(): LookUp;
  /** Keeps nothing of what the global code has made, since the execution did not come to its end. */
  forget(): void;
}

/** Loads the bundle, global code included, and runs one function of it. */
export function runBundle(run: BundleRun, call: Caller, realm: BundleRealm): Outcome {
  const { globals, intrinsics } = realm;
  const values = new BundleValues(intrinsics, call);
  for (const root of run.roots) globals[root.global] = values.facade(root.service);
  try {
    const target = findFunction(run, globals, realm.load());
    const result: unknown = target(...run.args.map((arg) => values.toBundle(arg)));
    return { kind: 'value', value: values.toWire(run.rule === 'client' ? clientResult(result) : result) };
  } catch (thrown) {
    if (thrown instanceof Killed)
      return { kind: 'failure', name: 'Killed', message: thrown.reason, stack: '' };
    const facts = describeThrown(thrown);
    return { kind: 'failure', ...facts, ...(run.rule === 'client' ? clientError(thrown) : {}) };
  }
}

type BundleFunction = (...args: unknown[]) => unknown;

function findFunction(run: BundleRun, globals: Globals, lookUp: LookUp): BundleFunction {
  const { functionName, rule, roots } = run;
  if (rule === 'client') {
    // A page can call only what function declarations add to the global object, whose own functions are not enumerable.
    const isDeclared = Object.getOwnPropertyDescriptor(globals, functionName)?.enumerable === true;
    const isPublic = isDeclared && !functionName.endsWith('_');
    const isService = roots.some((root) => root.global === functionName);
    const found = isPublic && !isService ? globals[functionName] : undefined;
    if (isFunction(found)) return found;
    throw new TypeError(`google.script.run.${functionName} is not a function`);
  }
  const found = lookUp(functionName);
  if (isFunction(found)) return found;
  throw new Error(`Script function not found: ${functionName}`);
}

function isFunction(value: unknown): value is BundleFunction {
  return typeof value === 'function';
}
