// What the page may ask of the server, under /api.
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { FileError } from '../../files/file-error.ts';
import { FILE_BYTES } from '../../files/limits.ts';
import { readSheetBytes } from '../../files/sheet-file.ts';
import { writeCsv } from '../../files/write-csv.ts';
import { writeXlsx } from '../../files/write-xlsx.ts';
import { SheetError } from '../../host/spreadsheet/model/errors.ts';
import { controlApi } from '../../sandbox/control.ts';
import { fitsTasks } from '../../workbench/fits-tasks.ts';
import { sheetData } from '../../workbench/load-workbook.ts';
import type { Hub } from './hub.ts';
import type { Playground } from './playground.ts';
import { BadRequest, type RequestKind, type RequestOf, read, readUser } from './requests.ts';
import { cellBlock, cellInput, filledPart } from './sheet-json.ts';
import { personOf } from './web-user.ts';

/** A little more than a file may have, so that the file's own words are said of one that is too large. */
const MAX_BODY_BYTES = FILE_BYTES + 1024 * 1024;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TOO_LARGE =
  'This is more than the playground takes. Split the file into several, or leave out columns that the tasks do not need.';
const HEARTBEAT_MS = 15_000;
/** How long the browser waits before it connects again. */
const RETRY_MS = 1000;

export function playgroundApi(playground: Playground): Hono {
  const api = new Hono();
  const { workbook, user, account, second } = playground;
  const onError = (context: Context) => context.json({ ok: false, message: TOO_LARGE }, 413);
  api.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError }));
  api.onError(answerError);

  const post = <K extends RequestKind>(kind: K, answer: (request: RequestOf<K>) => unknown) =>
    api.post(`/${kind}`, async (context) =>
      context.json(answer(read(kind, await context.req.json())) ?? { ok: true }),
    );

  api.get('/state', (context) => context.json(playground.state(readUser(context.req.query('user')))));
  api.get('/live', (context) => liveStream(context, playground.hub));
  post('cells', ({ gid, boxes }) => {
    const sheet = workbook.sheet(gid);
    return sheet === undefined ? [] : boxes.map((box) => cellBlock(sheet, box));
  });
  post('copy', ({ gid, box }) => {
    const sheet = workbook.sheet(gid);
    const filled = sheet === undefined ? null : filledPart(sheet, box);
    return sheet === undefined || filled === null ? [['']] : sheet.displays(filled);
  });
  api.get('/cell', (context) => {
    const [gid, row, column] = ['gid', 'row', 'column'].map((name) => Number(context.req.query(name)));
    const sheet = workbook.sheet(gid ?? 0);
    if (sheet === undefined || !row || !column) return context.json({ input: '', note: '' });
    return context.json(cellInput(workbook, sheet, row, column));
  });
  post('edit', (edit) => playground.edit(edit));
  post('menu', (click) => ({ ok: playground.clickMenu(click) }));
  post('call', (call) => playground.call(call));
  post('answer', ({ id, button, text }) => ({ ok: user.answer(id, button, text) }));
  post('cancel', ({ id }) => playground.cancel(id));
  post('settings', (settings) => playground.configure(settings));
  api.post('/open', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const name = context.req.query('name') ?? '';
    const wish = { fits: fitsTasks, otherSheet: 'taken' } as const;
    const data = await readSheetBytes(bytes, name, workbook.region, wish);
    return context.json({ ok: true, gid: playground.addSheet(data).gid, remarks: data.remarks ?? [] });
  });
  api.get('/save', async (context) => {
    const sheet = workbook.sheet(Number(context.req.query('gid')));
    if (sheet === undefined) return context.json({ ok: false, message: 'This sheet was deleted.' }, 404);
    const data = sheetData(sheet);
    if (context.req.query('form') === 'xlsx') {
      return context.body(new Uint8Array(await writeXlsx(data)), 200, { 'content-type': XLSX_TYPE });
    }
    return context.body(writeCsv(data, workbook.region), 200, { 'content-type': 'text/csv; charset=utf-8' });
  });
  if (account !== null) api.route('/sandbox', controlApi(account, []));
  if (second !== null) api.route('/second-sandbox', controlApi(second, []));
  return api;
}

/** The events for one window, with a heartbeat so that a dead connection is noticed. */
function liveStream(context: Context, hub: Hub): Response {
  const after = Number(context.req.header('last-event-id') ?? Number.NaN);
  const window = context.req.query('window') ?? '';
  const person = personOf(readUser(context.req.query('user')));
  return streamSSE(context, async (stream) => {
    // Before anything is awaited: a window may be gone by then, and its end must not be missed.
    const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
    void stream.write(`retry: ${RETRY_MS}\n\n`);
    const disconnect = hub.connect(
      window,
      person,
      Number.isInteger(after) ? after : null,
      ({ number, event }) => {
        void stream.writeSSE({ id: String(number), data: JSON.stringify(event) });
      },
    );
    const heartbeat = setInterval(() => void stream.write(':\n\n'), HEARTBEAT_MS);
    await closed;
    clearInterval(heartbeat);
    disconnect();
  });
}

/** What the file refuses is told to the user; anything else is a fault of the playground. */
function answerError(error: Error, context: Context): Response {
  const { message } = error;
  if (error instanceof SheetError || error instanceof FileError || error instanceof TypeError) {
    return context.json({ ok: false, message }, 422);
  }
  if (error instanceof BadRequest || error instanceof SyntaxError) {
    return context.json({ ok: false, message }, 400);
  }
  console.error(error);
  return context.json({ ok: false, message: 'The playground failed. Its terminal shows the details.' }, 500);
}
