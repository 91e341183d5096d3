// Which opportunities the account has, and the call that looks one up (page get-an-opportunity-by-id).
import { type Answer, invalidInput, ok, webPage } from './answer.ts';
import { type CallContext, refuse } from './context.ts';
import { isGuid } from './json.ts';
import type { AccountOptions } from './options.ts';

const NO_ID = '00000000-0000-0000-0000-000000000000';
const TYPE_ID = '4597c076-be5a-4ba2-9b08-ecd21626750f';
/** As lists of opportunities tell it (page get-opportunities-by-unique-lead-field). */
const TYPE_CODE = '12000';
const LEAD_ID = 'fad0071e-9736-41ea-9877-0c3b3fb3a752';

/** The list of ids is replaced when it changes, and never changed itself. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function has(ids: readonly string[], id: string): boolean {
  const known = sets.get(ids) ?? new Set(ids.map((each) => each.toLowerCase()));
  sets.set(ids, known);
  return known.has(id.toLowerCase());
}

/** Whether tasks may belong to it; any GUID will do where the account knows its opportunities not. */
export function hasOpportunity(options: AccountOptions, id: string): boolean {
  const { opportunities, deletedOpportunities, refuseUnknownOpportunities } = options;
  if (has(deletedOpportunities, id)) return false;
  return refuseUnknownOpportunities ? has(opportunities, id) : isGuid(id);
}

const field = (SchemaName: string, DisplayName: string, DataType: string, Value: string | null) => ({
  SchemaName,
  DisplayName,
  Value,
  DataType,
  IsMandatory: false,
});

function record(id: string, { opportunityForm }: AccountOptions): unknown {
  return {
    ID: opportunityForm === 'type-id' ? TYPE_ID : id,
    Name: 'Loan',
    DisplayName: 'Loan',
    RelatedProspectId: LEAD_ID,
    ...(opportunityForm === 'with-type' ? { OpportunityEvent: TYPE_CODE } : {}),
    Fields: [
      field('ActivityEvent_Note', 'Notes', 'String', null),
      field('Status', 'Status', 'String', 'Open'),
    ],
  };
}

function absent(context: CallContext, id: string): Answer {
  const message = `Opportunity with id '${id}' does not exist`;
  switch (context.state.options.opportunityAbsence) {
    case 'error':
      return refuse(context, invalidInput(message));
    case 'activity-error':
      return refuse(context, { type: 'MXInvalidActivityException', message: 'Invalid Activity' });
    case 'empty-list':
      return ok([]);
    case 'null':
      return ok(null);
    case 'blank-record':
      return ok({ ID: NO_ID, Name: null, DisplayName: null, RelatedProspectId: null, Fields: [] });
  }
}

/** GetOpportunityDetails: says that an opportunity exists exactly when tasks may belong to it. */
export function opportunityById(context: CallContext): Answer {
  const { options } = context.state;
  const id = (context.query.OpportunityId ?? '').trim();
  if (!options.opportunitiesReadable) return webPage(403, 'Access is denied', 'unauthorized');
  if (has(options.deletedOpportunities, id)) {
    return refuse(context, invalidInput(`Opportunity with id '${id}' has been deleted`));
  }
  if (!hasOpportunity(options, id)) return absent(context, id);
  const found = record(id, options);
  return ok(options.opportunityForm === 'list' ? [found] : found);
}
