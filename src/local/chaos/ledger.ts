// What the rows of a chaos run have a right to, kept from the input and from what the user did to them.
import type { InputRow, RowKind } from './input.ts';

/** All rows that share a marker. */
export interface Claim {
  readonly marker: string;
  kind: RowKind;
  /** Rows that were in the sheet with this marker. */
  rows: number;
  /** The user changed a cell of it while a run might have had it. */
  edited: boolean;
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
    if (claim === undefined) this.claims.set(marker, { marker, kind, rows: 1, edited: false });
    else claim.rows++;
  }

  /** How many tasks LeadSquared may hold for a marker. */
  right(marker: string): number {
    const claim = this.claims.get(marker);
    if (claim === undefined) return 0;
    return this.sendsEqualRows ? claim.rows : 1;
  }

  /** Markers of a single row: only these can be edited and deleted without changing what their equals have a right to. */
  isSingle(marker: string): boolean {
    return this.claims.get(marker)?.rows === 1;
  }
}
