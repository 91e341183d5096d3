// Tells how far a sending is while it goes on: one line that is rewritten on a terminal, a line every few seconds elsewhere.
import type { Waiting } from './activity.ts';
import type { RunView } from './run-view.ts';

/** Between two lines; below ten seconds, since a busy moment may hold one up. */
const LINE_MS = 8000;
/** Between two looks of the counter on a terminal. */
const COUNTER_MS = 1000;
/** A shorter wait is part of the work. */
const WORTH_SAYING_MS = 3000;
const WIDEST = 200;

export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface Seen {
  readonly run: RunView | null;
  readonly waiting: Waiting | null;
  /** Why the command itself waits; null when it does not. */
  readonly pause: string | null;
  readonly now: number;
}

function counted(number: number, word: string): string[] {
  return number === 0 ? [] : [`${number} ${word}`];
}

function whatFor({ run, waiting, pause, now }: Seen): string {
  if (pause !== null) return pause;
  if (waiting === null || now - waiting.since < WORTH_SAYING_MS) return '';
  const seconds = Math.round((now - waiting.since) / 1000);
  if (waiting.on === 'call') return `waiting for LeadSquared’s answer, ${seconds} s so far`;
  return run?.state === 'checking'
    ? 'waiting before LeadSquared is asked again which tasks it has'
    : 'waiting until LeadSquared’s limit lets the next call through';
}

/** `250 of 500 rows sent: 240 created, 10 accepted; about 30 s left`. */
export function progressLine(seen: Seen): string {
  const { run } = seen;
  const why = whatFor(seen);
  if (run === null || run.state === 'ended') {
    return why === '' ? 'At work.' : `${why}.`;
  }
  const { queued, sending, accepted, created, failed, unknown } = run.counts;
  const sent = sending + accepted + created + failed + unknown;
  const parts = [
    ...counted(created, 'created'),
    ...counted(accepted, 'accepted'),
    ...counted(failed, 'failed'),
    ...counted(unknown, 'in doubt'),
  ];
  const details = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  const left = run.secondsLeft === null || why !== '' ? '' : `; about ${run.secondsLeft} s left`;
  const stopping = run.stopping ? '; stopping' : '';
  return `${sent} of ${sent + queued} rows sent${details}${left}${why === '' ? '' : `; ${why}`}${stopping}.`;
}

/** Tells until it is ended. */
export class Progress {
  readonly #screen: Screen;
  readonly #look: () => Promise<Seen>;
  readonly #timer: NodeJS.Timeout;
  #isLooking = false;
  #isOver = false;
  #width = 0;

  constructor(screen: Screen, look: () => Promise<Seen>) {
    this.#screen = screen;
    this.#look = look;
    this.#timer = setInterval(() => void this.#tell(), screen.isTTY ? COUNTER_MS : LINE_MS);
  }

  /** Writes a line of its own above the counter. */
  say(line: string): void {
    this.#clear();
    this.#screen.write(`${line}\n`);
  }

  end(): void {
    this.#isOver = true;
    clearInterval(this.#timer);
    this.#clear();
  }

  async #tell(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const line = progressLine(await this.#look());
      if (this.#isOver) return;
      if (this.#screen.isTTY) this.#rewrite(line);
      else this.#screen.write(`${line}\n`);
    } finally {
      this.#isLooking = false;
    }
  }

  #rewrite(line: string): void {
    const shown = line.slice(0, Math.min(WIDEST, (this.#screen.columns ?? WIDEST) - 1));
    this.#screen.write(`\r${shown.padEnd(this.#width)}`);
    this.#width = shown.length;
  }

  #clear(): void {
    if (this.#width > 0) this.#screen.write(`\r${' '.repeat(this.#width)}\r`);
    this.#width = 0;
  }
}
