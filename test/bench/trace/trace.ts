// Writes down where the virtual time of a run went, call by call.
import type { SpentCall } from '../../../src/local/host/runtime/dispatcher.ts';
import type { SpendingListener } from '../meter.ts';
import { FrameFinder } from './frames.ts';
import { callersOf, phaseOf } from './phases.ts';

/** A piece of time. */
export interface Span {
  /** Milliseconds since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  readonly phase: string;
  /** Class and method of the service call, or what else took the time. */
  readonly place: string;
  readonly callers: string;
  readonly execution: string;
}

const FLUSHING = '(flush of held-back writes)';

export class Trace implements SpendingListener {
  readonly spans: Span[] = [];
  readonly #frames: FrameFinder;
  #last: { readonly execution: string; readonly to: number } | null = null;

  /** @param bundle folder with the built add-on */
  constructor(bundle: string) {
    this.#frames = new FrameFinder(bundle);
  }

  spent({ execution, place, from, to, flushed, kind }: SpentCall): void {
    const frames = this.#frames.running();
    const at = `${execution.functionName} ${execution.id}`;
    this.#gap(at, execution.startedAt, from);
    const span = { phase: phaseOf(frames, place), callers: callersOf(frames), execution: at };
    const between = Math.min(to, from + Math.round(flushed));
    if (flushed > 0 && place !== 'SpreadsheetApp.flush' && kind !== 'own')
      this.spans.push({ ...span, from, to: between, place: FLUSHING });
    const begun = flushed > 0 && place !== 'SpreadsheetApp.flush' && kind !== 'own' ? between : from;
    this.spans.push({ ...span, from: begun, to, place });
    this.#last = { execution: at, to };
  }

  /** Time that no service call took: between executions, at their ends, or on the way from the sidebar. */
  #gap(execution: string, startedAt: number, from: number): void {
    const last = this.#last;
    const since = last === null ? startedAt : last.to;
    if (from <= since) return;
    const isSame = last?.execution === execution;
    const phase = isSame ? 'the script itself' : 'between executions';
    const place = isSame ? '(looks at the clock)' : '(nothing runs)';
    this.spans.push({ from: since, to: from, phase, place, callers: '', execution });
  }
}
