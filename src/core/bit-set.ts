// A set of whole numbers as a short text of printable signs: a bit for each number, and repeats counted.

/** Six bits a sign (RFC 4648, base64url). */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
/** Between a sign and how often it stands there. */
const TIMES = '*';
const RUN = /(.)\1{3,}/g;
const COUNTED = /(.)\*(\d+)\./g;
/** Far more than a run has rows. */
const MOST_SIGNS = 1_000_000;

export class BitSet {
  private readonly signs: number[] = [];

  /** @param number from 0 */
  has(number: number): boolean {
    return (((this.signs[Math.floor(number / BITS)] ?? 0) >> (number % BITS)) & 1) === 1;
  }

  isEmpty(): boolean {
    return this.signs.every((sign) => sign === 0);
  }

  /** How many numbers are in it. */
  size(): number {
    let size = 0;
    for (const sign of this.signs) for (let rest = sign; rest > 0; rest >>= 1) size += rest & 1;
    return size;
  }

  /** @returns whether that changed anything */
  set(number: number, isIn: boolean): boolean {
    if (this.has(number) === isIn) return false;
    const place = Math.floor(number / BITS);
    while (this.signs.length <= place) this.signs.push(0);
    this.signs[place] = (this.signs[place] ?? 0) ^ (1 << (number % BITS));
    return true;
  }

  toText(): string {
    const text = this.signs.map((sign) => SIGNS.charAt(sign)).join('');
    return text.replace(RUN, (same: string, sign: string) => `${sign}${TIMES}${same.length}.`);
  }

  /** @returns null when the text is none that `toText` writes */
  static fromText(text: string): BitSet | null {
    const long = text.replace(COUNTED, (_, sign: string, times: string) =>
      sign.repeat(Math.min(MOST_SIGNS, Number(times))),
    );
    const set = new BitSet();
    for (const sign of long) {
      const value = SIGNS.indexOf(sign);
      if (value < 0) return null;
      set.signs.push(value);
    }
    return set;
  }
}
