// Who may have made the tasks of a run's rows, as LeadSquared names them, and since when they may exist.
import { lazily } from '../../core/lazily.ts';
import { referenceRule } from '../../core/reference.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { isOfFile, type Token } from '../../core/token.ts';
import type { RunPorts } from '../job.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import { ReferenceNotes } from '../record/reference-notes.ts';
import { listRuns } from '../record/run-list.ts';
import { type RunRecord, readRecord } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import type { RunContext } from '../session/run-context.ts';
import { makesUntil, othersUntil, sentBy } from './others-until.ts';

/** What is known of the making of a row's task. */
export interface Making {
  /** Ids of the LeadSquared users whose keys have sent for its run; empty when they are not known. */
  readonly senders: readonly string[];
  /** Since when the task may exist, in milliseconds since 1970 UTC by our clock; 0 when that is not known. */
  readonly since: number;
  /** The last moment at which the task may have been made; null when that is not known. */
  readonly until: number | null;
  /** The last moment of a call that can have sent it; null when that is not known. */
  readonly sentBy: number | null;
  /** Its run has let it out under the token. */
  readonly isLetOut: boolean;
  /** Where its task certainly carries its reference: `description` or a schema name; null when that is not known. */
  readonly carriedIn: string | null;
  /** Its run was begun in another file. */
  readonly isForeign: boolean;
  /** The sheet in which its run was begun; null when that is not known. */
  readonly sheet: number | null;
  /** Its run is known never to have let it out under the token: if it was sent, then under another one. */
  readonly isUntold: boolean;
  /** It has lost its token, so that nobody knows its run. */
  readonly isTokenless: boolean;
}

/** Tasks of a run that nobody remembers could have been made at any time, by anybody. */
const UNKNOWN: Making = {
  senders: [],
  since: 0,
  until: null,
  sentBy: null,
  isLetOut: false,
  carriedIn: null,
  isForeign: false,
  sheet: null,
  isUntold: false,
  isTokenless: false,
};

/** What a run remembers of itself and of others. */
type Remembering = Pick<RunContext, 'record' | 'sent' | 'references'> & {
  readonly job: {
    readonly settings: Pick<SheetSettings, 'reference'>;
    readonly ports: Pick<RunPorts, 'documentStore' | 'fileId' | 'runMatches'>;
  };
};

/** A run as far as it is remembered. */
interface Remembered extends Pick<Making, 'senders' | 'since' | 'sheet'> {
  /** Since when tasks may exist that it has made itself. */
  readonly makesSince: number;
  /** The last moment of a call with rows that it has let out, and at which a task can have been made of one; null when they are not known. */
  readonly sentBy: number | null;
  readonly makesUntil: number | null;
  /** Until when rows that it has not let out can have been sent; null when that is not known. */
  readonly othersUntil: () => number | null;
  readonly sent: SentTokens | null;
  readonly references: Pick<ReferenceNotes, 'carries'>;
  /** Where its settings want references; null when they are not known any more. */
  readonly where: string | null;
}

/** Its start for a run whose first call was not noted. */
function makesSince({ firstCallAt, startedAt }: RunRecord): number {
  return firstCallAt === null || firstCallAt === 0 ? startedAt : firstCallAt;
}

/** Asks when the answer is first needed, and no more. */
function once<T>(ask: () => T): () => T {
  const answer = lazily(() => ({ value: ask() }));
  return () => answer().value;
}

/**
 * The making of rows' tasks, by the tokens under which they were sent: a row that a run took over keeps its own as its
 * reference. What a run has let out itself was not made before its first call, whatever older rows it took over: equal tasks that a
 * copy of the file has made while it waited for the limiter are not its own.
 */
export function makings({ record, job, sent, references }: Remembering): (token: Token | null) => Making {
  const { documentStore, fileId, runMatches } = job.ports;
  const whereIn = ({ reference }: Pick<SheetSettings, 'reference'>) => referenceRule(reference.place).where;
  const own: Remembered = {
    ...record,
    sheet: record.sheetId,
    makesSince: makesSince(record),
    sentBy: sentBy(record),
    makesUntil: makesUntil(record),
    othersUntil: once(() => othersUntil(record, runs, record.id, notes)),
    sent,
    references,
    where: whereIn(job.settings),
  };
  const known = new Map<string, Remembered | null>([[record.id, own]]);
  const runs = listRuns(documentStore);
  const notes = atOneMoment(documentStore);
  const begun = new Map(runs.map((run) => [run.id, run]));
  const remember = (runId: string): Remembered | null => {
    const listed = begun.get(runId);
    if (listed === undefined) return null;
    const { since, sheet } = listed;
    const other = readRecord(documentStore, runId);
    const senders = other?.senders ?? record.origins[runId] ?? [];
    const match = runMatches.load(runId);
    return {
      senders,
      since,
      sheet,
      makesSince: other === null ? since : makesSince(other),
      sentBy: other === null ? null : sentBy(other),
      makesUntil: other === null ? null : makesUntil(other),
      othersUntil: once(() => (other === null ? null : othersUntil(other, runs, record.id, notes))),
      sent: SentTokens.read(documentStore, runId),
      references: ReferenceNotes.read(documentStore, runId),
      where: match === null ? null : whereIn(match.settings),
    };
  };
  return (token) => {
    if (token === null) return UNKNOWN;
    let run = known.get(token.runId);
    if (run === undefined) {
      run = remember(token.runId);
      known.set(token.runId, run);
    }
    if (run === null) return { ...UNKNOWN, isForeign: !isOfFile(token.runId, fileId) };
    const { senders, since, sheet, references: notes } = run;
    const isLetOut = run.sent?.has(token.index) === true;
    const isUntold = run.sent !== null && !isLetOut;
    // A run takes over rows without any token as far back as that: by whose keys they were sent nobody knows.
    const isTokenless = !isLetOut && since === 0;
    const made = {
      since: isLetOut ? run.makesSince : since,
      senders: isTokenless ? [] : senders,
      isTokenless,
      // An equal task of later is somebody else's, a copy's for instance.
      until: isLetOut ? run.makesUntil : isUntold ? run.othersUntil() : null,
      sentBy: isLetOut ? run.sentBy : null,
    };
    const carriedIn = isLetOut && notes.carries(token.index) ? run.where : null;
    return { ...made, isLetOut, carriedIn, isForeign: false, sheet, isUntold };
  };
}
