// Everything that outlives an execution: what the services of all executions share.
import { DailyQuota } from './daily-quota.ts';
import type { HostFacts } from './host-facts.ts';
import type { RunningExecution } from './runtime/execution.ts';
import { CacheStore } from './services/cache-store.ts';
import { LockTable } from './services/lock-table.ts';
import type { MenuModel } from './services/menu.ts';
import { PropertyStore } from './services/property-store.ts';
import type { SentMail } from './services/sent-mail.ts';
import { Stores } from './services/stores.ts';
import { TriggerTable } from './triggers/trigger-table.ts';

export class HostState {
  readonly facts: HostFacts;
  readonly properties = new Stores(() => new PropertyStore());
  readonly caches = new Stores(() => new CacheStore());
  readonly locks: LockTable;
  readonly triggers: TriggerTable;
  readonly mails: SentMail[] = [];
  menu: MenuModel | null = null;
  readonly urlFetchQuota: DailyQuota;
  readonly mailQuota: DailyQuota;
  readonly propertiesQuota: DailyQuota;

  constructor(facts: HostFacts) {
    this.facts = facts;
    this.locks = new LockTable();
    this.triggers = new TriggerTable(facts);
    const { limits } = facts;
    const quota = (limit: number, service: string) =>
      new DailyQuota(limit, `Service invoked too many times for one day: ${service}.`);
    this.urlFetchQuota = quota(limits.urlFetchCallsPerDay, 'urlfetch');
    this.mailQuota = quota(limits.mailRecipientsPerDay, 'email');
    this.propertiesQuota = quota(limits.propertiesCallsPerDay, 'properties');
  }
}

/** What the services of one execution are made of. */
export interface ServiceContext {
  readonly execution: RunningExecution;
  readonly state: HostState;
}
