// One fresh copy of the bundle with fresh globals, as every execution of Apps Script gets it.
import { extname } from 'node:path';
import gas from 'gas-local';
import { bareContext, type Determinism, type Globals, lookUpGlobal } from './bare-context.ts';
import { BundleValues } from './bundle-values.ts';
import { clientError, clientResult } from './client-values.ts';
import { type Caller, Killed } from './facade.ts';
import { describeThrown, type Outcome, type Root, type ValueRule, type Wire } from './wire.ts';

export interface BundleRun {
  /** Folder with Code.js. */
  readonly folder: string;
  readonly roots: readonly Root[];
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly rule: ValueRule;
}

/** Loads the bundle, global code included, and runs one function of it. */
export function runBundle(run: BundleRun, call: Caller, determinism?: Determinism): Outcome {
  const { globals, intrinsics } = bareContext(determinism);
  const values = new BundleValues(intrinsics, call);
  for (const root of run.roots) globals[root.global] = values.facade(root.service);
  try {
    gas.require(run.folder, globals, { filter: (path) => extname(path) === '.js' });
    const target = findFunction(globals, run);
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

function findFunction(globals: Globals, run: BundleRun): BundleFunction {
  const { functionName, rule, roots } = run;
  if (rule === 'client') {
    // Only function declarations become properties of the global object; a page cannot call anything else.
    const isPublic = Object.hasOwn(globals, functionName) && !functionName.endsWith('_');
    const isService = roots.some((root) => root.global === functionName);
    const found = isPublic && !isService ? globals[functionName] : undefined;
    if (isFunction(found)) return found;
    throw new TypeError(`google.script.run.${functionName} is not a function`);
  }
  const found = lookUpGlobal(globals, functionName);
  if (isFunction(found)) return found;
  throw new Error(`Script function not found: ${functionName}`);
}

function isFunction(value: unknown): value is BundleFunction {
  return typeof value === 'function';
}
