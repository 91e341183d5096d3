// What a week's rows have a right to, kept from what people did to them and from the accounts' own books; nothing of the add-on's is used.
import type { RowKind } from '../input.ts';
import type { FirmName, Keys, Taken } from './firms.ts';

/** One physical row: where it stands, whatever is done to it. */
export type RowKey = string;

export function rowKey(file: string, gid: number, line: string): RowKey {
  return `${file}/${gid}/${line}`;
}

/** What the add-on's two cells said when a person put them there: by copying the row, or by restoring a version. */
export interface Given {
  readonly status: string;
  readonly id: string;
  readonly by: 'copy' | 'file copy' | 'restore';
}

export interface RowLife {
  readonly key: RowKey;
  readonly marker: string;
  kind: RowKind;
  /** A cell that LeadSquared is told of was changed by hand. */
  edited: boolean;
  given: Given | null;
  /** What copies with the same line were given before: nobody can tell them apart. */
  readonly givenBefore: Given[];
  /** Another row of its sheet has the same line, so that nobody can tell the two apart. */
  twin: boolean;
  /** Tasks that may have been made for this very row. */
  rights: number;
  /** The id that it held last. */
  lastId: string;
}

export interface RunBook {
  readonly runId: string;
  readonly file: string;
  /** The account of the keys with which it was begun; null when nobody saw it begin. */
  begunIn: FirmName | null;
  /** The Google user whose run it is now, and the keys that go with it. */
  begunBy: string | null;
  keys: Keys | null;
  /** When it was heard of first. */
  begunAt: number;
  /** Whether that was when it began. */
  isStartKnown: boolean;
}

interface HeaderTrouble {
  readonly sheet: string;
  readonly from: number;
  until: number;
  /** A copy of a sheet has it from there, where alone it is mended. */
  readonly isCopied?: boolean;
}

interface Right {
  count: number;
  readonly why: string[];
}

export class Books {
  readonly lives = new Map<RowKey, RowLife>();
  readonly rights = new Map<string, Right>();
  readonly runs = new Map<string, RunBook>();
  /** Task → rows that said Sending with its content when it was made; only for content that several rows have. */
  readonly witnesses = new Map<string, ReadonlySet<RowKey>>();
  /** Tasks that colleagues made by hand. */
  readonly byHand = new Set<string>();
  /** Times in which a mapped column of a sheet was not as it was meant. */
  readonly headerTrouble: HeaderTrouble[] = [];
  readonly taken: Taken[] = [];
  /** How often a version was put back from before a sheet was made. */
  lostSheets = 0;
  /** Sheets by name, copies included, whose person wants references in all tasks. */
  readonly alwaysReferenced = new Set<string>();
  /** Sheets whose person wants no references, as `file/gid`. */
  readonly withoutReference = new Set<string>();

  /** A row was typed in. */
  add(key: RowKey, marker: string, kind: RowKind): RowLife {
    const life: RowLife = {
      key,
      marker,
      kind,
      edited: false,
      given: null,
      givenBefore: [],
      twin: false,
      rights: 0,
      lastId: '',
    };
    this.lives.set(key, life);
    this.grant(life, 'typed');
    return life;
  }

  /** A row came about as a copy of another one, with or without what the add-on's cells said. */
  copy(from: RowLife, key: RowKey, given: Given | null): RowLife {
    const known = this.lives.get(key);
    if (known !== undefined) {
      known.twin = true;
      if (given !== null) {
        if (known.given !== null) known.givenBefore.push(known.given);
        known.given = given;
      }
      return known;
    }
    const life: RowLife = { ...from, key, given, givenBefore: [], twin: false, rights: 0, lastId: '' };
    this.lives.set(key, life);
    return life;
  }

  /** A person has cleared what the add-on said of a row, so that it is sent once more. */
  clear(life: RowLife, was: string): void {
    // A row with the same line, which nobody can tell from it, may still say what it was left with.
    if (life.twin && life.given !== null) life.givenBefore.push(life.given);
    life.given = null;
    this.grant(life, `cleared, was ${was}`);
  }

  /** A copy of a sheet has the columns that are not as they were meant, and nobody puts them back there. */
  copyTrouble(from: string, to: string, now: number): void {
    const open = this.headerTrouble.some(({ sheet, until }) => sheet === from && until > now);
    if (open)
      this.headerTrouble.push({ sheet: to, from: now, until: Number.POSITIVE_INFINITY, isCopied: true });
  }

  /** A version that is put back has the columns as they were when it was kept, until somebody mends them once more. */
  restoreTrouble(of: string, keptAt: number, now: number): void {
    const had = this.headerTrouble.some(
      ({ sheet, from, until }) => sheet === of && from <= keptAt && keptAt < until,
    );
    if (had) this.headerTrouble.push({ sheet: of, from: now, until: Number.POSITIVE_INFINITY });
  }

  /** All columns of a sheet are as they are meant from now on, save those that it has so as a copy. */
  endTrouble(of: string, now: number): void {
    for (const trouble of this.headerTrouble)
      if (trouble.sheet === of && trouble.until > now && trouble.isCopied !== true) trouble.until = now;
  }

  /** One more task may be made for a row. */
  grant(life: RowLife, why: string): void {
    const { marker, key } = life;
    life.rights++;
    this.#grant(marker, `${key} ${why}`);
  }

  #grant(marker: string, why: string): void {
    const right = this.rights.get(marker);
    if (right === undefined) this.rights.set(marker, { count: 1, why: [why] });
    else {
      right.count++;
      right.why.push(why);
    }
  }

  right(marker: string): number {
    return this.rights.get(marker)?.count ?? 0;
  }

  /** Whether more than one row ever had this content. */
  isShared(marker: string): boolean {
    let rows = 0;
    for (const life of this.lives.values()) if (life.marker === marker && ++rows > 1) return true;
    return false;
  }

  run(file: string, runId: string, at: number): RunBook {
    const known = this.runs.get(`${file}/${runId}`);
    if (known !== undefined) return known;
    const made: RunBook = {
      runId,
      file,
      begunIn: null,
      begunBy: null,
      keys: null,
      begunAt: at,
      isStartKnown: false,
    };
    this.runs.set(`${file}/${runId}`, made);
    return made;
  }
}
