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
  const script = run.keepsBundle ? scriptKept(run.folder) : scriptIn(run.folder);
  if (script === undefined) return use(freshRealm(run.folder, determinism));
  const { file, version } = script;
  const services = run.roots.map((root) => root.global);
  const key = [file, version, run.keepsBundle, ...services].join(' ');
  const at = idle.findIndex((each) => each.key === key);
  // One execution may run in the middle of another, which needs a second realm.
  const realm = idle.splice(at, at < 0 ? 0 : 1)[0] ?? new KeptRealm(key, file, services, run.keepsBundle);
  realm.determinism = determinism;
  try {
    return use(realm);
  } finally {
    if (realm.isGoodAsNew()) idle.push(realm);
    if (idle.length > MOST_IDLE) idle.shift();
  }
}

interface Script {
  readonly file: string;
  /** Another one once the file was written anew. */
  readonly version: string;
}

/** The bundle's script, or undefined when there are several, which see each other's names, or folders of them. */
function scriptIn(folder: string): Script | undefined {
  const names = readdirSync(folder);
  const [script, ...others] = names.filter((name) => !['.html', '.json'].includes(extname(name)));
  if (script === undefined || others.length > 0 || extname(script) !== '.js') return undefined;
  const file = join(folder, script);
  const { mtimeMs, size } = statSync(file);
  return { file, version: `${mtimeMs} ${size}` };
}

const kept = new Map<string, Script | undefined>();

/** As it was found first: whoever keeps a bundle does not build it anew meanwhile. */
function scriptKept(folder: string): Script | undefined {
  if (!kept.has(folder)) kept.set(folder, scriptIn(folder));
  return kept.get(folder);
}

interface Compiled {
  /** Runs the global code, given the services; answers with a direct `eval` in its scope. */
  readonly body: ReturnType<typeof vm.compileFunction>;
  /** What it declares as properties of the global object. */
  readonly names: readonly string[];
}

/** What running the global code came to. */
interface Loaded {
  readonly evaluate: LookUp;
  /** Each name that it declares as a property of the global object, with its value. */
  readonly declared: readonly (readonly [name: string, value: unknown])[];
}

class KeptRealm implements BundleRealm {
  readonly key: string;
  readonly globals: Globals;
  readonly intrinsics: Intrinsics;
  determinism: Determinism = { now: Date.now, random: Math.random };
  readonly #file: string;
  readonly #services: readonly string[];
  readonly #guard: RealmGuard;
  readonly #keepsBundle: boolean;
  #compiled: Compiled | undefined;
  #loaded: Loaded | undefined;

  constructor(key: string, file: string, services: readonly string[], keepsBundle: boolean) {
    this.key = key;
    this.#keepsBundle = keepsBundle;
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
    const loaded = this.#loaded ?? this.#evaluate();
    if (this.#keepsBundle) this.#loaded = loaded;
    for (const [name, value] of loaded.declared) this.globals[name] = value;
    return (path) => loaded.evaluate(meaningOf(path));
  }

  forget(): void {
    this.#loaded = undefined;
  }

  #evaluate(): Loaded {
    this.#compiled ??= compile(this.#file, this.#services, this.globals);
    const { body, names } = this.#compiled;
    const services = this.#services.map((name) =>
      this.#keepsBundle ? this.#presentService(name) : this.globals[name],
    );
    const evaluate: LookUp = Reflect.apply(body, this.globals, services);
    const values = evaluate(`[${names.join()}]`);
    return {
      evaluate,
      declared: names.map((name, at) => [name, Array.isArray(values) ? values[at] : undefined]),
    };
  }

  /** Stands for the service of whichever execution is running. */
  #presentService(name: string): object {
    const present = (): object => {
      const service = this.globals[name];
      return typeof service === 'object' && service !== null ? service : {};
    };
    return new Proxy(new this.intrinsics.Object(), {
      get: (_, key) => Reflect.get(present(), key),
      set: () => false,
    });
  }

  isGoodAsNew(): boolean {
    this.#leave();
    return this.#keepsBundle || this.#guard.isUntouched();
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
