// Takes the lead, opportunity or nothing that a row's task belongs to, with what was looked up in LeadSquared.

import { isOfAnotherCountry } from '../leads/held-phones.ts';
import type { FoundLead, LeadFacts, WhyUnknown } from '../leads/lead-facts.ts';
import { leadAbroad, leadGone, leadMerged, leadUnchecked } from '../leads/lead-findings.ts';
import { idKey, type LeadKey, opportunityKey } from '../leads/lead-key.ts';
import { opportunityGone, opportunityUnchecked } from '../leads/opportunity-findings.ts';
import type { PhoneNumber } from '../leads/phone-number.ts';
import { readPhone } from '../leads/read-phone.ts';
import { differences, type LeadCells, LOOK_UP_FIELDS, leadOfRow, type RowLead } from '../leads/row-lead.ts';
import { RELATED_ENTITY } from '../task.ts';
import { readLeadCells } from './lead-cells.ts';
import type { Finding } from './reading.ts';
import { type Relation, type RelationCells, settleRelation } from './relation.ts';
import type { RowReader } from './row-reader.ts';

export interface LeadRule {
  readonly facts: LeadFacts;
  /** Two capital letters, of phone numbers that do not say theirs; '' when nothing tells. */
  readonly country: string;
  /** Whether a row whose lead nobody knows is sent as a task without one. */
  readonly withoutLead: boolean;
  /** False for rows that may have been sent: an ID stands for what it stood for then, whatever LeadSquared has by now. */
  readonly judges: boolean;
}

export interface TakenLead {
  /** Null when a cell that matters could not be read, which has been reported already, or on a contradiction. */
  readonly relation: Relation | null;
  /** Null when there is none, or it is not known. */
  readonly lead: FoundLead | null;
  readonly asked: readonly LeadKey[];
  /** What the row says of a lead that is looked up, whichever of it found the lead; nothing where an ID decides. */
  readonly said: readonly LeadKey[];
  /** Whether the row names a lead, and its task is made without one. */
  readonly isWithout: boolean;
}

const NOTHING = { relation: null, lead: null, asked: [], said: [], isWithout: false } as const;

/** Said of cells that could not be read, where an ID tells the lead. */
const BESIDE_ID = 'The Lead ID tells the lead, so this cell does not hold the row back.';
/** The same where the lead is found, or still looked up, by a cell that is believed more. */
const BESIDE_OTHERS =
  'Another cell of the row is looked up first, and this one matters only if that finds nobody.';

/** Whose lead could not be read may be without one, just as one whom nobody knows. */
const MAY_BE_WITHOUT = ['lead-none', 'lead-unread'];

/** An ID is sent as it is unless something is known against it. */
const SAYS_NOTHING: readonly WhyUnknown[] = ['waiting', 'no-keys', 'untold'];

/** Whether what was learnt of an ID is to be said. */
const isSaid = (why: WhyUnknown): boolean => !SAYS_NOTHING.includes(why);

/** The field of the cell that holds the id. */
const idField = ({ LeadId }: RelationCells) => (LeadId === null ? 'RelatedEntityId' : 'LeadId');

/** @returns the lead as LeadSquared tells it; what is wrong with its id is reported */
function checkId(reader: RowReader, cells: RelationCells, id: string, rule: LeadRule): FoundLead | null {
  const answer = rule.facts.answer(idKey(id));
  const say = (finding: Finding) => {
    if (rule.judges) reader.report(idField(cells), finding);
  };
  if (answer.kind === 'none') say(leadGone(id));
  if (answer.kind === 'unknown' && isSaid(answer.why)) say(leadUnchecked(id));
  if (answer.kind !== 'found') return null;
  if (answer.lead.id !== id) say(leadMerged(id, answer.lead));
  return answer.lead;
}

/** What is wrong with an opportunity's id is reported. */
function checkOpportunity(reader: RowReader, cells: RelationCells, id: string, rule: LeadRule): void {
  if (!rule.judges) return;
  const field = cells.OpportunityId === null ? 'RelatedEntityId' : 'OpportunityId';
  const answer = rule.facts.answer(opportunityKey(id));
  if (answer.kind === 'none' || answer.kind === 'deleted') {
    const isNamed = cells.RelatedEntity !== null;
    reader.report(field, opportunityGone(id, answer.kind === 'deleted', isNamed));
  }
  if (answer.kind === 'unknown' && isSaid(answer.why)) {
    reader.report(field, opportunityUnchecked(id, answer.why));
  }
}

/** The phone that LeadSquared tells of a lead; null when it cannot be read. */
function heldPhone(text: string, { country }: LeadRule): PhoneNumber | null {
  const read = readPhone({ value: text, display: text }, country);
  return read.ok ? read.value : null;
}

function report(
  reader: RowReader,
  cells: LeadCells,
  found: Pick<RowLead, 'lead' | 'by'>,
  rule: LeadRule,
): void {
  const phoneOf = (text: string) => heldPhone(text, rule);
  for (const { field, warning } of differences(cells, found, phoneOf, (name) => reader.shown(name))) {
    reader.report(field, warning);
  }
}

/** The lead that was found by a phone and has its own in another country: LeadSquared may find numbers by their last digits. */
function foundAbroad({ LeadPhone }: LeadCells, found: RowLead, rule: LeadRule): FoundLead | null {
  const { lead, by } = found;
  if (!rule.judges || lead === null || by !== 'LeadPhone' || LeadPhone === null) return null;
  return isOfAnotherCountry(lead, LeadPhone, rule.country) ? lead : null;
}

/** An ID decides, of a lead or an opportunity; without one the lead is looked up by its number, its e-mail address, its phone. */
export function takeLead(reader: RowReader, rule: LeadRule): TakenLead {
  const { relation, cells, isUnread, unread, faults } = readLeadCells(reader);
  if (isUnread) return NOTHING;
  const names = LOOK_UP_FIELDS.some((field) => cells[field] !== null);
  const looksUp = names && relation.LeadId === null;
  const found = looksUp ? leadOfRow(cells, unread, rule.facts, (field) => reader.shown(field)) : null;
  const fault = found?.fault ?? null;
  const asked = found?.asked ?? [];
  const said = found?.said ?? [];
  if (unread.size > 0) {
    const isStillAsked = fault?.error.code === 'lead-waiting';
    const isNeeded = relation.LeadId === null && (found?.lead ?? null) === null && !isStillAsked;
    if (isNeeded) {
      if (fault !== null) reader.report(fault.field, fault.error);
      return { ...NOTHING, asked, said };
    }
    reader.warnOnly(faults, relation.LeadId === null ? BESIDE_OTHERS : BESIDE_ID);
  }
  const abroad = found === null ? null : foundAbroad(cells, found, rule);
  if (abroad !== null) {
    reader.report('LeadPhone', leadAbroad(reader.shown('LeadPhone'), abroad));
    return { ...NOTHING, asked, said };
  }
  const isWithout = fault !== null && rule.withoutLead && MAY_BE_WITHOUT.includes(fault.error.code);
  if (fault !== null && !isWithout) {
    reader.report(fault.field, fault.error);
    return { ...NOTHING, asked, said };
  }
  const isLead = relation.RelatedEntity === RELATED_ENTITY.lead;
  const settled = settleRelation({
    ...relation,
    LeadId: relation.LeadId ?? found?.lead?.id ?? null,
    RelatedEntity: isWithout && isLead && relation.RelatedEntityId === null ? null : relation.RelatedEntity,
  });
  if ('error' in settled) {
    reader.report(settled.field, settled.error);
    return { ...NOTHING, asked, said };
  }
  const lead = found?.lead ?? null;
  if (settled.entity !== RELATED_ENTITY.lead || lead !== null) {
    if (found !== null) report(reader, cells, found, rule);
    const isOpportunity = settled.entity === RELATED_ENTITY.opportunity;
    if (isOpportunity) checkOpportunity(reader, relation, settled.id, rule);
    const all = isOpportunity ? [...asked, opportunityKey(settled.id)] : asked;
    return { relation: settled, lead, asked: all, said, isWithout };
  }
  const byId = checkId(reader, relation, settled.id, rule);
  report(reader, cells, { lead: byId, by: null }, rule);
  return { relation: settled, lead: byId, asked: [...asked, idKey(settled.id)], said, isWithout: false };
}
