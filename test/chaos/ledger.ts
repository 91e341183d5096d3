// What the rows of a chaos run have a right to, kept from the input and from what the user did to them.
import type { InputRow, RowKind } from './input.ts';

/** All rows that share a marker. */
export interface Claim {
  readonly marker: string;
  kind: RowKind;
  /** Rows that were in the sheet with this marker. */
  rows: number;
  /** Those of them that the user copied together with their status, so that two rows carry one token. */
  twins: number;
  /** The user changed a cell of it while a run might have had it. */
  edited: boolean;
  /** A cell of the user's was hit because a column was inserted, and the execution was killed before it had put it back. */
  damaged: boolean;
}

export class Ledger {
  readonly claims = new Map<string, Claim>();
  /** Rows that are equal in every field are all sent. */
  readonly sendsEqualRows: boolean;

  constructor(rows: readonly InputRow[], sendsEqualRows: boolean) {
    this.sendsEqualRows = sendsEqualRows;
    for (const row of rows) this.add(row);
  }

  add({ marker, kind }: InputRow): void {
    const claim = this.claims.get(marker);
    if (claim === undefined)
      this.claims.set(marker, { marker, kind, rows: 1, twins: 0, edited: false, damaged: false });
    else claim.rows++;
  }

  /**
   * The user made another row that is equal in every field.
   *
   * @param withStatus whether the copy took the status cell with it. A token is all by which the add-on can tell rows apart, so
   * such a copy may keep what it says, or be taken for one more row: it has a right to a task and no duty to one.
   */
  copy(marker: string, withStatus: boolean): void {
    const claim = this.claims.get(marker);
    if (claim === undefined) return;
    claim.rows++;
    if (withStatus) claim.twins++;
  }

  /** Rows that were equal are not any more, and what was sent is not what the row reads now. */
  damage(marker: string): void {
    const claim = this.claims.get(marker);
    if (claim === undefined) return;
    claim.damaged = true;
    claim.edited = true;
  }

  /** How many tasks LeadSquared may hold for a marker. */
  right(marker: string): number {
    const claim = this.claims.get(marker);
    if (claim === undefined) return 0;
    return this.sendsEqualRows || claim.twins > 0 || claim.damaged ? claim.rows : 1;
  }

  /** Markers of a single row: only these can be edited and deleted without changing what their equals have a right to. */
  isSingle(marker: string): boolean {
    return this.claims.get(marker)?.rows === 1;
  }
}
