// Files that are opened in the playground and saved again.
import { describe, expect, it } from 'vitest';
import { workbook as handMade, textRow, workbookOf } from '../files/hand-made-workbook.ts';
import { served } from './support.ts';

async function desk() {
  const { url, token, workbook } = await served();
  const headers = { 'x-playground-token': token };
  const open = async (name: string, body: Uint8Array | string) => {
    const init = { method: 'POST', headers, body: typeof body === 'string' ? body : Buffer.from(body) };
    const response = await fetch(`${url}/api/open?name=${encodeURIComponent(name)}`, init);
    return { status: response.status, answer: await response.text() };
  };
  const save = async (gid: number) =>
    (await fetch(`${url}/api/save?gid=${gid}&form=csv`, { headers })).text();
  return { workbook, open, save };
}

describe('the playground', () => {
  it('says of a far cell what it is and lives on', async () => {
    const { open, workbook } = await desk();
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const refused = await open('far.xlsx', handMade(far));
    expect(refused.status).toBe(422);
    expect(refused.answer).toContain('XFD1048576');
    expect((await open('good.csv', 'Task name\nCall Asha')).status).toBe(200);
    expect(workbook.activeSheet.name).toBe('good');
  });

  it('says of a file that is too large, in its own words, how large it may be', async () => {
    const { open } = await desk();
    const little = await open('large.csv', 'a'.repeat(50 * 1024 * 1024 + 1));
    expect(little).toMatchObject({ status: 422, answer: expect.stringContaining('at most 50 MB') });
    const much = await open('larger.csv', 'a'.repeat(52 * 1024 * 1024));
    expect(much).toMatchObject({ status: 413, answer: expect.stringContaining('Split the file') });
  });

  it('says of other files what to do', async () => {
    const { open } = await desk();
    expect((await open('old.xls', 'x')).answer).toContain('Open it in Excel and save it as .xlsx or as CSV.');
    expect((await open('', 'x')).answer).toContain('Save the sheet as .xlsx or as CSV.');
  });

  it('tells how a file was read, where it is not read as it says', async () => {
    const { open } = await desk();
    const { answer } = await open('sep.csv', 'sep=;\nTask name,Type\nA,B\n');
    expect(JSON.parse(answer)).toMatchObject({ ok: true, remarks: [expect.stringContaining('sep=;')] });
  });

  it('opens the sheet of tasks, with its hidden and frozen rows', async () => {
    const { open, workbook } = await desk();
    const rows = [
      textRow(1, ['Calls']),
      textRow(2, ['Task name', 'Due date']),
      textRow(3, ['A'], 'hidden="1"'),
      textRow(4, ['B']),
    ];
    const tasks = `<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews><sheetData>${rows.join('')}</sheetData>`;
    const notes = `<sheetData>${textRow(1, ['Read me'])}</sheetData>`;
    await open(
      'two.xlsx',
      workbookOf({
        sheets: [
          { name: 'Notes', xml: notes },
          { name: 'Calls', xml: tasks },
        ],
      }),
    );
    const sheet = workbook.activeSheet;
    expect(sheet.name).toBe('Calls');
    expect(sheet.frozenRows).toBe(2);
    expect([3, 4].map((row) => sheet.isRowHiddenByUser(row))).toEqual([true, false]);
  });

  it('freezes a header, and no title above it', async () => {
    const { open, workbook } = await desk();
    await open('plain.csv', 'Task name,Due date\nA,B');
    expect(workbook.activeSheet.frozenRows).toBe(1);
    await open('title.csv', 'Calls\nTask name,Due date\nA,B');
    expect(workbook.activeSheet.frozenRows).toBe(0);
  });

  it('saves a file that was opened with its texts as they were, and new ones so that they are no formulas', async () => {
    const { open, save, workbook } = await desk();
    await open('phones.csv', 'Name;Phone\nA;+91 1\nB;09800000004\nC;1.50');
    workbook.activeSheet.write({ row: 3, column: 1, rows: 1, columns: 1 }, [["'=1+1"]]);
    expect((await save(workbook.activeSheet.gid)).trimEnd().split('\r\n')).toEqual([
      'Name;Phone',
      'A;+91 1',
      "'=1+1;09800000004",
      'C;1.50',
    ]);
  });
});
