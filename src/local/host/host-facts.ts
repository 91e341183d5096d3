// What a host is given when it is made, and never changes.
import type { HttpRoute } from './http.ts';
import type { Limits } from './limits.ts';
import type { Clock } from './runtime/clock.ts';
import type { Latencies } from './runtime/latency.ts';
import type { UiDriver } from './service.ts';
import type { Workbook } from './spreadsheet/model/workbook.ts';
import type { Unsettled } from './unsettled.ts';

/** How the bundle is installed: as a script of the file, or as a published add-on that is or is not enabled in the file. */
export type Installation = 'bound' | 'add-on' | 'add-on-not-enabled';

/** What the host needs to know from appsscript.json. */
export interface Manifest {
  readonly timeZone: string;
  /** Null when it names none: then Google finds out which are needed. */
  readonly oauthScopes: ReadonlySet<string> | null;
  /** Null when it has no list: then every URL may be fetched. */
  readonly urlFetchWhitelist: readonly string[] | null;
}

/** Asked at each call, so that a user may tick more at any time. */
export type GrantedScopes = (email: string) => ReadonlySet<string> | null;

export interface HostFacts {
  /** Folder with Code.js and the pages. */
  readonly bundle: string;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly latencies: Latencies;
  readonly random: () => number;
  readonly ui: UiDriver;
  readonly route: HttpRoute;
  readonly manifest: Manifest;
  readonly userLocale: string;
  readonly installed: Installation;
  /** Null for a standalone script: there are no document properties, caches or locks then. */
  readonly workbook: Workbook | null;
  /** What createAddonMenu puts over the menu. */
  readonly addOnName: string;
  readonly unsettled: Unsettled;
  readonly granted: GrantedScopes;
}
