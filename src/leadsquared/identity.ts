// What a sent and a found task must have in common to be the same task at all, whatever their times and texts.
import { RELATED_ENTITY, type Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';
import { decodeEntities, singleSpaced, withoutEntities } from './plain-text.ts';

/** Names of types, addresses and ids are the same in any letters. */
export const caseless = (text: string): string => withoutEntities(text).toLowerCase();

/** LeadSquared may show a name with its type before it. */
function prefix(taskType: string): string {
  return `${caseless(taskType)}: `;
}

/** Whether the found task has the owner, as far as it tells. */
export const mayHaveOwner = ({ ownerEmail }: FoundTask, task: Task): boolean =>
  ownerEmail === '' || caseless(ownerEmail) === caseless(task.ownerEmail);

/** A name without what LeadSquared may have added or changed, alike for all names that could be one. */
export function coreName(name: string, taskType: string): string {
  const type = prefix(taskType);
  let rest = withoutEntities(name);
  while (rest.toLowerCase().startsWith(type)) rest = rest.slice(type.length);
  return rest;
}

/** Whether a task of the one name may be shown under the other. */
export function namesFit(sent: string, found: string, taskType: string): boolean {
  const wanted = singleSpaced(sent);
  const encoded = singleSpaced(decodeEntities(wanted));
  const fits = (shown: string) =>
    shown === wanted || shown === encoded || singleSpaced(decodeEntities(shown)) === wanted;
  const shown = singleSpaced(found);
  const type = prefix(taskType);
  return fits(shown) || (shown.toLowerCase().startsWith(type) && fits(shown.slice(type.length)));
}

/** '' for none. */
export function relatedOf(task: Task): string {
  return task.relatedEntity === RELATED_ENTITY.none ? '' : caseless(task.relatedEntityId);
}

/** Stands for what an item does not say. */
const UNTOLD = null;

/** The same for all tasks of a list, so each text is read once. */
function remembered<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/** The identities under which a task that was sent may be found: an item need not tell owner and related record. */
export const sentIdentities = remembered((task: Task): readonly string[] => {
  const { name, taskType } = task;
  const work = [coreName(name, taskType), caseless(taskType)];
  const owner = caseless(task.ownerEmail);
  const related = relatedOf(task);
  const ways = [
    [owner, related],
    [owner, UNTOLD],
    [UNTOLD, related],
    [UNTOLD, UNTOLD],
  ];
  return ways.map((way) => JSON.stringify([...work, ...way]));
});

/** The same of a task that was found. */
export const foundIdentity = remembered(
  ({ name, taskType, ownerEmail, relatedEntityId }: FoundTask): string => {
    const owner = ownerEmail === '' ? UNTOLD : caseless(ownerEmail);
    return JSON.stringify([coreName(name, taskType), caseless(taskType), owner, relatedEntityId]);
  },
);
