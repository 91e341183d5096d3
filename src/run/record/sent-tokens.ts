// Remembers, outside the sheet, which rows of a run were ever let out: the user may put an older version of the sheet back.
import { BitSet } from '../../core/bit-set.ts';
import type { Store } from '../ports.ts';
import { longText, readLongText } from './long-text.ts';

export const sentKey = (runId: string): string => `run.${runId}.sent`;

export class SentTokens {
  private hasChanged = false;

  private constructor(
    private readonly runId: string,
    private readonly bits: BitSet,
  ) {}

  /** For a run that is about to begin. */
  static none(runId: string): SentTokens {
    return new SentTokens(runId, new BitSet());
  }

  /** Null when nothing is remembered: then any row of the run may have been sent. */
  static read(store: Store, runId: string): SentTokens | null {
    const text = readLongText(store, sentKey(runId));
    const bits = text === null ? null : BitSet.fromText(text);
    return bits === null ? null : new SentTokens(runId, bits);
  }

  /** @param index the number of a token */
  has(index: number): boolean {
    return this.bits.has(index);
  }

  /** Notes that calls with these rows are let out now, or that they certainly did not take effect. */
  note(indexes: Iterable<number>, isSent: boolean): void {
    for (const index of indexes) if (this.bits.set(index, isSent)) this.hasChanged = true;
  }

  /**
   * Notes that no row will be let out under these tokens any more, since the run is over: a row that shows one as waiting was put
   * back by the user, and may have been sent by another run since.
   *
   * @param total how many rows the run had
   */
  spendAll(total: number): void {
    this.note(
      Array.from({ length: total }, (_, place) => place + 1),
      true,
    );
  }

  /** The properties to be written; they count as written then. Empty when nothing has changed. */
  take(): Readonly<Record<string, string>> {
    if (!this.hasChanged) return {};
    this.hasChanged = false;
    return this.properties();
  }

  properties(): Readonly<Record<string, string>> {
    return longText(sentKey(this.runId), this.bits.toText());
  }
}
