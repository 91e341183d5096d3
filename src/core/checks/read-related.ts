// Reads what kind of record a task belongs to.
import { RELATED_ENTITY, type RelatedEntity } from '../task.ts';
import { cleanToken, quote } from './plain-text.ts';
import { accept, type Reading, refuse } from './reading.ts';

const WORDS: ReadonlyMap<string, RelatedEntity> = new Map([
  ...['lead', 'leads', 'prospect', '1'].map((word) => [word, RELATED_ENTITY.lead] as const),
  ...['opportunity', 'opportunities', 'opp', '5'].map((word) => [word, RELATED_ENTITY.opportunity] as const),
  ...['none', 'no', 'nothing', '-', '0'].map((word) => [word, RELATED_ENTITY.none] as const),
]);

/** Takes the words and LeadSquared's codes 0, 1 and 5. */
export function readRelated(cellText: string): Reading<RelatedEntity> {
  const kind = WORDS.get(cleanToken(cellText, 30).toLowerCase());
  if (kind !== undefined) return accept(kind);
  const message = `${quote(cellText)} is neither lead nor opportunity. Write lead, opportunity or none.`;
  return refuse('related-invalid', 'lead, opportunity or none', message);
}
