// Tells of which place a row's token is: of a run that goes on here, of one that has ended here, of another sheet or file, or of no known one.
import { isOfFile, type Token } from '../../core/token.ts';
import type { SheetJob } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import { readSample, type SampleRow } from '../record/row-sample.ts';
import { type ListedRun, listRuns, recordOf } from '../record/run-list.ts';
import { type RunRecord, readRecord } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';

/**
 * Where the run of a token is, seen from a sheet. `unknown` are runs that are not remembered any more, or whose record is lost; the ids
 * of an earlier version do not tell their file, so those of another one are unknown too.
 */
export type Place =
  | { readonly kind: 'open-here' | 'open-elsewhere'; readonly run: RunRecord }
  | { readonly kind: 'ended-here' | 'other-sheet' | 'other-file' | 'unknown' };

interface Viewpoint {
  readonly documentStore: ReadStore;
  /** Asked in its place of what may have changed since that was read; null where nothing may have. */
  readonly later: ReadStore | null;
  readonly fileId: string;
  readonly sheetId: number;
  /** Hash of the account whose keys would be used; null when none are set. */
  readonly account: string | null;
  /** The user's own id. */
  readonly user: () => string;
}

/** The places of tokens as one sheet sees them; each run is looked up once. */
export class Places {
  private listed: ReadonlyMap<string, ListedRun> | null = null;
  private readonly found = new Map<string, Place>();
  private readonly sent = new Map<string, SentTokens | null>();

  constructor(private from: Viewpoint) {}

  of(runId: string): Place {
    const before = this.found.get(runId);
    if (before !== undefined) return before;
    const place = this.decide(runId);
    this.found.set(runId, place);
    return place;
  }

  /** Whether the row was certainly never sent, under this token or another one; only the run's own sheet can tell. */
  isNeverSent({ runId, index }: Token): boolean {
    const sent = this.sentOf(runId);
    return sent !== null && !sent.isSpent(index);
  }

  /** Whether the row may have been let out under this very token. */
  mayBeLetOut({ runId, index }: Token): boolean {
    return this.sentOf(runId)?.has(index) ?? true;
  }

  /** Whether the run sent into another account than that of the user's keys, which then can tell nothing of its rows. */
  isOtherAccount(runId: string): boolean {
    const { account } = this.from;
    const its = this.runs().get(runId)?.account ?? '';
    return account !== null && its !== '' && its !== account;
  }

  isMine({ by }: RunRecord): boolean {
    return by === this.from.user();
  }

  /** What is known of a run; null when it is not remembered any more. */
  record(runId: string): RunRecord | null {
    const listed = this.runs().get(runId);
    const { documentStore } = this.from;
    return listed === undefined ? readRecord(documentStore, runId) : recordOf(documentStore, listed);
  }

  /** The last runs of the sheet, newest first, as far as their records are kept. */
  runsHere(most: number): RunRecord[] {
    const { sheetId } = this.from;
    const here = [...this.runs().values()].filter(({ sheet }) => sheet === sheetId);
    return here
      .slice(-most)
      .reverse()
      .flatMap(({ id }) => this.record(id) ?? []);
  }

  /** What some rows of a run held; empty when nothing is remembered. */
  sample(runId: string): SampleRow[] {
    return readSample(this.from.documentStore, runId);
  }

  private sentOf(runId: string): SentTokens | null {
    let sent = this.sent.get(runId);
    if (sent === undefined) {
      sent = SentTokens.read(this.from.documentStore, runId);
      // Of a run that is over, and has let rows out, a late write may have taken the note that it is.
      if (this.runs().get(runId)?.open === false && sent?.hasLetOut() === true) sent.spendAll();
      this.sent.set(runId, sent);
    }
    return sent;
  }

  private runs(): ReadonlyMap<string, ListedRun> {
    this.listed ??= new Map(listRuns(this.from.documentStore).map((run) => [run.id, run]));
    return this.listed;
  }

  /** Only a run that had ended stays as it was. */
  private goOnWith(documentStore: ReadStore): void {
    this.from = { ...this.from, documentStore, later: null };
    this.listed = null;
    this.found.clear();
    this.sent.clear();
  }

  private decide(runId: string): Place {
    const { fileId, sheetId } = this.from;
    if (!isOfFile(runId, fileId)) return { kind: 'other-file' };
    const listed = this.runs().get(runId);
    if (this.from.later !== null && (listed === undefined || listed.open)) {
      this.goOnWith(this.from.later);
      return this.decide(runId);
    }
    if (listed === undefined) return { kind: 'unknown' };
    const isHere = listed.sheet === sheetId;
    if (listed.open) {
      const run = this.record(runId);
      // Nobody can go on with a run whose record is lost.
      if (run === null) return { kind: 'unknown' };
      if (run.state !== 'ended') return { kind: isHere ? 'open-here' : 'open-elsewhere', run };
    }
    if (isHere) return { kind: 'ended-here' };
    return { kind: listed.sheet < 0 ? 'unknown' : 'other-sheet' };
  }
}

/**
 * @param notes read after the rows: a run is listed before the first row bears its token. Left out, they are read when they are asked for
 * @param later asked of runs that those may not know yet, where they were read before the rows
 */
export function placesOf(
  { ports, account = null }: SheetJob,
  notes: ReadStore = atOneMoment(ports.documentStore),
  later: ReadStore | null = null,
): Places {
  const { fileId, table, user } = ports;
  return new Places({
    documentStore: notes,
    later,
    fileId,
    sheetId: table.sheetId,
    account: account === null ? null : account.hash,
    user,
  });
}
