// What an execution may call in each AuthMode (page add-ons/concepts/editor-auth-lifecycle).
import type { AuthMode } from './service.ts';

const EVERYTHING = '*';
type Allowed = Readonly<Record<string, readonly string[] | typeof EVERYTHING>>;

/** Without the user's consent for this file: the add-on's menu, the locale, and what touches nobody's data. */
const IN_NONE: Allowed = {
  SpreadsheetApp: ['getUi'],
  Ui: ['createAddonMenu', 'addItem', 'addSeparator', 'addSubMenu', 'addToUi'],
  Session: ['getActiveUserLocale', 'getScriptTimeZone'],
  ScriptApp: ['getAuthorizationInfo', 'getAuthorizationStatus', 'getAuthorizationUrl'],
  Utilities: EVERYTHING,
  Logger: EVERYTHING,
  console: EVERYTHING,
};

/** In a simple trigger of an enabled add-on: also the document and its properties, still no user data. */
const IN_LIMITED: Allowed = {
  ...IN_NONE,
  SpreadsheetApp: EVERYTHING,
  Ui: ['createAddonMenu', 'createMenu', 'addItem', 'addSeparator', 'addSubMenu', 'addToUi'],
  Session: ['getActiveUserLocale', 'getScriptTimeZone', 'getTemporaryActiveUserKey'],
  PropertiesService: EVERYTHING,
  CacheService: EVERYTHING,
  LockService: EVERYTHING,
  HtmlService: EVERYTHING,
};

/**
 * @param family global service from which the called object came; `Ui` for menus and dialogs
 * @returns Google's text when the call is not allowed, undefined when it is
 */
export function refusal(authMode: AuthMode, family: string, method: string): string | undefined {
  if (authMode === 'FULL') return undefined;
  const allowed = (authMode === 'NONE' ? IN_NONE : IN_LIMITED)[family];
  if (allowed === EVERYTHING || allowed?.includes(method)) return undefined;
  return `You do not have permission to call ${family}.${method}`;
}
