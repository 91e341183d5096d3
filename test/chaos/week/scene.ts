// What a deed of a week is given: the world, the means to act in it, and choices of its own.
import type { Chance } from '../chance.ts';
import { type RowLife, rowKey } from './books.ts';
import type { Moments } from './moments.ts';
import { readRows, type WeekRow } from './sheet-rows.ts';
import type { Person, Place, Town, WeekFile } from './town.ts';
import type { Worker } from './work.ts';

export interface Scene {
  readonly town: Town;
  readonly worker: Worker;
  readonly moments: Moments;
  readonly chance: Chance;
  /** Numbers for new lines and markers. */
  readonly fresh: () => number;
}

/** Does one thing, says it in the town's log, and leaves it when it cannot be done. */
export type Deed = (scene: Scene) => void;

export function somePlace({ town, chance }: Scene): Place {
  return chance.oneOf(town.places());
}

export function somebody({ town, chance }: Scene): Person {
  return chance.oneOf(town.people);
}

export function nameOf({ file, sheet }: Place): string {
  return `${file.id} “${sheet.name}”`;
}

export function short({ google }: Person): string {
  return google.split('@')[0] ?? google;
}

/** The person with the LeadSquared user of the keys, for the log. */
export function whoIs({ town }: Pick<Scene, 'town'>, file: WeekFile, person: Person): string {
  const { name, firm } = town.keysOf(file, person);
  return `${short(person)} (${name}, ${firm})`;
}

export function lifeOf({ town }: Scene, { file, sheet }: Place, { line }: WeekRow): RowLife | null {
  return town.books.lives.get(rowKey(file.id, sheet.gid, line)) ?? null;
}

/** Rows whose life is known, with it. */
export function livingRows(scene: Scene, place: Place): { readonly row: WeekRow; readonly life: RowLife }[] {
  return readRows(place.sheet).rows.flatMap((row) => {
    const life = lifeOf(scene, place, row);
    return life === null ? [] : [{ row, life }];
  });
}
