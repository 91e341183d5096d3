// Starts the longest test files first, so that no core stands idle while the last one ends.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders and files by how long they take, the longest first; those that mostly wait come before those that work all the time. */
const SLOW = [
  '/kills/',
  '/e2e/real.',
  '/chaos/chaos.',
  '/chaos/kill-',
  '/browser/journey/',
  '/browser/playground/',
  '/chaos/',
  '/browser/',
  '/models/',
  '/e2e/',
  '/bench/',
];

function rank({ moduleId }: TestSpecification): number {
  const place = SLOW.findIndex((part) => moduleId.includes(part));
  return place < 0 ? SLOW.length : place;
}

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
