// Reads the settings that may be changed while the sandbox runs, from JSON that anyone may have written.
import * as v from 'valibot';
import { FaultTextError, parseFaults } from './fault-text.ts';
import { asRecord, parseJson } from './json.ts';
import {
  type AccountOptions,
  BAD_ROWS,
  BULK_REMINDERS,
  ERROR_STATUSES,
  LEAD_FORMS,
  MANDATORY_FIELDS,
  MAX_MS,
  OPPORTUNITY_ABSENCES,
  OPPORTUNITY_FORMS,
  PHONE_FORMS,
  RATE_REFUSALS,
  REPLY_FORMS,
} from './options.ts';
import {
  ACCOUNT_FORMS,
  BEYOND_FORMS,
  DATE_FORMS,
  ID_FORMS,
  LIST_FORMS,
  MAX_SHIFT,
  MAX_SKEW_MS,
  NAME_FORMS,
  OWNER_FORMS,
  REFUSED_LISTS,
  TYPE_CODES,
} from './read-forms.ts';

const limit = v.strictObject({
  calls: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seconds: v.pipe(v.number(), v.gtValue(0), v.maxValue(86_400)),
});
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_MS));
const range = v.pipe(
  v.strictTuple([milliseconds, milliseconds]),
  v.check(([min, max]) => min <= max, 'The smaller number must come first'),
);

const wholeUpTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(-most), v.maxValue(most));

const Changes = v.strictObject({
  limit: v.exactOptional(limit),
  bulkLimit: v.exactOptional(v.nullable(limit)),
  refusedCallsCount: v.exactOptional(v.boolean()),
  storeDelay: v.exactOptional(range),
  deleteDelay: v.exactOptional(range),
  latency: v.exactOptional(range),
  replyForm: v.exactOptional(v.picklist(REPLY_FORMS)),
  badRows: v.exactOptional(v.picklist(BAD_ROWS)),
  errorStatus: v.exactOptional(v.picklist(ERROR_STATUSES)),
  rateRefusal: v.exactOptional(v.picklist(RATE_REFUSALS)),
  leadForm: v.exactOptional(v.picklist(LEAD_FORMS)),
  phoneForm: v.exactOptional(v.picklist(PHONE_FORMS)),
  leadsReadable: v.exactOptional(v.boolean()),
  opportunitiesReadable: v.exactOptional(v.boolean()),
  opportunityForm: v.exactOptional(v.picklist(OPPORTUNITY_FORMS)),
  opportunityAbsence: v.exactOptional(v.picklist(OPPORTUNITY_ABSENCES)),
  toDoMidnight: v.exactOptional(v.boolean()),
  bulkReminders: v.exactOptional(v.picklist(BULK_REMINDERS)),
  ownerForm: v.exactOptional(v.picklist(OWNER_FORMS)),
  dateForm: v.exactOptional(v.picklist(DATE_FORMS)),
  nameForm: v.exactOptional(v.picklist(NAME_FORMS)),
  idForm: v.exactOptional(v.picklist(ID_FORMS)),
  listsRefused: v.exactOptional(v.picklist(REFUSED_LISTS)),
  listForm: v.exactOptional(v.picklist(LIST_FORMS)),
  typeCodes: v.exactOptional(v.picklist(TYPE_CODES)),
  strictFields: v.exactOptional(v.boolean()),
  mandatoryFields: v.exactOptional(v.array(v.picklist(MANDATORY_FIELDS))),
  accountForm: v.exactOptional(v.picklist(ACCOUNT_FORMS)),
  hostTold: v.exactOptional(v.boolean()),
  countryTold: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[A-Z]{2})?$/))),
  webHost: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  createdByTold: v.exactOptional(v.boolean()),
  makerTold: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  pageCap: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  beyondForm: v.exactOptional(v.picklist(BEYOND_FORMS)),
  itemsTwice: v.exactOptional(v.boolean()),
  secondsKept: v.exactOptional(v.boolean()),
  timeShift: v.exactOptional(wholeUpTo(MAX_SHIFT)),
  clockSkew: v.exactOptional(v.nullable(wholeUpTo(MAX_SKEW_MS))),
  refuseUnknownLeads: v.exactOptional(v.boolean()),
  refuseUnknownOpportunities: v.exactOptional(v.boolean()),
  /** In the text form of `parseFaults`; '' for none. */
  faults: v.exactOptional(v.string()),
});

/** @returns the changes, or one sentence saying which setting cannot be read and why */
export function readOptionChanges(text: string): { changes: Partial<AccountOptions> } | { error: string } {
  const json = asRecord(parseJson(text)?.value);
  if (!json) return { error: 'The settings must be a JSON object, for instance {"badRows":"skip"}.' };
  const read = v.safeParse(Changes, json);
  if (!read.success) {
    const [issue] = read.issues;
    const path = v.getDotPath(issue);
    return {
      error: `${path ? `The setting ${path}` : 'The list of settings'} cannot be used: ${issue.message}.`,
    };
  }
  const { faults, ...plain } = read.output;
  if (faults === undefined) return { changes: plain };
  try {
    return { changes: { ...plain, faults: parseFaults(faults) } };
  } catch (error) {
    if (error instanceof FaultTextError) return { error: error.message };
    throw error;
  }
}
