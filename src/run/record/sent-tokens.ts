// Remembers, outside the sheet, which rows of a run were ever let out: the user may put an older version of the sheet back.
import { BitSet } from '../../core/bit-set.ts';
import type { ReadStore } from '../ports.ts';
import { longText, readLongText } from './long-text.ts';

export const sentKey = (runId: string): string => `run.${runId}.sent`;

/** In front of the bits of a run that is over. */
const OVER = '!';

export class SentTokens {
  private hasChanged = false;

  private constructor(
    private readonly runId: string,
    private readonly bits: BitSet,
    private isOver = false,
  ) {}

  /** For a run that is about to begin. */
  static none(runId: string): SentTokens {
    return new SentTokens(runId, new BitSet());
  }

  /** Null when nothing is remembered: then any row of the run may have been sent. */
  static read(store: ReadStore, runId: string): SentTokens | null {
    const text = readLongText(store, sentKey(runId));
    const isOver = text?.startsWith(OVER) ?? false;
    const bits = text === null ? null : BitSet.fromText(isOver ? text.slice(OVER.length) : text);
    return bits === null ? null : new SentTokens(runId, bits, isOver);
  }

  /** Whether the row was let out. @param index the number of a token */
  has(index: number): boolean {
    return this.bits.has(index);
  }

  /** Whether a row that shows the token as waiting may have been sent, under this token or, since the run is over, another one. */
  isSpent(index: number): boolean {
    return this.isOver || this.has(index);
  }

  /** Notes that calls with these rows are let out now, or that they certainly did not take effect. */
  note(indexes: Iterable<number>, isSent: boolean): void {
    for (const index of indexes) if (this.bits.set(index, isSent)) this.hasChanged = true;
  }

  /**
   * Notes that the run is over, so that no row will be let out under these tokens any more: a row that shows one as waiting was put
   * back by the user, and may have been sent by another run since.
   */
  spendAll(): void {
    this.hasChanged ||= !this.isOver;
    this.isOver = true;
  }

  /** The properties to be written; they count as written then. Empty when nothing has changed. */
  take(): Readonly<Record<string, string>> {
    if (!this.hasChanged) return {};
    this.hasChanged = false;
    return this.properties();
  }

  properties(): Readonly<Record<string, string>> {
    return longText(sentKey(this.runId), (this.isOver ? OVER : '') + this.bits.toText());
  }
}
