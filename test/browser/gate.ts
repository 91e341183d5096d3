// Holds LeadSquared's replies back, so that a test sees a run in its middle however fast or slow the machine is.

export class Gate {
  #left = Number.POSITIVE_INFINITY;
  #waiting: (() => void)[] = [];

  /** Lets so many more replies through, and holds the next ones. */
  closeAfter(replies: number): void {
    this.#left = replies;
  }

  /** Lets all replies through, those that wait included. */
  open(): void {
    this.#left = Number.POSITIVE_INFINITY;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Ends when a reply may go. */
  readonly pass = (): Promise<void> => {
    if (this.#left > 0) {
      this.#left--;
      return Promise.resolve();
    }
    return new Promise((go) => this.#waiting.push(go));
  };
}
