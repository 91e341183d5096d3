// Counts service calls by service and by method.

export class CallCount {
  readonly #services = new Map<string, number>();
  readonly #methods = new Map<string, number>();

  /** Counts by Google's service, for instance `SpreadsheetApp`; calls of ranges and sheets count there. */
  get services(): Record<string, number> {
    return Object.fromEntries(this.#services);
  }

  /** Counts by class and method, for instance `Range.getValues`. */
  get methods(): Record<string, number> {
    return Object.fromEntries(this.#methods);
  }

  add(service: string, method: string): void {
    this.#services.set(service, (this.#services.get(service) ?? 0) + 1);
    this.#methods.set(method, (this.#methods.get(method) ?? 0) + 1);
  }
}
