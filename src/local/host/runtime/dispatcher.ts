// Answers the bundle's service calls, the same way in both modes: look up, allow, count, run, charge, encode.
import { refusal } from '../authorization.ts';
import { missingScope } from '../scopes.ts';
import { type Answer, notOffered, type Service } from '../service.ts';
import type { CallCount } from './call-count.ts';
import type { Clock } from './clock.ts';
import { type RunningExecution, TIME_OVER } from './execution.ts';
import { fromWire, toWire } from './host-values.ts';
import { type CallKind, cellsOf, isRemote, kindOf, type Latencies, latencyOf } from './latency.ts';
import { type Method, methodOf, References } from './references.ts';
import type { CallReply, CallRequest, Root, Wire } from './wire.ts';

/** Where in the sequence of its service calls an execution dies, and whether that call still takes effect. */
export interface KillPoint {
  /** 1 for the first call. */
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** Where one of its service calls throws what Google throws on a bad day; the execution goes on from there. */
export interface FailPoint extends KillPoint {
  readonly message: string;
}

/** A service call that is over, and the time that it took. */
export interface SpentCall {
  readonly execution: RunningExecution;
  /** Class and method, for instance `Range.getValues`. */
  readonly place: string;
  /** Global service, for instance `SpreadsheetApp`. */
  readonly family: string;
  readonly kind: CallKind;
  /** On the host's clock. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of it that went into making held-back writes real. */
  readonly flushed: number;
}

export interface CallHooks {
  readonly killAt?: KillPoint | undefined;
  readonly failAt?: FailPoint | undefined;
  /** Hears of each call when it is over, in simulated mode with the bundle's own frames on the stack. */
  readonly onSpent?: ((spent: SpentCall) => void) | undefined;
  /** Runs before the nth call takes effect; other executions may be run from here. */
  readonly onServiceCall?:
    | ((n: number, execution: RunningExecution, call: string) => Answer<void>)
    | undefined;
}

export interface DispatcherParts {
  readonly execution: RunningExecution;
  readonly services: Readonly<Record<string, Service>>;
  readonly clock: Clock;
  readonly latencies: Latencies;
  readonly counts: readonly CallCount[];
  readonly hooks: CallHooks;
  /** Those that the manifest asks for and the user has granted; null when there is no limit. */
  readonly scopes: () => ReadonlySet<string> | null;
  /** The family of a service that does not belong to the one that handed it out, such as Ui. */
  readonly familyOf: (service: Service) => string | undefined;
}

/** Names an error of a service as Google does. */
const EXCEPTION = 'Exception';

export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #references = new References();
  #calls = 0;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** The services that the bundle finds as globals. */
  roots(): Root[] {
    return Object.entries(this.#parts.services).map(([global, service]) => ({
      global,
      service: this.#references.refer(service, global, global),
    }));
  }

  /** Never throws: what a service throws becomes a failure, what comes after a kill becomes `killed`. */
  call(request: CallRequest): Answer<CallReply> {
    try {
      const reply = this.#parts.execution.killedBecause === undefined ? this.#answer(request) : failure('');
      if (!(reply instanceof Promise)) return this.#settled(reply);
      return reply.then(
        (late) => this.#settled(late),
        (thrown) => this.#settled(failure(thrown)),
      );
    } catch (thrown) {
      return this.#settled(failure(thrown));
    }
  }

  /** Encodes what a function of the bundle is to be called with. */
  encode(value: unknown): Wire {
    return toWire(value, (service) => this.#references.refer(service, ''));
  }

  /** Decodes what a function of the bundle returned. */
  decode(wire: Wire): unknown {
    return fromWire(wire, (id) => this.#references.held(id).service);
  }

  #answer(request: CallRequest): Answer<CallReply> {
    const { execution, clock, latencies, counts, hooks, scopes } = this.#parts;
    const { service, name, family } = this.#references.held(request.service);
    const place = `${name}.${request.method}`;
    const method = methodOf(service, request.method);
    if (method === undefined) throw new Error(notOffered(place));
    const refused = refusal(execution.authMode, family, request.method);
    if (refused !== undefined) throw new Error(refused);
    const missing = missingScope(scopes(), name, request.method);
    if (missing !== undefined) throw new Error(missing);
    if (!isRemote(family, request.method)) {
      return chain(this.#run(method, request), (value) => this.#reply(value, family));
    }
    this.#calls += 1;
    const n = this.#calls;
    for (const count of counts) count.add(family, place);
    return chain(hooks.onServiceCall?.(n, execution, place), () => {
      this.#killAt(n, 'before', place);
      if (execution.killedBecause !== undefined) return { kind: 'killed' };
      this.#failAt(n, 'before');
      const from = execution.now();
      return chain(this.#run(method, request), (value) => {
        const kind = kindOf(family, name, request.method);
        const cells = Math.max(cellsOf(value), cellsOf(request.args[0]));
        const flushed = execution.takeOwed();
        const charged = clock.charge(flushed + latencyOf(kind, cells, latencies));
        return chain(charged, () => {
          hooks.onSpent?.({ execution, place, family, kind, from, to: execution.now(), flushed });
          this.#killAt(n, 'after', place);
          this.#failAt(n, 'after');
          if (execution.now() > execution.deadline) execution.kill(TIME_OVER);
          return this.#reply(value, family);
        });
      });
    });
  }

  #run(method: Method, request: CallRequest): unknown {
    return method(...request.args.map((arg) => this.decode(arg)));
  }

  #settled(reply: CallReply): CallReply {
    return this.#parts.execution.killedBecause === undefined ? reply : { kind: 'killed' };
  }

  #killAt(n: number, when: KillPoint['when'], place: string): void {
    const { killAt } = this.#parts.hooks;
    if (killAt?.call === n && killAt.when === when) {
      this.#parts.execution.kill(`Killed ${when} service call ${n}, ${place}`);
    }
  }

  #failAt(n: number, when: KillPoint['when']): void {
    const { failAt } = this.#parts.hooks;
    if (failAt?.call === n && failAt.when === when) throw new Error(failAt.message);
  }

  #reply(value: unknown, family: string): CallReply {
    return {
      kind: 'value',
      value: toWire(value, (service) =>
        this.#references.refer(service, this.#parts.familyOf(service) ?? family),
      ),
    };
  }
}

function failure(thrown: unknown): CallReply {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'failure', name: EXCEPTION, message };
}

/** Goes on with an answer at once when it is a value, later when it is a promise. */
function chain<T>(answer: Answer<T>, next: (value: T) => Answer<CallReply>): Answer<CallReply> {
  return answer instanceof Promise ? answer.then(next) : next(answer);
}
