// Every change that a row's state may take, by what changes it: one table, which the state diagram in docs/protocol.md draws.
import { STATUSES, type Status } from '../../core/status.ts';

/** A row's state; '' is a blank status cell. */
export type RowState = Status | '';

/**
 * What becomes of a row whose cell no longer holds its token, since the user deleted or overwrote it. `counts`: what happened in
 * LeadSquared has happened all the same, and only the record can tell. `leaves`: it is no part of the run any more.
 * `stays`: it is what it was.
 */
export type WhenGone = 'counts' | 'leaves' | 'stays';

interface Change {
  /** From each state, those that a row may have afterwards; its own means other words or another run's token. */
  readonly moves: Readonly<Partial<Record<RowState, readonly RowState[]>>>;
  readonly whenGone: WhenGone;
  /**
   * What becomes of a copy that the user made of a row, token and all. `blank`: a row like any other, since it was copied before
   * its task could exist. `named`: it says that it was copied in doubt, and is not sent by itself. `left`: it is not looked for.
   */
  readonly copies: 'blank' | 'named' | 'left';
}

/**
 * Changes by place: the rows have no token yet, so `enqueue.ts` writes them with placement marks; a plan decides which, and a test compares. A text that landed on another row, or
 * hid what somebody else had written, makes that row Unknown: it is looked up.
 */
export const FIRST_CHANGES = {
  /** Checked, and not sent. */
  check: {
    '': ['Invalid', 'Skipped', 'Unknown'],
    Invalid: ['', 'Invalid', 'Skipped', 'Unknown'],
    Skipped: ['', 'Invalid', 'Skipped', 'Unknown'],
    Failed: ['Invalid', 'Skipped', 'Unknown'],
    Queued: ['Invalid', 'Skipped', 'Unknown'],
    Deleted: ['Invalid', 'Skipped', 'Unknown'],
  },
  /** Taken into a run. */
  queue: {
    '': ['Queued'],
    Invalid: ['Queued'],
    Skipped: ['Queued'],
    Failed: ['Queued'],
    Queued: ['Queued'],
    Deleted: ['Queued'],
  },
  /** In doubt, and taken over by a run that looks it up; rows that show nothing of having been sent, when an older version of the sheet was put back. */
  adopt: {
    '': ['Unknown'],
    Invalid: ['Unknown'],
    Skipped: ['Unknown'],
    Failed: ['Unknown'],
    Queued: ['Unknown'],
    Sending: ['Unknown'],
    Accepted: ['Accepted', 'Unknown'],
    Unknown: ['Unknown'],
    Created: ['Accepted', 'Unknown'],
  },
} as const satisfies Readonly<Record<string, Change['moves']>>;

/** Changes by content, under the row's token; `transition.ts` makes them. */
export const CHANGES = {
  /** About to be sent: on disk before the call leaves. */
  claim: { moves: { Queued: ['Sending'] }, whenGone: 'leaves', copies: 'blank' },
  /** Sent before, although it says Queued: the user has put an older version of the sheet back. */
  doubt: { moves: { Queued: ['Unknown'] }, whenGone: 'leaves', copies: 'left' },
  /** Claimed, but its call has certainly not left. */
  unclaim: { moves: { Sending: ['Queued'] }, whenGone: 'leaves', copies: 'left' },
  /** The run stopped before the row was sent. */
  giveBack: { moves: { Queued: [''] }, whenGone: 'leaves', copies: 'left' },
  /** No longer in order, or empty, when it was to be claimed. */
  refuse: { moves: { Queued: ['Invalid', ''] }, whenGone: 'leaves', copies: 'left' },
  /** What the reply to its call says. */
  answer: {
    moves: { Sending: ['Created', 'Accepted', 'Failed', 'Unknown', 'Queued', ''] },
    whenGone: 'counts',
    copies: 'blank',
  },
  /** What LeadSquared says when it is asked which tasks exist. */
  lookUp: {
    moves: {
      Sending: ['Created', 'Accepted', 'Failed', 'Unknown'],
      Accepted: ['Created', 'Accepted', 'Failed'],
      Unknown: ['Created', 'Unknown'],
    },
    whenGone: 'counts',
    copies: 'named',
  },
  /** LeadSquared has no task of it, and it is to be sent once more. */
  sendAgain: {
    moves: { Unknown: ['Queued'], Accepted: ['Queued'] },
    whenGone: 'leaves',
    copies: 'named',
  },
  /** Its id landed on another row, so it is looked up once more. */
  lookUpAgain: { moves: { Created: ['Accepted'] }, whenGone: 'stays', copies: 'left' },
  /** Its task is being deleted, and at last seen to be gone. */
  undo: { moves: { Created: ['Created', 'Deleted'] }, whenGone: 'stays', copies: 'left' },
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeName = keyof typeof CHANGES;

/**
 * Every state that a change may find in a row's cell when it gives it the state `to`.
 *
 * @throws Error for a change that the table does not allow, which is a mistake in the code
 */
export function statesBefore(change: ChangeName, to: RowState): Status[] {
  const moves: Change['moves'] = CHANGES[change].moves;
  const states = STATUSES.filter((state) => moves[state]?.includes(to));
  if (states.length === 0) throw new Error(`No row becomes ${to} by ${change}.`);
  return states;
}
