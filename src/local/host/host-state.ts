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
  /** Id of the file to which the script belongs; '' for a standalone one. */
  readonly file: string;
  readonly properties: Stores<PropertyStore>;
  readonly caches: Stores<CacheStore>;
  readonly locks: LockTable;
  readonly triggers: TriggerTable;
  readonly mails: SentMail[];
  menu: MenuModel | null = null;
  readonly urlFetchQuota: DailyQuota;
  readonly mailQuota: DailyQuota;
  readonly propertiesQuota: DailyQuota;

  /** @param beside that of another file in which the same script is installed */
  constructor(facts: HostFacts, beside?: HostState) {
    this.facts = facts;
    this.file = facts.workbook?.id ?? '';
    this.properties = new Stores(() => new PropertyStore(), beside?.properties);
    this.caches = new Stores(() => new CacheStore(), beside?.caches);
    this.locks = beside?.locks ?? new LockTable();
    this.triggers = new TriggerTable(facts, this.file, beside?.triggers);
    this.mails = beside?.mails ?? [];
    const { limits } = facts;
    const quota = (limit: number, service: string) =>
      new DailyQuota(limit, `Service invoked too many times for one day: ${service}.`);
    this.urlFetchQuota = beside?.urlFetchQuota ?? quota(limits.urlFetchCallsPerDay, 'urlfetch');
    this.mailQuota = beside?.mailQuota ?? quota(limits.mailRecipientsPerDay, 'email');
    this.propertiesQuota = beside?.propertiesQuota ?? quota(limits.propertiesCallsPerDay, 'properties');
  }
}

/** What the services of one execution are made of. */
export interface ServiceContext {
  readonly execution: RunningExecution;
  readonly state: HostState;
}
