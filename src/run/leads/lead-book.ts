// Keeps what is known of leads and opportunities: in the user's cache for hours, in pieces that may be lost, and in the execution that asked.
import * as v from 'valibot';
import { indexOf } from '../../core/account/account-index.ts';
import { HOUR_MS, MINUTE_MS } from '../../core/dates/civil.ts';
import { fnv1a } from '../../core/fnv.ts';
import { lateSchema } from '../../core/late-schema.ts';
import type { FoundLead, LeadAnswer, WhyUnknown } from '../../core/leads/lead-facts.ts';
import type { LeadKey } from '../../core/leads/lead-key.ts';
import type { Job, LeadBook, SheetJob } from '../job.ts';
import { readJson } from '../read-json.ts';

/** As long as the cache keeps a value at most (page cache). */
const FOUND_FOR_MS = 6 * HOUR_MS;
/** That nobody has a number is soon untrue, when the user adds the lead; but a check of thousands takes some minutes. */
const MISSED_FOR_MS = 30 * MINUTE_MS;
/**
 * Where tasks go to the owners of leads, a check that begins believes older answers no more, unless they are many: leads are handed from
 * one user to another.
 * Younger ones are of a check that the user is working through.
 */
const OWNERS_FOR_MS = 10 * MINUTE_MS;
/**
 * So many leads at most are asked about anew for their owners' sake, which takes less than one execution: if a check forgot more, it would
 * forget what its executions before have found, and a long one would never end.
 */
const MOST_ASKED_ANEW = 500;
/** Pieces over which the answers of an account are spread: about 20,000 leads fit. */
const PIECES = 128;
/** Characters of a piece; the cache takes 100 KB (page cache), and names may have signs of three bytes. */
const MOST_CHARACTERS = 32_000;

const Text = v.string();
const LeadSchema = v.object({
  id: Text,
  name: Text,
  email: Text,
  phone: Text,
  number: Text,
  ownerEmail: Text,
  // Older versions of the add-on have not kept it.
  mobile: v.optional(Text),
});
const Answer = lateSchema(() =>
  v.variant('kind', [
    v.object({ kind: v.literal('found'), lead: LeadSchema }),
    v.object({ kind: v.literal('exists'), type: v.optional(Text) }),
    v.object({ kind: v.literal('none') }),
    v.object({ kind: v.literal('deleted') }),
    v.object({ kind: v.literal('several'), count: v.number(), leads: v.array(LeadSchema) }),
    v.object({
      kind: v.literal('unknown'),
      why: v.picklist(['waiting', 'no-keys', 'refused', 'unreadable', 'untold']),
    }),
  ]),
);
const Piece = v.record(v.string(), v.object({ at: v.number(), answer: Answer }));
type Kept = { readonly at: number; readonly answer: v.InferOutput<typeof Answer> };

const BadRounds = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What the leads are looked up for: a check that begins, whose user may have put right what was not found; one that goes on in its next
 * execution, for which what could not be known stays so, or it would never end; or anything else, such as a run, or a repair of what a check
 * has shown.
 */
type Purpose = 'anew' | 'going-on' | 'run';

const WAITING: LeadAnswer = { kind: 'unknown', why: 'waiting' };

/** Whether the record is there, which stays true for hours. */
const isThere = ({ kind }: LeadAnswer): boolean => kind === 'found' || kind === 'exists';

const pieceOf = (key: string): number => fnv1a(key) % PIECES;

class CachedBook implements LeadBook {
  private pieces: Map<string, Kept>[] | null = null;
  private readonly changed = new Set<number>();
  /** Answers that are none, for this execution. */
  private readonly unknown = new Map<LeadKey, WhyUnknown>();
  badRounds = 0;
  private keptBadRounds = 0;

  constructor(
    private readonly job: Pick<Job, 'ports' | 'account'> & Pick<SheetJob, 'settings' | 'facts'>,
    private readonly purpose: Purpose,
  ) {}

  answer(key: LeadKey): LeadAnswer {
    const kept = this.read()[pieceOf(key)]?.get(key);
    if (kept !== undefined && this.isFresh(kept) && this.isBelieved(kept)) return kept.answer;
    const why = this.unknown.get(key);
    return why === undefined ? WAITING : { kind: 'unknown', why };
  }

  note(key: LeadKey, answer: LeadAnswer): void {
    if (answer.kind === 'unknown') this.unknown.set(key, answer.why);
    const piece = pieceOf(key);
    this.read()[piece]?.set(key, { at: this.job.ports.clock.now(), answer: v.parse(Answer, answer) });
    this.changed.add(piece);
  }

  keep(): void {
    if (this.changed.size === 0 && this.badRounds === this.keptBadRounds) return;
    const pieces = this.read();
    const texts = [...this.changed].map((piece) => [this.keyOf(piece), textOf(pieces[piece] ?? new Map())]);
    const values = { ...Object.fromEntries(texts), [this.badRoundsKey]: String(this.badRounds) };
    this.job.ports.userCache.setAll(values, FOUND_FOR_MS / 1000);
    this.keptBadRounds = this.badRounds;
    this.changed.clear();
  }

  /** Whether the lead has an owner, and nothing tells that they have left. */
  private mayOwn({ ownerEmail }: FoundLead): boolean {
    const { facts } = this.job;
    if (ownerEmail === '') return false;
    return facts === undefined || indexOf(facts).userOf(ownerEmail)?.isActive !== false;
  }

  /** What a check that begins asks again: the user may have put right what was not found, or given a lead another owner. */
  private forgetDoubted(pieces: readonly Map<string, Kept>[]): void {
    const doubted: string[] = [];
    const unowned: { readonly key: string; readonly at: number }[] = [];
    const old: string[] = [];
    const asksOwners = this.job.settings.ownerFromLead;
    const oldAt = this.job.ports.clock.now() - OWNERS_FOR_MS;
    for (const [key, { at, answer }] of pieces.flatMap((piece) => [...piece])) {
      if (!isThere(answer)) doubted.push(key);
      else if (!asksOwners || answer.kind !== 'found') continue;
      else if (!this.mayOwn(answer.lead)) unowned.push({ key, at });
      else if (at <= oldAt) old.push(key);
    }
    // In turn: rows that stay as they are leave time for others.
    const longest = unowned.sort((a, b) => a.at - b.at).slice(0, MOST_ASKED_ANEW);
    const forgotten = [...doubted, ...longest.map(({ key }) => key)];
    for (const key of old.length <= MOST_ASKED_ANEW ? [...forgotten, ...old] : forgotten) {
      pieces[pieceOf(key)]?.delete(key);
      this.changed.add(pieceOf(key));
    }
  }

  /** Another execution may read what one could not; but a check would begin with the same records in each of its executions. */
  private isBelieved({ answer }: Kept): boolean {
    return answer.kind !== 'unknown' || this.purpose === 'going-on';
  }

  private isFresh({ at, answer }: Kept): boolean {
    const age = this.job.ports.clock.now() - at;
    return age < (isThere(answer) ? FOUND_FOR_MS : MISSED_FOR_MS);
  }

  /** What the cache has lost is asked again. */
  private read(): Map<string, Kept>[] {
    if (this.pieces === null) {
      const keys = Array.from({ length: PIECES }, (_, piece) => this.keyOf(piece));
      const texts = this.job.ports.userCache.getAll([...keys, this.badRoundsKey]);
      this.pieces = keys.map((key) => new Map(Object.entries(readJson(Piece, texts[key] ?? null) ?? {})));
      if (this.purpose === 'anew') this.forgetDoubted(this.pieces);
      this.keptBadRounds = readJson(BadRounds, texts[this.badRoundsKey] ?? null) ?? 0;
      if (this.purpose === 'going-on') this.badRounds = this.keptBadRounds;
    }
    return this.pieces;
  }

  private get badRoundsKey(): string {
    return `leads.${this.job.account.hash}.bad`;
  }

  private keyOf(piece: number): string {
    return `leads.${this.job.account.hash}.${piece}`;
  }
}

/** The newest that fit. */
function textOf(piece: ReadonlyMap<string, Kept>): string {
  const lines = [...piece]
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([key, kept]) => `${JSON.stringify(key)}:${JSON.stringify(kept)}`);
  let length = 2;
  const fitting = lines.filter((line) => {
    length += line.length + 1;
    return length <= MOST_CHARACTERS;
  });
  return `{${fitting.join(',')}}`;
}

/**
 * The job with the leads that are known of its account, for as long as the execution lasts; without keys nobody can be asked, and it
 * stays as it is.
 */
export function withLeads<T extends SheetJob>(job: T, purpose: Purpose = 'run'): T {
  const { account = null, ports, leads, settings, facts } = job;
  if (account === null || leads !== undefined) return job;
  return { ...job, leads: new CachedBook({ account, ports, settings, facts }, purpose) };
}
