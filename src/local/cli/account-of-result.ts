// Whose account a result belongs to: rows that were sent to one are not looked up, or sent on, in another.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { asRecord } from '../sandbox/json.ts';
import { UsageError } from '../sandbox/usage.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer, PreconditionError } from './answer.ts';
import type { LocalOptions } from './options.ts';
import type { ResultPlace } from './result-place.ts';
import type { RunState } from './run-state.ts';

const AccountSchema = v.object({ name: v.string(), orgCode: v.string(), host: v.string() });
const LEADSQUARED = /(?:^|\.)leadsquared\.com$/;
/** Enough of a digest to tell accounts apart. */
const DIGEST_LENGTH = 16;

/**
 * The account whose keys were set.
 *
 * @throws UsageError when the result that is to be gone on with belongs to another one
 */
export async function requireAccount(
  bench: Workbench,
  { crm }: LocalOptions,
  place: Extract<ResultPlace, { kind: 'new' | 'going-on' }>,
): Promise<RunState['account']> {
  const { overview } = await answer(bench.host.callClient('sidebarOverview'));
  const read = v.safeParse(AccountSchema, asRecord(overview)?.account);
  if (!read.success) throw new PreconditionError('The add-on does not tell whose keys these are.');
  const { name, orgCode, host } = read.output;
  // Regions have several addresses of one account; what is not LeadSquared's is known by its address.
  const isLeadSquared = crm !== null && LEADSQUARED.test(new URL(crm).host);
  const texts = [orgCode, host, isLeadSquared ? '' : crm, orgCode === '' ? name : ''];
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, DIGEST_LENGTH);
  const account = { digest, name: orgCode === '' ? host : `${orgCode} (${host})` };
  if (place.kind === 'new' || place.state.account.digest === digest) return account;
  throw new UsageError(
    `"${place.out}" was sent to the account ${place.state.account.name}, and these keys are for ${account.name}${isLeadSquared ? '' : ` at ${crm}`}. Use keys of that account and the same --crm to go on. To send the list to this account too, send the list itself to another --out.`,
  );
}
