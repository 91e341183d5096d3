// Whether Google has the user's permission for what the add-on is about to do, or has just been refused.

/** Calls to other services (page class UrlFetchApp, section "Authorization"). */
const EXTERNAL_REQUESTS = 'https://www.googleapis.com/auth/script.external_request';

/** The second argument is documented (page class ScriptApp, `getAuthorizationInfo(authMode, oAuthScopes)`), but not in Google's type package. */
interface AsksByScope {
  getAuthorizationInfo(
    authMode: GoogleAppsScript.Script.AuthMode,
    oAuthScopes?: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

function isMissing(scopes?: string[]): GoogleAppsScript.Script.AuthorizationInfo | null {
  const app: AsksByScope = ScriptApp;
  const full = ScriptApp.AuthMode.FULL;
  const info = scopes === undefined ? app.getAuthorizationInfo(full) : app.getAuthorizationInfo(full, scopes);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? info : null;
}

/** Where to give the add-on its rights again; '' when Google names no page, null when the rights are in order. */
export function lapsedAuthorisation(): string | null {
  const info = isMissing();
  if (info === null) return null;
  const url: string | null = info.getAuthorizationUrl();
  return url ?? '';
}

/**
 * Whether the user has left out the one permission without which no call leaves, of those that Google lets them tick singly (page
 * concepts/scopes). Another one that is missing says nothing of a call.
 */
export function mayNotCall(): boolean {
  try {
    return isMissing([EXTERNAL_REQUESTS]) !== null;
  } catch (error) {
    // Then nothing is known, and the call may have left.
    console.warn(`No permissions: ${error instanceof Error ? error.message : 'unknown error'}`);
    return false;
  }
}
