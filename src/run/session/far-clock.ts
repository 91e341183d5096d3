// What LeadSquared's own clock shows, as far as its replies have told, so that its times can be compared with ours.

/** How far the clocks of Google and LeadSquared may differ while no reply has told. */
const UNTOLD_SLACK_MS = 60_000;
/** How far clocks within LeadSquared may differ, and how much a reply's time may be rounded. */
const TOLD_SLACK_MS = 5000;

export class FarClock {
  /** Milliseconds by which LeadSquared's clock is ahead at least; null while no reply has told. */
  private ahead: number | null = null;

  /**
   * @param shown what LeadSquared's clock showed when it replied; null when the reply does not say
   * @param received our moment after the reply came
   */
  note(shown: number | null, received: number): void {
    // The reply was written before it came, so the greatest of these differences is the closest.
    if (shown !== null) this.ahead = Math.max(this.ahead ?? Number.NEGATIVE_INFINITY, shown - received);
  }

  /** What LeadSquared's clock shows at our moment, but for seconds; null while no reply has told. */
  shown(moment: number): number | null {
    return this.ahead === null ? null : moment + this.ahead;
  }

  /** Our moment at which LeadSquared's clock showed this, or an earlier one. @param shown milliseconds since 1970 UTC */
  ours(shown: number): number {
    return this.ahead === null ? shown - UNTOLD_SLACK_MS : shown - this.ahead - TOLD_SLACK_MS;
  }

  /** LeadSquared's clock showed this or more at our moment. @param moment milliseconds since 1970 UTC */
  earliest(moment: number): number {
    return this.ahead === null ? moment - UNTOLD_SLACK_MS : moment + this.ahead - TOLD_SLACK_MS;
  }

  /** LeadSquared's clock showed this or less at our moment. @param moment milliseconds since 1970 UTC */
  latest(moment: number): number {
    return this.ahead === null ? moment + UNTOLD_SLACK_MS : moment + this.ahead + TOLD_SLACK_MS;
  }
}
