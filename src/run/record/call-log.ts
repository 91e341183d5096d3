// The call log of a run: which calls went out with how many rows and what came of them. It holds no keys and no contents.
import * as v from 'valibot';
import { spansText } from '../../core/number-spans.ts';
import type { BulkStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

const headKey = (runId: string): string => `run.${runId}.calls`;
/** Characters of one stored part, which stays below the 9 KB of a property value (page quotas). */
const PART_LENGTH = 8000;
/** Full parts that are kept beside the one being written: some 1,000 calls, and 80 of the store's 500 KB at most. */
export const KEPT_PARTS = 9;
/** Longest list of row numbers that is kept, in characters. */
const WHERE_LENGTH = 60;

export const CALL_KINDS = ['send', 'look up', 'delete'] as const;

export interface CallLine {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly kind: (typeof CALL_KINDS)[number];
  readonly rows: number;
  /** Row numbers as they were when the call left, such as `2-51`. */
  readonly where: string;
  /** Null when no answer came. */
  readonly status: number | null;
  /** One or two words. */
  readonly outcome: string;
  /** LeadSquared's own name of the call; '' when it gave none. */
  readonly requestId: string;
  /** From the call to its answer; calls side by side are answered together. */
  readonly milliseconds: number;
}

/** Short, since a long run has many. */
const Line = v.tuple([
  v.number(),
  v.picklist(CALL_KINDS),
  v.number(),
  v.string(),
  v.nullable(v.number()),
  v.string(),
  v.string(),
  v.number(),
]);
const Part = v.object({ run: v.string(), part: v.number(), lines: v.array(Line) });
type Part = v.InferOutput<typeof Part>;

function readPart(store: Store, key: string): Part | null {
  // A log that cannot be read is begun anew: nothing but the log depends on it.
  return readJson(Part, store.get(key));
}

const fullKey = (runId: string, part: number): string => `${headKey(runId)}.${part % KEPT_PARTS}`;

/** `2-51, 60`; a long list keeps its beginning. */
export function rowList(rows: readonly (number | null)[]): string {
  const text = spansText(rows.flatMap((row) => (row === null ? [] : [row]))).replace(/,/g, ', ');
  return text.length <= WHERE_LENGTH
    ? text
    : `${text.slice(0, WHERE_LENGTH - 4).replace(/,[^,]*$/, '')}, ...`;
}

/** Gathers the calls of one execution; they are written together with the run's record. */
export class CallLog {
  private readonly store: BulkStore;
  private readonly runId: string;
  private part: Part | null = null;
  private length = 0;
  private changed: Record<string, string> = {};

  constructor(store: BulkStore, runId: string) {
    this.store = store;
    this.runId = runId;
  }

  add(line: CallLine): void {
    const { at, kind, rows, where, status, outcome, requestId, milliseconds } = line;
    const short: Part['lines'][number] = [at, kind, rows, where, status, outcome, requestId, milliseconds];
    const size = JSON.stringify(short).length + 1;
    const part = this.open(size);
    part.lines.push(short);
    this.length += size;
    this.changed[headKey(this.runId)] = JSON.stringify(part);
  }

  /** The properties to be written; they count as written then. */
  take(): Readonly<Record<string, string>> {
    const { changed } = this;
    this.changed = {};
    return changed;
  }

  /** The part that has room for so many characters more. */
  private open(size: number): Part {
    if (this.part === null) {
      this.part = readPart(this.store, headKey(this.runId)) ?? { run: this.runId, part: 0, lines: [] };
      this.length = JSON.stringify(this.part).length;
    }
    if (this.length + size > PART_LENGTH) {
      this.changed[fullKey(this.runId, this.part.part)] = JSON.stringify(this.part);
      this.part = { run: this.runId, part: this.part.part + 1, lines: [] };
      this.length = JSON.stringify(this.part).length;
    }
    return this.part;
  }
}

export interface RunCalls {
  readonly runId: string;
  readonly lines: readonly CallLine[];
  /** True when the run made more calls than are kept: then its first ones are missing. */
  readonly isCut: boolean;
}

/** Takes a run's log out of the store: its oldest parts first, so that a cut-off removal is finished by the next one. */
export function removeCalls(store: Store, runId: string): void {
  const head = readPart(store, headKey(runId));
  if (head === null) return;
  for (let part = Math.max(0, head.part - KEPT_PARTS); part < head.part; part++) {
    store.remove(fullKey(runId, part));
  }
  store.remove(headKey(runId));
}

/** The calls of a run; null when there are none, or they are not kept any more. */
export function readCalls(store: Store, runId: string): RunCalls | null {
  const head = readPart(store, headKey(runId));
  if (head === null) return null;
  const lines: Part['lines'] = [];
  for (let part = Math.max(0, head.part - KEPT_PARTS); part < head.part; part++) {
    const full = readPart(store, fullKey(runId, part));
    // An older part may stand where this one was lost.
    if (full !== null && full.part === part) lines.push(...full.lines);
  }
  return {
    runId: head.run,
    isCut: head.part > KEPT_PARTS,
    lines: [...lines, ...head.lines].map(
      ([at, kind, rows, where, status, outcome, requestId, milliseconds]) => {
        return { at, kind, rows, where, status, outcome, requestId, milliseconds };
      },
    ),
  };
}
