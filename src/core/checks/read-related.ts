// Reads what kind of record a task belongs to.
import { guidsIn } from '../guid.ts';
import { lazily } from '../lazily.ts';
import { RELATED_ENTITY, type RelatedEntity } from '../task.ts';
import { cleanToken, quote } from './plain-text.ts';
import { accept, perhaps, type Reading, refuse } from './reading.ts';

/** The longest that is read is a word with a hint; an ID in the wrong column still fits. */
const MAX_LENGTH = 80;

const entries = <T>(list: string, meaning: T) => list.split('|').map((word) => [word, meaning] as const);

const { lead, opportunity, none } = RELATED_ENTITY;
const NONE_SIGNS =
  '-|--|–|—|none|no|nothing|nobody|nil|null|na|n/a|n.a.|n.a|not applicable|no one|0|०|कोई नहीं';
const kindsByWord = lazily(
  (): ReadonlyMap<string, RelatedEntity> =>
    new Map([
      ...entries('lead|leads|prospect|prospects|1|1.0|१|लीड', lead),
      ...entries('opportunity|opportunities|opp|opps|oppty|opty|5|5.0|५', opportunity),
      ...entries(`${NONE_SIGNS}|0.0`, none),
    ]),
);

/** Words of other tools, and slips, for what they most likely stand for: the user has to say so. */
const likelyKinds = lazily(
  (): ReadonlyMap<string, 'lead' | 'opportunity'> =>
    new Map([
      ...entries(
        'contact|contacts|customer|customers|client|clients|person|led|laed|leed|lear|leadd|lead id',
        'lead' as const,
      ),
      ...entries(
        'deal|deals|oportunity|opportunty|oppurtunity|opportuniy|oppertunity|opprtunity|opportunity id',
        'opportunity' as const,
      ),
    ]),
);

/** Records that a task cannot belong to. */
const OTHER_RECORDS =
  /^(?:account|company|organi[sz]ation|student|user|owner|activity|task|product|order|case|ticket|project|campaign|list|event)s?$/;

const EXPECTED = 'lead, opportunity or none';

/** The kinds that a word with its hint speaks of: `Lead (1)`, `5 - Opportunity`; null when a part is no such word. */
function kindsOf(text: string): ReadonlySet<RelatedEntity> | null {
  const kinds = text
    .split(/[\s()[\]:=/,;–—-]+/)
    .flatMap((part) => (part === '' ? [] : [kindsByWord().get(part)]));
  const known = new Set<RelatedEntity>();
  for (const kind of kinds) {
    if (kind === undefined) return null;
    known.add(kind);
  }
  // A number with signs around it, such as -1, is no code with a hint.
  return /\p{L}/u.test(text) ? known : null;
}

/** Takes the words and LeadSquared's codes 0, 1 and 5, alone or a code beside its word. */
export function readRelated(cellText: string): Reading<RelatedEntity> {
  const shown = cleanToken(cellText, MAX_LENGTH).normalize('NFKC').toLowerCase();
  const bare = shown.replace(/^["“](.*)["”]$/, '$1');
  const text = kindsByWord().has(bare) ? bare : bare.replace(/\.$/, '');
  const kind = kindsByWord().get(text);
  if (kind !== undefined) return accept(kind);
  const kinds = kindsOf(text);
  const [only] = kinds ?? [];
  if (kinds?.size === 1 && only !== undefined) return accept(only);
  const found = quote(cellText);
  if (kinds !== null) {
    const message = `${found} names more than one kind, but a task belongs to one. Write lead, opportunity or none.`;
    return refuse('related-contradiction', EXPECTED, message);
  }
  const neither = `${found} is neither lead nor opportunity`;
  if (guidsIn(text).length > 0) {
    const message = `${neither}, but an ID. Move it into a column Lead ID or Opportunity ID, and write lead or opportunity here.`;
    return refuse('related-invalid', EXPECTED, message);
  }
  const likely = likelyKinds().get(text);
  if (likely !== undefined) {
    const message = `${neither}. Write lead, opportunity or none; most likely ${likely} is meant.`;
    return refuse('related-invalid', EXPECTED, message, perhaps(likely));
  }
  if (OTHER_RECORDS.test(text)) {
    const message = `${neither}, and a task can belong to no other record. Write lead, opportunity or none.`;
    return refuse('related-invalid', EXPECTED, message);
  }
  const code = /^\d+$/.test(text)
    ? ', and LeadSquared has only the codes 0 for none, 1 for lead and 5 for opportunity'
    : '';
  return refuse('related-invalid', EXPECTED, `${neither}${code}. Write lead, opportunity or none.`);
}
