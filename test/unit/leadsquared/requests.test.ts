// The requests: right address, right body, and the keys in the headers and nowhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForeignHostError } from '../../../src/leadsquared/connection.ts';
import {
  bulkCreate,
  deleteTasks,
  PAGE_SIZE,
  retrieveTasks,
  type TaskQuery,
  taskById,
  userByAccessKey,
} from '../../../src/leadsquared/requests.ts';
import { taskJson } from '../../../src/leadsquared/task-json.ts';
import { fullTask, guid, task } from '../../support/tasks.ts';

const CONNECTION = { host: 'api-in21.leadsquared.com', accessKey: 'u$rACCESS?&=', secretKey: 'SECRETsecret' };
const QUERY: TaskQuery = {
  kind: 'appointments',
  from: '2026-03-04',
  to: '2026-03-07',
  owners: ['asha@example.com'],
  page: 1,
};
const BASE = 'https://api-in21.leadsquared.com/v2/';

describe('a request', () => {
  it('for the keys’ account has no body', () => {
    expect(userByAccessKey(CONNECTION)).toEqual({
      method: 'GET',
      url: `${BASE}Authentication.svc/UserByAccessKey.Get`,
      headers: { 'x-LSQ-AccessKey': CONNECTION.accessKey, 'x-LSQ-SecretKey': CONNECTION.secretKey },
      body: '',
    });
  });

  it('to create tasks holds them in their order', () => {
    const request = bulkCreate(CONNECTION, [task(), fullTask()], '');
    expect(request).toMatchObject({ method: 'POST', url: `${BASE}Task.svc/Bulk/Create` });
    expect(JSON.parse(request.body)).toEqual({ TaskList: [taskJson(task()), taskJson(fullTask())] });
  });

  it('names the webhook when there is one', () => {
    const request = bulkCreate(CONNECTION, [task()], 'https://example.com/hook');
    expect(JSON.parse(request.body)).toMatchObject({ StatusWebhookURL: 'https://example.com/hook' });
  });

  it.each([
    ['appointments', 'RetrieveAppointments'],
    ['to-dos', 'RetrieveToDos'],
  ] as const)('for %s names owners, days and page', (kind, call) => {
    const request = retrieveTasks(CONNECTION, { ...QUERY, kind, page: 3 });
    expect(request).toMatchObject({ method: 'POST', url: `${BASE}Task.svc/${call}/ByUserEmailAddress` });
    expect(JSON.parse(request.body)).toEqual({
      FromDate: '2026-03-04',
      ToDate: '2026-03-07',
      Users: ['asha@example.com'],
      Paging: { PageIndex: 3, PageSize: PAGE_SIZE },
    });
  });

  it('to delete tasks names their ids', () => {
    const request = deleteTasks(CONNECTION, [guid(1), guid(2)]);
    expect(request).toMatchObject({ method: 'POST', url: `${BASE}Task.svc/DeleteTasks` });
    expect(JSON.parse(request.body)).toEqual({ TaskIds: [guid(1), guid(2)] });
  });

  it('for one task names its id in the address, whatever it holds', () => {
    expect(taskById(CONNECTION, guid(1))).toMatchObject({
      method: 'GET',
      url: `${BASE}Task.svc/Retrieve.GetById?id=${guid(1)}`,
      body: '',
    });
    expect(taskById(CONNECTION, 'a&b=c#d').url).toBe(`${BASE}Task.svc/Retrieve.GetById?id=a%26b%3Dc%23d`);
  });

  it('goes to no host but LeadSquared’s', () => {
    const foreign = { ...CONNECTION, host: 'api.leadsquared.com.evil.com' };
    expect(() => userByAccessKey(foreign)).toThrow(ForeignHostError);
    expect(() => bulkCreate(foreign, [task()], '')).toThrow(ForeignHostError);
    expect(() => retrieveTasks(foreign, QUERY)).toThrow(ForeignHostError);
    expect(() => deleteTasks(foreign, [guid(1)])).toThrow(ForeignHostError);
    expect(() => taskById(foreign, guid(1))).toThrow(ForeignHostError);
  });

  it('holds the keys in its headers only', () => {
    const key = fc.stringMatching(/^[!-~]{8,60}$/);
    fc.assert(
      fc.property(key, key, (first, second) => {
        const connection = { host: CONNECTION.host, accessKey: `a/${first}`, secretKey: `s/${second}` };
        for (const request of [
          userByAccessKey(connection),
          bulkCreate(connection, [fullTask()], 'https://example.com/hook'),
          retrieveTasks(connection, QUERY),
          deleteTasks(connection, [guid(1)]),
          taskById(connection, guid(1)),
        ]) {
          expect(request.headers['x-LSQ-AccessKey']).toBe(connection.accessKey);
          expect(request.headers['x-LSQ-SecretKey']).toBe(connection.secretKey);
          const rest = decodeURIComponent(request.url) + request.body;
          expect(rest.includes(first) || rest.includes(second)).toBe(false);
        }
      }),
    );
  });

  it('carries any text as JSON that says the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { body } = bulkCreate(CONNECTION, [fullTask({ name: text, customFields: { mx_A: text } })], '');
        expect(JSON.parse(body).TaskList[0]).toMatchObject({ Name: text, CustomFields: { mx_A: text } });
      }),
    );
  });
});
