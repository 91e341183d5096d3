// Which run ids a sheet's status cells already use.
import { expect, it } from 'vitest';
import type { SheetRow } from '../../../../src/core/cell.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { runIdsIn } from '../../../../src/run/plan/ids-in-sheet.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const line = (status: string) => ['a', 'Meeting', 'a.b@example.com', '2027-01-05 10:00', status, ''];
const HEAD = readHead(FakeTable.marked([HEADER, line('')]), DEFAULT_SHEET_SETTINGS);
const row = (status: string): SheetRow => ({
  rowNumber: 2,
  cells: line(status).map((text) => ({ value: text, display: text })),
});

it.each([
  ['Queued · AB-1', ['AB']],
  ['Created · AB-1 ⟨AB-1k9x3f⟩', ['AB']],
  ['Unknown · AB-1 — sent as Ref CD-7', ['AB', 'CD']],
  ['Invalid — Due date: expected a date.', []],
  ['', []],
  ['my own words · AB-1', []],
])('%j uses %j', (status, ids) => {
  expect(runIdsIn([row(status)], HEAD)).toEqual(ids);
});
