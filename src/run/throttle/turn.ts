// Whose turn it is among runs that want calls of one account: how many of the free ones this run may take now.
import { fairShare, type Seeker } from './fair-share.ts';

/**
 * How soon a run looks again whose turn it is not, and how long it leaves those before it to come for their parts: twice as long left a
 * sixth of the limit unused where 30 people sent at once.
 */
export const TURN_LOOK_MS = 300;
export const TURN_PATIENCE_MS = 600;
/** More runs than this look on without the lock. */
const FEW = 2;

export class Turn {
  /** Whether those who look on have to stay out of each other's way. */
  isOneOfMany = false;
  /** Since when calls are free that are others' by turn; null when none are. */
  private passedOverSince: number | null = null;

  /** @param owner of the run that asks; '' for none, which waits for nobody */
  constructor(private readonly owner: string) {}

  /**
   * The part that is the run's by turn, or that those before it have let lie.
   *
   * @param free calls that may start now
   * @param windowCalls the calls that the smallest window in force holds
   * @param now milliseconds since 1970 UTC
   */
  part(seekers: readonly Seeker[], free: number, windowCalls: number, now: number): number {
    this.isOneOfMany = seekers.length > FEW;
    const { inTurn, outOfTurn } = fairShare(seekers, this.owner, free, windowCalls);
    if (inTurn > 0 || outOfTurn === 0) {
      this.passedOverSince = null;
      return inTurn;
    }
    this.passedOverSince ??= now;
    return now - this.passedOverSince < TURN_PATIENCE_MS ? 0 : outOfTurn;
  }
}
