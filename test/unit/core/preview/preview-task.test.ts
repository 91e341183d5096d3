// A task is shown field by field in words: due times by the clocks of those who see it, people and leads by their names.
import { describe, expect, it } from 'vitest';
import { type Known, previewTask } from '../../../../src/core/preview/preview-task.ts';
import { RELATED_ENTITY } from '../../../../src/core/task.ts';
import { MEERA } from '../../../support/lead-world.ts';
import { fullTask, LEAD_ID, task } from '../../../support/tasks.ts';
import { facts } from '../account/account.ts';
import { zoneOf } from '../dates/zones.ts';

const INDIA = zoneOf('Asia/Kolkata');
const KNOWN: Known = {
  clocks: { people: INDIA, sheet: INDIA },
  facts: facts(),
  lead: null,
  asked: [],
  isWithoutLead: false,
};

const shown = (of: Parameters<typeof previewTask>[0], known: Partial<Known> = {}) =>
  Object.fromEntries(previewTask(of, { ...KNOWN, ...known }).map(({ name, value }) => [name, value]));

describe('a task with every field', () => {
  it('is shown as people will read it', () => {
    const full = fullTask({
      taskType: 'site visit',
      ownerEmail: 'kavya.rao@example.com',
      relatedEntityId: MEERA.id,
      customFields: { mx_Custom_1: 'S-17', mx_Custom_9: 'Gold' },
    });
    expect(shown(full, { lead: MEERA, asked: ['email:nobody@example.org', 'phone:+919845012345'] })).toEqual({
      Subject: 'Call back about the offer',
      'Task type': 'site visit, an appointment',
      Owner: 'Kavya Rao (kavya.rao@example.com)',
      Due: 'Thursday 5 March 2026, 14:30 (Asia/Kolkata)',
      End: 'Thursday 5 March 2026, 15:00 (Asia/Kolkata)',
      Lead: 'Meera Pillai (number 1042, meera.p@example.org), found by the phone +919845012345',
      Description: 'Bring the price list.',
      Reminder: '15 minutes before it is due',
      'Reminder time': '10:00 on the day it is due; in which time zone is LeadSquared’s to say',
      Notify: 'The owner gets an e-mail',
      Location: 'Pune office',
      'Site code (mx_Custom_1)': 'S-17',
      mx_Custom_9: 'Gold',
    });
  });
});

describe('a task with little', () => {
  it('says what LeadSquared and the task type make of the rest', () => {
    expect(shown(task({ taskType: 'Meeting', due: null }))).toMatchObject({
      Due: 'Left to LeadSquared, which takes the day of sending',
      End: '60 minutes after it is due, as the task type has it',
      Lead: 'None',
      Description: 'None',
      Reminder: 'None',
      Notify: 'Left to LeadSquared',
    });
  });

  it('is shown without names where nothing is known of the account', () => {
    expect(shown(task({ taskType: 'Meeting' }), { facts: undefined })).toMatchObject({
      'Task type': 'Meeting',
      Owner: 'asha@example.com',
      End: 'Left to the task type',
    });
  });
});

describe('the due time', () => {
  it('is that of the account’s people, and the sheet’s beside it where its clocks differ', () => {
    const clocks = { people: INDIA, sheet: zoneOf('Europe/London') };
    expect(shown(task(), { clocks }).Due).toBe(
      'Thursday 5 March 2026, 14:30 (Asia/Kolkata); in the sheet 2026-03-05 09:00 (Europe/London)',
    );
  });

  it('of a to-do is said not to be kept where the account keeps only its day', () => {
    const knowing = { facts: facts({ keepsToDoDays: true }) };
    expect(shown(task({ taskType: 'Phone call' }), knowing).Due).toBe(
      'Thursday 5 March 2026, without a time: this account keeps only the day of a to-do',
    );
    expect(shown(task({ taskType: 'Meeting' }), knowing).Due).not.toMatch(/only the day/);
  });
});

describe('what the task belongs to', () => {
  it.each([
    [
      'a lead that nobody has looked at',
      { relatedEntity: RELATED_ENTITY.lead, relatedEntityId: LEAD_ID },
      {},
      'Lead',
      `Lead ID ${LEAD_ID}`,
    ],
    [
      'an opportunity',
      { relatedEntity: RELATED_ENTITY.opportunity, relatedEntityId: LEAD_ID },
      {},
      'Opportunity',
      `Opportunity ID ${LEAD_ID}`,
    ],
    [
      'no lead, since nobody knows it',
      {},
      { isWithoutLead: true },
      'Lead',
      'None: LeadSquared knows no lead by what the row says',
    ],
  ] as const)('%s is said in words', (_what, changes, known, field, words) => {
    expect(shown(task(changes), known)[field]).toBe(words);
  });

  it('by its own ID says so', () => {
    const byId = { relatedEntity: RELATED_ENTITY.lead, relatedEntityId: MEERA.id };
    const line = shown(task(byId), { lead: MEERA, asked: [`id:${MEERA.id}`] }).Lead;
    expect(line).toMatch(/^Meera Pillai \(.*found by its Lead ID$/);
  });
});
