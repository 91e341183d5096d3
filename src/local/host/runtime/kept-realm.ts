// Realms that an execution in simulated mode leaves to the next one, so that the engine does its work on the bundle once.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import vm from 'node:vm';
import { bareContext, type Determinism, type Globals, type Intrinsics, meaningOf } from './bare-context.ts';
import { freshRealm } from './fresh-realm.ts';
import type { BundleRealm, BundleRun, LookUp } from './loaded-bundle.ts';
import { RealmGuard } from './realm-guard.ts';
import { standInForGoogle } from './stand-in.ts';

/** Idle realms beyond these are let go: a process may run many bundles, one after the other. */
const MOST_IDLE = 4;

/** Objects of the language to which only syntax leads. */
const HIDDEN = new vm.Script(`[[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator](),
  ''.matchAll(/x/g), function* () {}, async function () {}, async function* () {}, new Intl.Segmenter().segment('')]
  .map(Object.getPrototypeOf)`);

const idle: KeptRealm[] = [];

/**
 * Runs one execution in a realm as good as a fresh one: the bundle's global code runs anew, as the body of a function, and
 * a realm in which anything else was changed is not used again. gas-local, which real mode uses, runs the text in a new
 * context each time; the engine then compiles, interprets and optimises all of it for every execution of a few
 * milliseconds, which took more than half of the time of a simulated run.
 */
export function inRealm<T>(run: BundleRun, determinism: Determinism, use: (realm: BundleRealm) => T): T {
  const file = onlyFile(run.folder);
  if (file === undefined) return use(freshRealm(run.folder, determinism));
  const { mtimeMs, size } = statSync(file);
  const services = run.roots.map((root) => root.global);
  const key = [file, mtimeMs, size, ...services].join(' ');
  const at = idle.findIndex((each) => each.key === key);
  // One execution may run in the middle of another, which needs a second realm.
  const realm = idle.splice(at, at < 0 ? 0 : 1)[0] ?? new KeptRealm(key, file, services);
  realm.determinism = determinism;
  try {
    return use(realm);
  } finally {
    if (realm.isGoodAsNew()) idle.push(realm);
    if (idle.length > MOST_IDLE) idle.shift();
  }
}

/** The bundle's script, or undefined when there are several, which see each other's names, or folders of them. */
function onlyFile(folder: string): string | undefined {
  const names = readdirSync(folder);
  const [script, ...others] = names.filter((name) => !['.html', '.json'].includes(extname(name)));
  return script !== undefined && others.length === 0 && extname(script) === '.js'
    ? join(folder, script)
    : undefined;
}

interface Compiled {
  /** Runs the global code, given the services; answers with a direct `eval` in its scope. */
  readonly body: ReturnType<typeof vm.compileFunction>;
  /** What it declares as properties of the global object. */
  readonly names: readonly string[];
}

class KeptRealm implements BundleRealm {
  readonly key: string;
  readonly globals: Globals;
  readonly intrinsics: Intrinsics;
  determinism: Determinism = { now: Date.now, random: Math.random };
  readonly #file: string;
  readonly #services: readonly string[];
  readonly #guard: RealmGuard;
  #compiled: Compiled | undefined;

  constructor(key: string, file: string, services: readonly string[]) {
    this.key = key;
    this.#file = file;
    this.#services = services;
    const { globals, intrinsics } = bareContext({
      now: () => this.determinism.now(),
      random: () => this.determinism.random(),
    });
    this.globals = globals;
    this.intrinsics = intrinsics;
    standInForGoogle(globals, intrinsics);
    this.#leave();
    this.#guard = new RealmGuard(globals, HIDDEN.runInContext(globals));
  }

  load(): LookUp {
    this.#compiled ??= compile(this.#file, this.#services, this.globals);
    const { body, names } = this.#compiled;
    const services = this.#services.map((name) => this.globals[name]);
    const evaluate: LookUp = Reflect.apply(body, this.globals, services);
    const values = evaluate(`[${names.join()}]`);
    if (Array.isArray(values)) for (const [at, name] of names.entries()) this.globals[name] = values[at];
    return (path) => evaluate(meaningOf(path));
  }

  isGoodAsNew(): boolean {
    this.#leave();
    return this.#guard.isUntouched();
  }

  /** Keeps nothing of the last execution alive. What it made unchangeable stays, and the guard sees it. */
  #leave(): void {
    for (const name of this.#compiled?.names ?? []) Reflect.deleteProperty(this.globals, name);
    for (const name of this.#services) Reflect.set(this.globals, name, undefined);
  }
}

function compile(file: string, services: readonly string[], realm: Globals): Compiled {
  const text = readFileSync(file, 'utf8');
  // A function in a function: the services are outside, so that the bundle may declare their names again.
  const body = vm.compileFunction(
    `return (function () {${text}\nreturn function () { 'use strict'; return eval(arguments[0]); };}).call(this);`,
    services,
    { filename: file, parsingContext: realm },
  );
  return { body, names: declaredNames(text, file) };
}

/** What a script's `function` and `var` add to the global object, found without running anything of it. */
function declaredNames(text: string, file: string): string[] {
  const { globals } = bareContext();
  const before = new Set(Reflect.ownKeys(globals));
  // They are there before the first statement runs, which here is the end.
  const script = new vm.Script(`throw null;${text}`, { filename: file });
  try {
    script.runInContext(globals);
  } catch (thrown) {
    if (thrown !== null) throw thrown;
  }
  return Object.keys(globals).filter((name) => !before.has(name));
}
