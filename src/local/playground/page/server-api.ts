// The page's calls to its server, each with the token of this start.
import type {
  Box,
  CellBlock,
  CellInput,
  DialogButton,
  Edit,
  EditAnswer,
  PlaygroundState,
  Selection,
  Settings,
} from '../shared/protocol.ts';

/** Names this window to the server, so that what it started is answered here. */
export const WINDOW_ID = crypto.randomUUID();

/** The sandbox account of the playground, and that of another organisation beside it. */
export type AccountPath = 'sandbox' | 'second-sandbox';

/** Who sits in front of this window, when the address names somebody: `/?user=ravi`. */
const given = new URLSearchParams(location.search).get('user');
export const USER = given !== null && /^[a-z]{1,20}$/.test(given) ? given : undefined;

const USER_QUERY = USER === undefined ? '' : `user=${USER}`;

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name="playground-token"]')?.content ?? '';
const UNREACHABLE = 'The playground does not answer. Start it again with npm start, then reload this page.';

/** @throws Error with a sentence for the user */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('x-playground-token', TOKEN);
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, { ...init, headers });
  } catch (cause) {
    throw new Error(UNREACHABLE, { cause });
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new Error(messageIn(body) ?? `The playground answered with status ${response.status}.`);
}

function messageIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('message' in body && typeof body.message === 'string') return body.message;
  return 'error' in body && typeof body.error === 'string' ? body.error : null;
}

// Server and page are built together, so that answers have the shapes of the protocol.
async function get<T>(path: string): Promise<T> {
  return (await send(path)).json();
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

export const server = {
  state: () => get<PlaygroundState>(`state?${USER_QUERY}`),
  cells: (gid: number, boxes: readonly Box[]) => post<CellBlock[]>('cells', { gid, boxes }),
  cell: (gid: number, row: number, column: number) =>
    get<CellInput>(`cell?gid=${gid}&row=${row}&column=${column}`),
  copy: (gid: number, box: Box) => post<string[][]>('copy', { gid, box }),
  edit: (edit: Edit) => post<EditAnswer>('edit', edit),
  menu: (functionName: string, label: string, selection: Selection) =>
    post<EditAnswer>('menu', { window: WINDOW_ID, user: USER, functionName, label, selection }),
  call: (call: string, functionName: string, args: readonly unknown[], selection: Selection) =>
    post<EditAnswer>('call', { window: WINDOW_ID, user: USER, call, functionName, args, selection }),
  answer: (id: string, button: DialogButton, text: string) =>
    post<EditAnswer>('answer', { id, button, text }),
  cancel: (id: string) => post<EditAnswer>('cancel', { id }),
  settings: (settings: Settings) => post<EditAnswer>('settings', settings),
  open: async (file: File): Promise<EditAnswer> => {
    const response = await send(`open?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    return response.json();
  },
  save: async (gid: number, form: 'csv' | 'xlsx'): Promise<Blob> =>
    (await send(`save?gid=${gid}&form=${form}`)).blob(),
  sandbox: <T>(account: AccountPath, path: string) => get<T>(`${account}/${path}`),
  changeSandbox: (account: AccountPath, path: 'options' | 'reset', body: unknown) =>
    post<object>(`${account}/${path}`, body),
};

export function liveSource(): EventSource {
  return new EventSource(`/api/live?window=${WINDOW_ID}&token=${encodeURIComponent(TOKEN)}&${USER_QUERY}`);
}
