// A second try for what Google's services may be asked twice without harm: on a busy day they fail now and then.

/** Google's text is in the user's language, so a fault that passes is told from one that lasts by one more try. */
const WAIT_MS = 1000;

/**
 * Does work that changes nothing when it is done twice, and once more after a second when it throws.
 *
 * @param what names the work in the log of the add-on's makers
 */
export function onceMore<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (first) {
    console.warn(`${what}: ${first instanceof Error ? first.message : 'unknown error'}`);
    Utilities.sleep(WAIT_MS);
    return work();
  }
}
