// Remembers rows of a run by a few signs each that tell what their tasks were made of, as a short text with the numbers of their tokens.

/** Six bits a sign, as in base64url (RFC 4648): of sixteen million changes one goes unnoticed. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGNS_EACH = 4;
const BITS = 24;
/** In place of a form, of a row that is not sent but given back; none of the signs. */
export const GIVEN_BACK = '====';
const PART = /~(\d+)\.|([A-Za-z0-9_-]{4}|={4})/g;

/** The signs of a hash of 32 bits. */
export function formOfHash(hash: number): string {
  const folded = (hash >>> BITS) ^ (hash & (2 ** BITS - 1));
  return Array.from({ length: SIGNS_EACH }, (_, place) => SIGNS.charAt((folded >>> (6 * place)) & 63)).join(
    '',
  );
}

export class RowForms {
  private readonly forms = new Map<number, string>();

  /** @param index the number of a token, from 1; null when nothing is known */
  get(index: number): string | null {
    return this.forms.get(index) ?? null;
  }

  /**
   * @param form as `formOfHash` gives it, or `GIVEN_BACK`; null forgets the row
   * @returns whether that changed anything
   */
  set(index: number, form: string | null): boolean {
    if (this.get(index) === form) return false;
    if (form === null) this.forms.delete(index);
    else this.forms.set(index, form);
    return true;
  }

  /** Numbers of the tokens of the rows that were sent. */
  sent(): number[] {
    return [...this.forms].flatMap(([index, form]) => (form === GIVEN_BACK ? [] : [index]));
  }

  /** The same of those that are given back. */
  givenBack(): number[] {
    return [...this.forms].flatMap(([index, form]) => (form === GIVEN_BACK ? [index] : []));
  }

  /**
   * The forms in the order of their tokens, and `~7.` for seven rows of which nothing is known.
   *
   * @param most of how many rows; those that are given back are few, and nothing else tells of them, so all of them are kept
   */
  toText(most: number): string {
    const known = [...this.forms].sort(([a], [b]) => a - b);
    let left = most;
    let last = 0;
    return known
      .filter(([, form]) => form === GIVEN_BACK || left-- > 0)
      .map(([index, form]) => {
        const gap = index - last - 1;
        last = index;
        return gap === 0 ? form : `~${gap}.${form}`;
      })
      .join('');
  }

  /** Reads what `toText` writes. */
  static fromText(text: string): RowForms {
    const found = new RowForms();
    let index = 1;
    for (const [, gap, form] of text.matchAll(PART)) {
      if (gap !== undefined) index += Number(gap);
      else if (form !== undefined) found.forms.set(index++, form);
    }
    return found;
  }
}
