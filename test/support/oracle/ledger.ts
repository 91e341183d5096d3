// What the rows of a sheet have a right to, kept from what was typed in and from what the user did to the rows since.

/** `invalid` rows fail the add-on's check, `refused` ones pass it and LeadSquared refuses them; of `any` nothing is known. */
export type ClaimKind = 'valid' | 'invalid' | 'refused' | 'any';

/** All rows that share a marker. */
export interface Claim {
  readonly marker: string;
  kind: ClaimKind;
  /** Rows that were in the sheet with this marker. */
  rows: number;
  /** Those of them that the user copied together with their status, so that two rows carry one token. */
  copiedRows: number;
  /** The user changed a cell of it while a run might have had it. */
  edited: boolean;
  /** The change may have made another marker of it, so that its task is found under the one that it had. */
  renamed: boolean;
  /** The user took the rows away, so that nobody can ask them what became of their task. */
  lost: boolean;
  /** A cell of the user's was hit because a column was inserted, and the execution was killed before it had put it back. */
  damaged: boolean;
}

export interface Claimant {
  readonly marker: string;
  readonly kind: ClaimKind;
}

export class Ledger {
  readonly claims = new Map<string, Claim>();
  /** Rows that are equal in every field are all sent. */
  readonly sendsEqualRows: boolean;

  constructor(rows: readonly Claimant[], sendsEqualRows: boolean) {
    this.sendsEqualRows = sendsEqualRows;
    for (const row of rows) this.add(row);
  }

  add({ marker, kind }: Claimant): void {
    const claim = this.claims.get(marker);
    if (claim !== undefined) claim.rows++;
    else {
      const untouched = { edited: false, renamed: false, lost: false, damaged: false };
      this.claims.set(marker, { marker, kind, rows: 1, copiedRows: 0, ...untouched });
    }
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
    if (withStatus) claim.copiedRows++;
  }

  /** Rows that were equal are not any more, and what was sent is not what the row reads now. */
  damage(marker: string): void {
    const claim = this.claims.get(marker);
    if (claim === undefined) return;
    claim.damaged = true;
    claim.edited = true;
  }

  /** The user changed the row of this name after it was sent, perhaps its name too. */
  change(marker: string): void {
    const claim = this.claims.get(marker);
    if (claim === undefined) return;
    claim.edited = true;
    claim.renamed = true;
  }

  /** The user took the rows with this name away, or gave them another name, after one of them was sent. */
  lose(marker: string): void {
    if (!this.claims.has(marker)) this.add({ marker, kind: 'any' });
    const claim = this.claims.get(marker);
    if (claim !== undefined) claim.lost = true;
  }

  /** How many tasks LeadSquared may hold for a marker. */
  right(marker: string): number {
    const claim = this.claims.get(marker);
    if (claim === undefined) return 0;
    if (claim.lost) return 1;
    return this.sendsEqualRows || claim.copiedRows > 0 || claim.damaged ? claim.rows : 1;
  }

  /** Markers of a single row: only these can be edited and deleted without changing what their equals have a right to. */
  isSingle(marker: string): boolean {
    return this.claims.get(marker)?.rows === 1;
  }
}
