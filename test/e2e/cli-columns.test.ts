// What the command says of parts of a list that are not sent: columns that fill no field, and rows that hold no task.
import { describe, expect, it } from 'vitest';
import { check, good, HEADER, openDesk, send } from '../support/command-line.ts';

const desk = openDesk();
const unused = (lines: readonly string[]) => lines.filter((line) => line.includes('no field'));

describe('columns that fill no field', () => {
  it('are named when the rows are checked or sent', async () => {
    const path = desk.file('more.csv', [`${HEADER},City,Stage`, good('A', ',Pune,Won')].join('\n'));
    const said =
      'These columns fill no field, so nothing of them is sent: “City” (E), “Stage” (F). Say with --match which fields they fill, if they should.';
    expect(unused((await check(path)).lines)).toEqual([said]);
    expect(unused((await send(path, '--out', desk.path('more-out.csv'))).remarks)).toEqual([said]);
  });

  it('are not those that are empty, set aside, or told by a text for all rows', async () => {
    const [, type, owner, due] = HEADER.split(',');
    const path = desk.file(
      'call.csv',
      [
        `Customer,Stage,Empty,${type},${owner},${due}`,
        'Meera,Won,,Meeting,kavya.rao@example.com,2029-05-01',
      ].join('\n'),
    );
    const match = desk.file(
      'match.json',
      JSON.stringify({
        columns: { Stage: '' },
        constants: { Name: 'Call {Customer}' },
        defaultTime: '10:00',
      }),
    );
    expect((await check(path, '--match', match)).lines).toEqual([
      '1 of 1 rows are ready to be sent. Nothing was sent.',
    ]);
  });

  it('are not those that only the account knows as its own fields', async () => {
    const own = `${HEADER},Cab needed,City`;
    const path = desk.file(
      'own.csv',
      [own, 'Call,Site visit,kavya.rao@example.com,2029-05-01 10:00,yes,Pune'].join('\n'),
    );
    const { summary, remarks } = await send(path, '--out', desk.path('own-out.csv'));
    expect(summary).toMatchObject({ created: 1 });
    expect(unused(remarks)).toEqual([
      expect.stringContaining('This column fills no field, so nothing of it is sent: “City” (F)'),
    ]);
  });

  it('may be the task types, which only the account tells', async () => {
    const [name, , owner, due] = HEADER.split(',');
    const rows = [
      'Call,Meeting,kavya.rao@example.com,2029-05-01 10:00',
      'Ring,Phone call,kavya.rao@example.com,2029-05-01 11:00',
    ];
    const path = desk.file('activity.csv', [`${name},Activity,${owner},${due}`, ...rows].join('\n'));
    const { summary } = await send(path, '--out', desk.path('activity-out.csv'));
    expect(summary).toMatchObject({ created: 2, stopped: null });
  });

  it('are counted from the thirteenth on', async () => {
    const more = Array.from({ length: 14 }, (_, place) => `Extra ${place + 1}`);
    const path = desk.file('many.csv', [`${HEADER},${more.join()}`, good('A', `,${more.join()}`)].join('\n'));
    expect(unused((await check(path)).lines)[0]).toMatch(/“Extra 12” \(P\) and 2 more\. Say/);
  });
});

describe('rows that hold no task', () => {
  it('are counted by a check and before a sending', async () => {
    const path = desk.file('total.csv', [HEADER, good('A'), good('B'), 'Total,2,,'].join('\n'));
    const said = '1 row holds no task but totals, a remark, hints or the header again and is left out.';
    expect((await check(path)).lines).toContain(said);
    const sent = await send(path, '--out', desk.path('total-out.csv'));
    expect(sent.remarks).toContain(said);
    expect(sent).toMatchObject({ left: 0, summary: { rows: 2, created: 2 } });
  });
});
