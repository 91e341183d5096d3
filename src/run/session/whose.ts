// Whose a run is: only keys of its account may touch what it made, and only its own person goes on with it unasked.
import type { Account, Job } from '../job.ts';
import type { RunRecord } from '../record/run-record.ts';
import { UserError } from '../user-error.ts';

/** `mine` to go on with; a `colleague`'s, to be taken over first; of another account, which these keys cannot see. */
export type Whose = 'mine' | 'colleague' | 'other-account';

/** Null for the account of somebody who has set no keys. */
type Keys = Pick<Account, 'hash' | 'organisation'> | null;
type Owned = Pick<RunRecord, 'id' | 'by' | 'byName' | 'account' | 'trigger' | 'state' | 'pause'>;

export function whoseRun(record: Owned, account: Keys, user: string): Whose {
  if (account !== null && record.account.hash !== account.hash) return 'other-account';
  return record.by === user ? 'mine' : 'colleague';
}

const named = (name: string, otherwise: string): string => (name === '' ? otherwise : name);

/** Whole sentences: whose run it is, and what can be done; null for one's own. */
export function describeWhose(record: Owned, account: Keys, user: string): string | null {
  const { id, byName } = record;
  const whose = whoseRun(record, account, user);
  const person = named(byName, 'somebody else');
  const its = named(record.account.name, account === null ? 'its account' : 'another LeadSquared account');
  if (whose === 'mine') return null;
  if (whose === 'colleague') {
    const owner = named(byName, 'that person');
    const isAwaited = record.trigger === 'minutes' || record.trigger === 'hour';
    const goesOn =
      record.pause?.until === null
        ? `Run ${id} belongs to ${person}, and stands still until ${owner} has looked at it.`
        : isAwaited
          ? `Run ${id} belongs to ${person}, and goes on by itself, or when ${owner} opens the sidebar.`
          : `Run ${id} belongs to ${person}, and goes on when ${owner} opens the sidebar.`;
    const finish =
      account === null
        ? `To finish it with your own keys, connect with keys of ${its} and take it over: what is not sent yet is then created by your LeadSquared user.`
        : 'To finish it with your own keys, take it over: what is not sent yet is then created by your LeadSquared user.';
    return `${goesOn} ${finish}`;
  }
  const yours = named(account?.organisation ?? '', 'another account');
  const isOver = record.state === 'ended';
  const makes = isOver ? 'created its tasks in' : 'creates its tasks in';
  // The same organisation in another region, or in one that LeadSquared did not tell.
  if (its === yours) {
    return `Run ${id} of ${record.by === user ? 'yours' : person} ${makes} another region of ${its} than your keys are used in. If it is the same account, choose that region under “Connect” to ${isOver ? 'look its rows up or undo it' : 'go on with the run'}. Until then nothing of it is sent, looked up or deleted.`;
  }
  if (record.by === user) {
    return `Run ${id} ${makes} ${its}, and your keys are those of ${yours} now. Set the keys of ${its} again to ${isOver ? 'look its rows up or undo it' : 'go on with it'}. Until then nothing of it is ${isOver ? '' : 'sent, '}looked up or deleted.`;
  }
  const can = isOver ? 'can look its rows up or undo it' : 'can go on with it, look its rows up or undo it';
  return `Run ${id} belongs to ${person} and ${makes} ${its}; your keys are those of ${yours}. Only somebody with keys of ${its} ${can}.`;
}

/** @throws UserError `other-account` unless the keys are those of the run's account */
export function requireAccount(record: RunRecord, { account, ports }: Job): void {
  const user = ports.user();
  if (whoseRun(record, account, user) !== 'other-account') return;
  throw new UserError('other-account', describeWhose(record, account, user) ?? '');
}

/** @throws UserError `other-account`, or `other-person` unless the run is the user's own */
export function requireMine(record: RunRecord, job: Job): void {
  requireAccount(record, job);
  const words = describeWhose(record, job.account, job.ports.user());
  if (words !== null) throw new UserError('other-person', words);
}
