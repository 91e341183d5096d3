// The open browser windows and what is told to them: events numbered per window, kept a while for a window that reconnects.
import type { LiveEvent } from '../shared/protocol.ts';

/** A window that was cut off for longer than so many events loads everything anew. */
const KEPT_EVENTS = 1000;
/** A window that is gone for so long is closed. */
const FORGET_AFTER_MS = 60_000;

export interface NumberedEvent {
  readonly number: number;
  readonly event: LiveEvent;
}

type Sink = (event: NumberedEvent) => void;

interface Window {
  /** E-mail address of whoever sits in front of it. */
  readonly person: string;
  readonly events: NumberedEvent[];
  last: number;
  sink: Sink | null;
  forget: NodeJS.Timeout | null;
}

export class Hub {
  readonly #windows = new Map<string, Window>();
  /** Who started something last, and in which window: what an execution shows is shown there. */
  #acting: { readonly window: string | undefined; readonly person: string } | null = null;
  /** Windows by the executions that were started in them. */
  readonly #executions = new Map<string, string>();

  /**
   * Connects a window, telling it first what it missed after event number `after`; null for a window that begins.
   *
   * @returns a function that disconnects it
   */
  connect(id: string, person: string, after: number | null, sink: Sink): () => void {
    const window = this.#windows.get(id) ?? { person, events: [], last: 0, sink: null, forget: null };
    this.#windows.set(id, window);
    if (window.forget !== null) clearTimeout(window.forget);
    window.forget = null;
    window.sink = sink;
    const first = window.events[0]?.number ?? window.last + 1;
    if (after !== null && after <= window.last && after >= first - 1) {
      for (const event of window.events) if (event.number > after) sink(event);
    } else {
      this.#send(window, { kind: 'refresh' });
    }
    return () => {
      if (window.sink !== sink) return;
      window.sink = null;
      window.forget = setTimeout(() => this.#windows.delete(id), FORGET_AFTER_MS);
      window.forget.unref();
    };
  }

  act(window: string, person: string): void {
    this.#acting = { window, person };
  }

  startedIn(window: string, execution: string): void {
    this.#executions.set(execution, window);
  }

  /** To be called before a service call: what it shows belongs to the window in which the execution was started, or to its person. */
  executing(execution: string, person: string): void {
    this.#acting = { window: this.#executions.get(execution), person };
  }

  ended(execution: string): void {
    this.#executions.delete(execution);
  }

  tellAll(event: LiveEvent): void {
    for (const window of this.#windows.values()) this.#send(window, event);
  }

  tell(id: string, event: LiveEvent): void {
    const window = this.#windows.get(id);
    if (window !== undefined) this.#send(window, event);
  }

  /** Tells all windows of one person. */
  tellPerson(person: string, event: LiveEvent): void {
    for (const window of this.#windows.values()) if (window.person === person) this.#send(window, event);
  }

  /** Tells the acting window, or all of its person's when it is gone. */
  tellActing(event: LiveEvent): void {
    if (this.#acting === null) return;
    const { window, person } = this.#acting;
    const acting = window === undefined ? undefined : this.#windows.get(window);
    if (acting?.sink == null) this.tellPerson(person, event);
    else this.#send(acting, event);
  }

  close(): void {
    for (const window of this.#windows.values()) if (window.forget !== null) clearTimeout(window.forget);
    this.#windows.clear();
  }

  #send(window: Window, event: LiveEvent): void {
    window.last += 1;
    const numbered = { number: window.last, event };
    window.events.push(numbered);
    if (window.events.length > KEPT_EVENTS) window.events.shift();
    window.sink?.(numbered);
  }
}
