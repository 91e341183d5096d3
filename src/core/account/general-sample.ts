// Makes example rows of no account in particular, for where the account is not known; the last one shows what a mistake looks like.
import { FIELD_TABLE, type FieldName } from '../fields/field-table.ts';
import { anHourAfter, daysAfter, fieldNote, type SampleCell, type SampleTable } from './sample-table.ts';

/** Nobody's address, and one that says so: examples must not look like a colleague. */
export const EXAMPLE_OWNER = 'example.owner@example.com';
const EXAMPLE_LEAD = '3f1c2a64-9d0b-4c1e-8a57-2b6f0e9d7c11';

const FIELDS: readonly FieldName[] = [
  'Name',
  'TaskType',
  'OwnerEmailAddress',
  'DueDate',
  'EndDate',
  'RelatedEntity',
  'LeadId',
  'Reminder',
  'NotifyBy',
  'Location',
  'Description',
];

/** What is made up below the header, and has to be replaced. */
const ONLY_EXAMPLES: Partial<Record<FieldName, string>> = {
  TaskType: 'The task types below are only examples: write those of your account.',
  OwnerEmailAddress: `${EXAMPLE_OWNER} is only an example: write the address of a user of your account.`,
  LeadId: 'The IDs below are only examples: write those of your leads, or leave them out.',
};

const noteOf = (field: FieldName): string => [fieldNote(field), ONLY_EXAMPLES[field] ?? ''].join(' ').trim();

type Cells = Partial<Record<FieldName, SampleCell>>;

function examples(morning: number): readonly Cells[] {
  const at = (days: number) => daysAfter(morning, days);
  const visit = at(2);
  const lead: Cells = { RelatedEntity: 'lead', LeadId: EXAMPLE_LEAD };
  return [
    {
      Name: 'Call back about the brochure',
      TaskType: 'Phone call',
      DueDate: at(1),
      Reminder: 15,
      NotifyBy: 'yes',
      Description: 'Asked for prices',
    },
    {
      ...lead,
      Name: 'Site visit with the family',
      TaskType: 'Site visit',
      DueDate: visit,
      EndDate: anHourAfter(visit),
      Reminder: 60,
      NotifyBy: 'yes',
      Location: 'Tower B',
    },
    {
      ...lead,
      Name: 'Collect income proof',
      TaskType: 'Document collection',
      DueDate: at(3),
      NotifyBy: 'no',
      Description: 'Last 3 months',
    },
    { Name: 'Follow up on the offer', TaskType: 'Follow-up', DueDate: at(5) },
    {
      Name: 'A row with a mistake',
      TaskType: 'Follow-up',
      OwnerEmailAddress: EXAMPLE_OWNER.replace('.com', ''),
      DueDate: '31/02/2027',
    },
  ];
}

/** @param morning as `morningOf` gives it; the rows are due in the days after it */
export function generalSample(morning: number): SampleTable {
  const rows = examples(morning).map((cells) => ({ OwnerEmailAddress: EXAMPLE_OWNER, ...cells }));
  return {
    header: FIELDS.map((field) => FIELD_TABLE[field].label),
    notes: FIELDS.map(noteOf),
    rows: rows.map((cells: Cells) => FIELDS.map((field) => cells[field] ?? '')),
    dateColumns: [FIELDS.indexOf('DueDate'), FIELDS.indexOf('EndDate')],
  };
}
