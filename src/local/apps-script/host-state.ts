// Everything that outlives an execution: what the services of all executions share.
import { DailyQuota } from './daily-quota.ts';
import type { HttpRoute } from './http.ts';
import type { Limits } from './limits.ts';
import type { Clock } from './runtime/clock.ts';
import type { RunningExecution } from './runtime/execution.ts';
import type { UiDriver } from './service.ts';
import { CacheStores } from './services/cache-store.ts';
import { LockTable } from './services/lock-table.ts';
import type { Mail } from './services/mail.ts';
import type { MenuModel } from './services/menu.ts';
import { PropertyStores } from './services/property-store.ts';
import type { Workbook } from './spreadsheet/model/workbook.ts';
import { TriggerTable } from './triggers/trigger-table.ts';

/** How the bundle is installed: as a script of the file, or as a published add-on that is or is not enabled in the file. */
export type Installation = 'bound' | 'add-on' | 'add-on-not-enabled';

export interface HostFacts {
  /** Folder with Code.js and the pages. */
  readonly bundle: string;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly random: () => number;
  readonly ui: UiDriver;
  readonly route: HttpRoute;
  readonly scriptTimeZone: string;
  readonly userLocale: string;
  readonly installed: Installation;
  /** Null for a standalone script: there are no document properties, caches or locks then. */
  readonly workbook: Workbook | null;
  /** What createAddonMenu puts over the menu. */
  readonly addOnName: string;
  /** Hears every log line when it is written. */
  readonly log: (line: string) => void;
}

export class HostState {
  readonly facts: HostFacts;
  readonly properties = new PropertyStores();
  readonly caches = new CacheStores();
  readonly locks: LockTable;
  readonly triggers: TriggerTable;
  readonly mails: Mail[] = [];
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
