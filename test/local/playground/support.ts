// A playground served for one test, without a browser.
import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { openPlayground, type Playground } from '../../../src/local/playground/server/playground.ts';
import { servePlayground } from '../../../src/local/playground/server/serve.ts';
import { ADD_ON } from '../../support/bundle.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Served {
  readonly playground: Playground;
  readonly workbook: Workbook;
  readonly url: string;
  readonly token: string;
  /** Sends exactly these headers, which fetch would not. */
  ask(path: string, options?: { headers?: Record<string, string>; body?: unknown }): Promise<Answered>;
}

export function newWorkbook(rows: readonly (readonly string[])[] = [['Task name'], ['Call Asha']]): Workbook {
  const workbook = new Workbook({
    id: 'file-1',
    name: 'Follow-ups',
    locale: 'en_IN',
    timeZone: 'Asia/Kolkata',
  });
  const columns = rows[0]?.length ?? 1;
  workbook.activeSheet.write({ row: 1, column: 1, rows: rows.length, columns }, rows);
  return workbook;
}

export async function served(workbook = newWorkbook(), crm: string | null = null): Promise<Served> {
  const playground = await openPlayground({ workbook, crm, host: { bundle: ADD_ON } });
  const { url, token, close } = await servePlayground(playground, ADD_ON, 0);
  onTestFinished(async () => {
    await close();
    await playground.close();
  });
  const ask: Served['ask'] = (path, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        `${url}${path}`,
        { method: body === undefined ? 'GET' : 'POST', headers },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (part: string) => {
            text += part;
          });
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return { playground, workbook, url, token, ask };
}
