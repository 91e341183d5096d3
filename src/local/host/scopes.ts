// Which of the manifest's OAuth scopes a service call needs (section "Authorization" of the method's page in Google's reference).

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = ['spreadsheets.currentonly', 'spreadsheets'];

interface Need {
  readonly methods: RegExp;
  /** Any one of them is enough. */
  readonly scopes: readonly string[];
}

/** By class. What hangs on an object, such as a range, is reached through a method that is listed here. */
const NEEDS: Readonly<Record<string, Need>> = {
  SpreadsheetApp: { methods: /^(getActive|getCurrent|getSelection|setActive)/, scopes: SHEETS },
  UrlFetchApp: { methods: /./, scopes: ['script.external_request'] },
  // An alert, a prompt and a menu need none.
  Ui: { methods: /^show/, scopes: ['script.container.ui'] },
  ScriptApp: {
    methods: /^(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)$/,
    scopes: ['script.scriptapp'],
  },
  MailApp: { methods: /./, scopes: ['script.send_mail'] },
  Session: { methods: /^get(Active|Effective)User$/, scopes: ['userinfo.email'] },
};

/** What a script may do for a user: what its manifest asks for, as far as they have granted it. */
export function scopesOf(
  asked: ReadonlySet<string> | null,
  granted: ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  if (asked === null || granted === null) return asked ?? granted;
  return new Set([...asked].filter((scope) => granted.has(scope)));
}

/**
 * @param granted as `scopesOf` answers; null when it names none, and Google finds out by itself which are needed
 * @param name class of the called object
 * @returns Google's text when the call is not allowed, undefined when it is
 */
export function missingScope(
  granted: ReadonlySet<string> | null,
  name: string,
  method: string,
): string | undefined {
  const need = NEEDS[name];
  if (granted === null || need === undefined || !need.methods.test(method)) return undefined;
  const scopes = need.scopes.map((scope) => AUTH + scope);
  if (scopes.some((scope) => granted.has(scope))) return undefined;
  const list = scopes.length === 1 ? scopes.join('') : `(${scopes.join(' || ')})`;
  return `Specified permissions are not sufficient to call ${name}.${method}. Required permissions: ${list}`;
}
