// Remembers which rows of a run carry a reference, and for other runs what its tasks look like.
import { BitSet } from '../../core/bit-set.ts';
import type { ReadStore, Store } from '../ports.ts';
import { longText, readLongText, removeLongText } from './long-text.ts';

const carriersKey = (runId: string): string => `run.${runId}.refs`;
const looksKey = (runId: string): string => `run.${runId}.keys`;

/** Rows of a run whose looks are kept: as many as one property value takes. Of larger runs nothing is known. */
export const MOST_LOOKS = 1500;
/** Six bits a sign, as in base64url (RFC 4648). */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGNS_EACH = 5;

function digestText(digest: number): string {
  let text = '';
  for (let rest = digest, place = 0; place < SIGNS_EACH; place++, rest >>>= 6)
    text += SIGNS.charAt(rest & 63);
  return text;
}

function readDigest(text: string): number {
  return [...text].reduceRight((sum, sign) => sum * 64 + SIGNS.indexOf(sign), 0);
}

/** The digests of a run's tasks, in the order of their tokens; null when they are not known. */
export function readLooks(store: ReadStore, runId: string): readonly number[] | null {
  const text = readLongText(store, looksKey(runId));
  if (text === null) return null;
  return Array.from({ length: text.length / SIGNS_EACH }, (_, place) =>
    readDigest(text.slice(place * SIGNS_EACH, (place + 1) * SIGNS_EACH)),
  );
}

/** To be called once no other run asks any more. @param notes what the store holds, as it was read just now */
export function removeLooks(store: Store, runId: string, notes: ReadStore = store): void {
  removeLongText(store, looksKey(runId), notes);
}

export function removeReferenceNotes(store: Store, runId: string): void {
  removeLooks(store, runId);
  removeLongText(store, carriersKey(runId));
}

export class ReferenceNotes {
  private hasChanged = false;
  private looks: readonly number[] | null | undefined;

  private constructor(
    private readonly store: ReadStore,
    private readonly runId: string,
    private readonly carriers: BitSet,
  ) {}

  /** Of a run that has none, no row is known to carry one. */
  static read(store: ReadStore, runId: string): ReferenceNotes {
    const text = readLongText(store, carriersKey(runId));
    return new ReferenceNotes(store, runId, (text === null ? null : BitSet.fromText(text)) ?? new BitSet());
  }

  /**
   * The properties to be written before a run's first row is queued.
   *
   * @param looks the digests of its tasks in the order of their tokens
   * @param carriers numbers of the tokens whose tasks are to carry a reference
   */
  static begin(runId: string, looks: readonly number[], carriers: Iterable<number>): Record<string, string> {
    const bits = new BitSet();
    for (const index of carriers) bits.set(index, true);
    return {
      ...longText(carriersKey(runId), bits.toText()),
      ...(looks.length > MOST_LOOKS ? {} : longText(looksKey(runId), looks.map(digestText).join(''))),
    };
  }

  /** @param index the number of a token */
  carries(index: number): boolean {
    return this.carriers.has(index);
  }

  /** Whether the row's task looks otherwise than when the run began; false when that is not known. */
  hasChangedLook(index: number, digest: number): boolean {
    if (this.looks === undefined) this.looks = readLooks(this.store, this.runId);
    const before = this.looks?.[index - 1];
    return before !== undefined && before !== digest;
  }

  /** Notes whether the row's task leaves with a reference. */
  note(index: number, isCarried: boolean): void {
    if (this.carriers.set(index, isCarried)) this.hasChanged = true;
  }

  /** The properties to be written; they count as written then. Empty when nothing has changed. */
  take(): Readonly<Record<string, string>> {
    if (!this.hasChanged) return {};
    this.hasChanged = false;
    return longText(carriersKey(this.runId), this.carriers.toText());
  }
}
