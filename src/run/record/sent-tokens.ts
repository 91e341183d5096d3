// Remembers, outside the sheet, which rows of a run were ever let out, and what those in doubt were sent as: the user may put an older version of the sheet back, or edit rows.
import { BitSet } from '../../core/bit-set.ts';
import type { ReadStore } from '../ports.ts';
import { longText, readWithParts } from './long-text.ts';
import { GIVEN_BACK, RowForms } from './row-forms.ts';

export const sentKey = (runId: string): string => `run.${runId}.sent`;

/** In front of the bits of a run that is over. */
const OVER = '!';
/** Between the bits and the forms. */
const BETWEEN = ' ';
/** Rows whose forms are kept: 80 KB of the store's 500 (page quotas) while a run goes on, and one property value once it is over. */
export const MOST_FORMS = 20_000;
export const MOST_FORMS_OVER = 2000;

export class SentTokens {
  private hasChanged = false;
  /** How many properties hold it. */
  private parts = 0;

  private constructor(
    private readonly runId: string,
    private readonly bits: BitSet,
    private readonly forms = new RowForms(),
    private isOver = false,
  ) {}

  /** For a run that is about to begin. */
  static none(runId: string): SentTokens {
    return new SentTokens(runId, new BitSet());
  }

  /** Null when nothing is remembered: then any row of the run may have been sent. */
  static read(store: ReadStore, runId: string): SentTokens | null {
    const { text, parts } = readWithParts(store, sentKey(runId)) ?? { text: null, parts: 0 };
    if (text === null) return null;
    const isOver = text.startsWith(OVER);
    const [signs = '', forms = ''] = text.slice(isOver ? OVER.length : 0).split(BETWEEN);
    const bits = BitSet.fromText(signs);
    if (bits === null) return null;
    const found = new SentTokens(runId, bits, RowForms.fromText(forms), isOver);
    found.parts = parts;
    return found;
  }

  /** Whether the row was let out. @param index the number of a token */
  has(index: number): boolean {
    return this.bits.has(index);
  }

  /** Whether any row was let out. */
  hasLetOut(): boolean {
    return !this.bits.isEmpty();
  }

  /** How many rows were let out, or were about to be given back. */
  size(): number {
    return this.bits.size();
  }

  /** What the row was sent as; null when that is not known. */
  formOf(index: number): string | null {
    const form = this.forms.get(index);
    return form === GIVEN_BACK ? null : form;
  }

  /** Rows that were let out, and of which nobody has noted what became of them, by the numbers of their tokens. */
  inDoubt(): readonly number[] {
    return this.forms.sent();
  }

  /** Whether the row was about to be given back unsent, and nobody has noted since that it was. */
  isBeingGivenBack(index: number): boolean {
    return this.forms.get(index) === GIVEN_BACK;
  }

  /** All such rows, by the numbers of their tokens. */
  beingGivenBack(): readonly number[] {
    return this.forms.givenBack();
  }

  /** Whether a row that shows the token as waiting may have been sent, under this token or, since the run is over, another one. */
  isSpent(index: number): boolean {
    return this.isOver || this.has(index);
  }

  /** Notes that the row is let out of the run now. @param form what it is sent as, or `GIVEN_BACK`; null when that is not known */
  note(index: number, form: string | null): void {
    if (this.bits.set(index, true)) this.hasChanged = true;
    if (this.forms.set(index, form)) this.hasChanged = true;
  }

  /** Notes that the row's call has certainly not taken effect. */
  noteNotSent(index: number): void {
    if (this.bits.set(index, false)) this.hasChanged = true;
    if (this.forms.set(index, null)) this.hasChanged = true;
  }

  /** Lets go of what a row was sent as, since it is settled, or of the note that it is being given back. */
  forgetForm(index: number): void {
    if (this.forms.set(index, null)) this.hasChanged = true;
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
    const forms = this.forms.toText(this.isOver ? MOST_FORMS_OVER : MOST_FORMS);
    const text = `${this.isOver ? OVER : ''}${this.bits.toText()}${forms === '' ? '' : BETWEEN}${forms}`;
    const properties = longText(sentKey(this.runId), text, this.parts);
    this.parts = Object.keys(properties).length;
    return properties;
  }
}
