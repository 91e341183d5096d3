// Stands in for what Google has and this host does not offer: to be asked about it does no harm, to use it fails with its name.
import { notOffered } from '../service.ts';
import type { Globals, Intrinsics } from './bare-context.ts';

/** What the language, JSON, promises and viewers ask of any object; no service of Google's answers to these names. */
const LANGUAGE_KEYS: ReadonlySet<PropertyKey> = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'inspect',
  'nodeType',
]);

export function isLanguageKey(key: PropertyKey): boolean {
  return typeof key === 'symbol' || LANGUAGE_KEYS.has(key);
}

/** Google's other services, advanced ones included, and its enumerations with a global name of their own. */
const GOOGLE_NAMES =
  `AdminDirectory AdminGroupsSettings AdminLicenseManager AdminReports AdminReseller AdSense Analytics AnalyticsData
  BigQuery Browser Calendar CalendarApp CardService Charts Chat
  Classroom ConferenceDataService ContactsApp ContentService DataStudioApp Docs DocumentApp Drive DriveActivity DriveApp FormApp
  Forms Gmail GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService Maps MimeType People ScriptProperties Sheets SitesApp
  Slides SlidesApp SpreadsheetApp TagManager Tasks UserProperties XmlService YouTube YouTubeAnalytics`.split(
    /\s+/,
  );

/** The values of enumerations, which are read and never called. */
const CONSTANT = /^[A-Z][A-Z\d_]*$/;

/** Puts a stand-in under every name of Google's; those that the host does offer are put over it. */
export function standInForGoogle(globals: Globals, intrinsics: Intrinsics): void {
  for (const name of GOOGLE_NAMES) globals[name] = standIn(name, intrinsics, new intrinsics.Object());
}

/** The stand-in for a member of something that is offered, such as `SpreadsheetApp.BorderStyle`. */
export function standInFor(what: string, intrinsics: Intrinsics): object {
  return standIn(what, intrinsics, () => {});
}

/** A member of a stand-in is one too; as a function it can be called, which fails. */
function standIn(what: string, intrinsics: Intrinsics, target: object): object {
  const fail = (): never => {
    throw exception(intrinsics, 'Exception', notOffered(what));
  };
  return new Proxy(Object.freeze(target), {
    get(object, key) {
      if (isLanguageKey(key) || key in object) return Reflect.get(object, key);
      return CONSTANT.test(String(key)) ? fail() : standInFor(what, intrinsics);
    },
    apply: fail,
    set: fail,
  });
}

/** An error of the bundle's realm. */
export function exception(intrinsics: Intrinsics, name: string, message: string): Error {
  const error = new intrinsics.Error(message);
  return Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
}
