// Property stores with Google's limits (pages reference/properties and guides/services/quotas).

/** Bytes of one value. */
export const MAX_VALUE_BYTES = 9 * 1024;
/** Bytes of all keys and values of one store. */
export const MAX_STORE_BYTES = 500 * 1024;

const STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

export class PropertyStore {
  readonly #values = new Map<string, string>();
  #bytes = 0;

  get entries(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  /** @throws Error with Google's text when the value or the store would become too large */
  set(key: string, value: string): void {
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Error('Argument too large: value');
    const bytes = this.#bytes - this.#bytesOf(key) + Buffer.byteLength(key) + Buffer.byteLength(value);
    if (bytes > MAX_STORE_BYTES) throw new Error(STORE_FULL);
    this.#values.set(key, value);
    this.#bytes = bytes;
  }

  remove(key: string): void {
    this.#bytes -= this.#bytesOf(key);
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
    this.#bytes = 0;
  }

  #bytesOf(key: string): number {
    const value = this.#values.get(key);
    return value === undefined ? 0 : Buffer.byteLength(key) + Buffer.byteLength(value);
  }
}
