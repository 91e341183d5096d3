// What the host is told at its start and for each run, and what a run answers.
import type { GrantedScopes, Installation } from './host-facts.ts';
import type { HttpRoute } from './http.ts';
import type { Limits } from './limits.ts';
import type { CallHooks } from './runtime/dispatcher.ts';
import type { LogLine } from './runtime/execution.ts';
import type { Latencies } from './runtime/latency.ts';
import type { Timeline } from './runtime/timeline.ts';
import type { AuthMode, ExecutionKind, UiDriver } from './service.ts';
import type { ExtraServices } from './services.ts';
import type { Workbook } from './spreadsheet/model/workbook.ts';
import type { Unsettled } from './unsettled.ts';

export interface HostOptions {
  /** Folder with Code.js, appsscript.json and the pages. */
  readonly bundle: string;
  /** `real`: a thread per execution, real time. `simulated`: one thread, virtual time. */
  readonly mode: 'real' | 'simulated';
  /**
   * With it, and in real mode, each execution has a thread of its own and virtual time, which all hosts on the timeline share: many
   * people work at the same moment. Triggers do not fire then.
   */
  readonly timeline?: Timeline;
  /** The file that the script belongs to; null for a standalone script. */
  readonly workbook: Workbook | null;
  /** In simulated mode it must answer without promises. */
  readonly ui: UiDriver;
  /** E-mail address of whoever runs what is not told otherwise. */
  readonly user?: string;
  /** Language of the user, `en` when not told. */
  readonly userLocale?: string;
  readonly installed?: Installation;
  readonly addOnName?: string;
  /** No host name exists when not told. */
  readonly route?: HttpRoute;
  /** Simulated mode: source of UUIDs and Math.random. */
  readonly seed?: number;
  /** Simulated mode: when the clock starts; milliseconds since 1970 UTC. */
  readonly startAt?: number;
  readonly limits?: Partial<Limits>;
  /** Hears of every execution that ended, also of those that triggers started. */
  readonly onResult?: (result: ExecutionResult) => void;
  /**
   * Simulated mode: the bundle's global code runs once for many executions, which is much faster than once for each. For a bundle whose
   * global code keeps nothing that one execution could leave to the next, but for what is remembered of pure functions.
   */
  readonly keepsBundle?: boolean;
  /** Simulated mode: what service calls cost; `LATENCIES` where not told. */
  readonly latencies?: Partial<Latencies>;
  /** Hears of each service call of every execution when it is over. */
  readonly onSpent?: CallHooks['onSpent'];
  /** Called before each service call of every execution. */
  readonly onServiceCall?: CallHooks['onServiceCall'];
  /** Answers to what Google does not document; `LIKELY` where not told. */
  readonly unsettled?: Partial<Unsettled>;
  /** Which of the manifest's scopes a user has ticked (page concepts/scopes, "granular"); null, and when not told, for all. */
  readonly granted?: GrantedScopes;
  /** More global services, for tests. */
  readonly services?: ExtraServices;
}

export interface RunOptions extends CallHooks {
  /** `menu` when not told. */
  readonly kind?: ExecutionKind;
  readonly user?: string;
  /** Otherwise what Google gives to an execution of this kind. */
  readonly authMode?: AuthMode;
}

interface ExecutionReport {
  readonly id: string;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly user: string;
  readonly logs: readonly LogLine[];
  /** Calls by service, for instance `SpreadsheetApp` for those of ranges too. */
  readonly serviceCalls: Readonly<Record<string, number>>;
  /** Calls by class and method, for instance `Range.getValues`. */
  readonly methodCalls: Readonly<Record<string, number>>;
  /** On the host's clock. */
  readonly milliseconds: number;
}

export interface Succeeded extends ExecutionReport {
  readonly ok: true;
  readonly value: unknown;
}

export interface Failed extends ExecutionReport {
  readonly ok: false;
  readonly error: { readonly name: string; readonly message: string; readonly stack: string };
  /** True when it was ended from outside: nothing of it ran any more, and what it had not flushed is lost. */
  readonly killed: boolean;
}

export type ExecutionResult = Succeeded | Failed;

/** Counts over all executions of a host. */
export interface HostCounters {
  readonly executions: number;
  readonly failed: number;
  readonly killed: number;
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly methodCalls: Readonly<Record<string, number>>;
}

/** A broken precondition of the host itself, not an error of the bundle. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}
