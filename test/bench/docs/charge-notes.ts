// What each charge is for and where its figure comes from, as the page says it.
import type { Charges } from '../charges.ts';

export const CHARGE_NOTES: Readonly<Record<keyof Charges, readonly [what: string, source: string]>> = {
  read: [
    'reading a range, or asking a sheet for its size',
    'public benchmarks: 160 to 200 ms for `getLastRow`',
  ],
  write: ['a write, which Google holds back', 'assumed'],
  flush: ['making held-back writes real', 'public benchmarks: 610 ms for 4,000 cells and a flush'],
  replace: ['find-and-replace over a column', 'assumed: as a flush'],
  cell: ['each cell read or written', 'assumed'],
  rowState: ['asking whether one row is hidden', 'assumed: Google reads ahead'],
  metadata: [
    'what an object at hand tells of itself: ids, names, places, metadata',
    'assumed: as a row’s state',
  ],
  propertyGet: ['reading properties', 'public benchmarks'],
  propertySet: ['writing properties', 'public benchmarks'],
  cacheGet: ['reading the cache', 'public benchmarks: 3 to 20 ms'],
  cachePut: ['writing the cache', 'public benchmarks: 56 to 93 ms'],
  lock: ['taking a lock, or giving it back', 'assumed'],
  trigger: ['making, listing or deleting a trigger', 'assumed'],
  mail: ['sending a mail', 'assumed'],
  light: ['building an object: a range, a menu', 'assumed'],
  http: ['a call to LeadSquared', 'assumed'],
  client: ['a call of the sidebar, on its way', 'assumed'],
  visible: ['until a task that was stored can be looked up', 'assumed'],
};
