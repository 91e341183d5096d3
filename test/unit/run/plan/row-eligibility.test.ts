// What each state of a row makes of it under each way of choosing rows, and when its cells are not believed.
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../../src/core/cell.ts';
import type { CheckedRow } from '../../../../src/core/checks/check-rows.ts';
import { withMark } from '../../../../src/core/placement-mark.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { formatToken, makeRunId } from '../../../../src/core/token.ts';
import {
  copiedAfterSending,
  copiedInDoubt,
  eligibilityOf,
  provedByMark,
  type Target,
  unverifiedRowOf,
} from '../../../../src/run/plan/row-eligibility.ts';
import { COPIED_IN_DOUBT } from '../../../../src/run/sheet/own-texts.ts';
import { rowDigest } from '../../../../src/run/sheet/row-digest.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { placesIn } from '../../../support/places.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const line = (status: string, id = '', name = 'a') => [
  name,
  'Meeting',
  'a.b@example.com',
  '2027-01-05 10:00',
  status,
  id,
];
const HEAD = readHead(FakeTable.marked([HEADER, line('')]), DEFAULT_SHEET_SETTINGS);
const DIGEST = rowDigest(line(''), HEAD.mapping);
const row = (status: string, id = ''): SheetRow => ({
  rowNumber: 2,
  cells: line(status, id).map((text) => ({ value: text, display: text })),
});
type Kind = Exclude<Target['kind'], 'again'>;
const target = (kind: Kind): Target =>
  kind === 'rows' ? { kind, spans: [{ first: 1, last: 9 }] } : { kind };
const KINDS = ['rows', 'new', 'scheduled', 'failed', 'unverified'] as const;
const NO_COPIES: ReadonlySet<SheetRow> = new Set();
const eligibility = (kind: Kind, one: SheetRow, lastWriter: string | null = null) =>
  eligibilityOf(one, HEAD, { target: target(kind), lastWriter, places: placesIn() }, NO_COPIES);

describe('a row, when rows are selected, new, scheduled, failed or in doubt,', () => {
  it.each([
    ['', ['sendable', 'sendable', 'sendable', 'untouched', 'untouched']],
    ['Invalid — no.', ['sendable', 'sendable', 'sendable', 'Invalid', 'Invalid']],
    ['Queued · AB-1', ['sendable', 'sendable', 'sendable', 'Queued', 'Queued']],
    ['Sending · AB-1', ['Sending', 'unverified', 'Sending', 'Sending', 'unverified']],
    ['Accepted · AB-1', ['Accepted', 'unverified', 'Accepted', 'Accepted', 'unverified']],
    ['Created · AB-1', ['Created', 'Created', 'Created', 'Created', 'Created']],
    ['Failed · AB-1 — no.', ['sendable', 'Failed', 'Failed', 'sendable', 'Failed']],
    ['Unknown · AB-1 — ?', ['Unknown', 'unverified', 'Unknown', 'Unknown', 'unverified']],
    ['Skipped — repeats.', ['sendable', 'sendable', 'Skipped', 'Skipped', 'Skipped']],
    ['Deleted · AB-1', ['Deleted', 'Deleted', 'Deleted', 'Deleted', 'Deleted']],
    ['done', ['Other', 'Other', 'Other', 'Other', 'Other']],
  ])('that shows “%s” is %j', (status, expected) => {
    expect(KINDS.map((kind) => eligibility(kind, row(status)))).toEqual(expected);
  });
});

describe('the cells of a row', () => {
  const both = (one: SheetRow, lastWriter: string | null = null) =>
    (['new', 'rows'] as const).map((kind) => eligibility(kind, one, lastWriter));
  const MISLED = ['unverified', 'Unknown'];

  it.each([
    ['queued, and it has a task', row('Queued · AB-1', 'id'), MISLED],
    ['created, and it has a task', row('Created · AB-1', 'id'), ['Created', 'Created']],
    ['created, and its id was meant for it', row('Created · AB-1', 'id ⟨AB-1⟩'), ['Created', 'Created']],
    ['created, and its id was meant for another row', row('Created · AB-1', 'id ⟨AB-2⟩'), MISLED],
    ['created under no token, and its id was meant for a row', row('Created', 'id ⟨AB-2⟩'), MISLED],
    ['failed, whatever its id says', row('Failed · AB-1 — no.', 'id ⟨AB-2⟩'), ['Failed', 'sendable']],
    ['invalid, meant for this row', row(`Invalid — no. ⟨AB-${DIGEST}⟩`), ['sendable', 'sendable']],
    ['invalid, meant for another row', row('Invalid — no. ⟨AB-1k9x3f⟩'), MISLED],
  ])('are believed, or not, when they say %s', (_, one, expected) => {
    expect(both(one)).toEqual(expected);
  });

  it.each([
    ['AB', ['sendable', 'sendable']],
    ['A', MISLED],
    ['CD', MISLED],
    [null, ['sendable', 'sendable']],
  ])('are believed, or not, when %s wrote last and AB wrote them', (lastWriter, expected) => {
    expect(both(row(`Invalid — no. ⟨AB-${DIGEST}⟩`), lastWriter)).toEqual(expected);
  });

  it('are not believed of a copy', () => {
    const copy = row('Created · AB-1');
    const of = (kind: Kind) =>
      eligibilityOf(
        copy,
        HEAD,
        { target: target(kind), lastWriter: null, places: placesIn() },
        new Set([copy]),
      );
    expect(KINDS.map(of)).toEqual(['Unknown', 'unverified', 'Unknown', 'Unknown', 'unverified']);
  });
});

describe('a copy of a row that was sent', () => {
  const copies = (...rows: SheetRow[]) =>
    rows.flatMap((one, place) => (copiedAfterSending(rows, HEAD).has(one) ? [place] : []));

  it.each<[string, SheetRow[], number[]]>([
    ['beside one with the id', [row('Created · AB-1'), row('Created · AB-1', 'id')], [0]],
    ['with a blank for an id', [row('Created · AB-1', 'id'), row('Created · AB-1', ' ')], [1]],
    ['of which nobody has the id', [row('Created · AB-1'), row('Created · AB-1')], []],
    ['that has the id, too', [row('Created · AB-1', 'id'), row('Created · AB-1', 'id')], []],
    ['under another token', [row('Created · AB-1'), row('Created · AB-2', 'id')], []],
    ['in another state', [row('Failed · AB-1 — no.'), row('Created · AB-1', 'id')], []],
    ['beside one in another state', [row('Created · AB-1'), row('Failed · AB-1 — no.', 'id')], []],
    ['without a token', [row('Created'), row('Created', 'id')], []],
    ['beside text of somebody else', [row('Created · AB-1'), row('done', 'id')], []],
  ])('%s', (_, rows, expected) => {
    expect(copies(...rows)).toEqual(expected);
  });
});

/** A row whose status bears the mark that names it. @param text without the mark */
function markedRow(text: string, name = 'a'): SheetRow {
  const status = withMark(text, `AB-${rowDigest(line('', '', name), HEAD.mapping)}`);
  return { rowNumber: 2, cells: line(status, '', name).map((cell) => ({ value: cell, display: cell })) };
}

describe('a status whose mark an execution has left', () => {
  const text = 'Accepted · AB-1 — to be looked up in LeadSquared. Ref CD-7';
  const proved = (rows: readonly SheetRow[], lastWriter: string | null = 'AB') =>
    rows.filter((one) => provedByMark(rows, HEAD, lastWriter).has(one)).length;

  it('is that of its row when the mark names it, and no other row is like it or bears its token', () => {
    const own = markedRow(text);
    expect(proved([own, markedRow('Queued · AB-2', 'b')])).toBe(2);
    expect(known(own, new Set([own]))).toMatchObject({
      status: 'Accepted',
      token: { runId: 'AB', index: 1 },
      reference: 'CD-7',
    });
  });

  it.each<[string, SheetRow[]]>([
    ['the mark names another row', [row(`${text} ⟨AB-1k9x3f⟩`)]],
    ['another row is equal', [markedRow(text), row('')]],
    ['another row bears the token', [markedRow(text), markedRow(text, 'b')]],
  ])('proves nothing when %s', (_, rows) => {
    expect(proved(rows)).toBe(0);
  });

  it('proves nothing when somebody else has written since', () => {
    expect(proved([markedRow(text)], 'CD')).toBe(0);
  });

  const checked: CheckedRow = { rowNumber: 2, issues: [], task: null, duplicateOf: null, blank: false };
  const known = (one: SheetRow, proved: ReadonlySet<SheetRow>) =>
    unverifiedRowOf(one, checked, HEAD, {
      copies: NO_COPIES,
      sharers: NO_COPIES,
      proved,
      places: placesIn(),
    });
});

describe('what is known of a row in doubt', () => {
  const checked: CheckedRow = { rowNumber: 2, issues: [], task: null, duplicateOf: null, blank: false };
  const known = (one: SheetRow, copies = NO_COPIES, sharers = NO_COPIES, proved = NO_COPIES) =>
    unverifiedRowOf(one, checked, HEAD, { copies, sharers, proved, places: placesIn() });
  const token = { runId: 'AB', index: 1 };
  const nothing = { checked, status: 'Unknown', token: null, reference: null };

  it.each([
    ['its own status', 'Sending · AB-1', { checked, status: 'Sending', token, reference: 'AB-1' }],
    [
      'the reference of an earlier run',
      'Unknown · AB-1 — sent as Ref CD-7',
      { checked, status: 'Unknown', token, reference: 'CD-7' },
    ],
    ['no token', 'Unknown', { checked, status: 'Unknown', token: null, reference: null }],
    [
      'a task whose id is missing',
      'Created · AB-1',
      { checked, status: 'Accepted', token, reference: 'AB-1' },
    ],
    ['nothing, when it may be of another row', 'Sending · AB-1 ⟨AB-1k9x3f⟩', nothing],
    ['nothing, when it may be of another row, with a blank behind', 'Sending · AB-1 ⟨AB-1k9x3f⟩ ', nothing],
    ['nothing, when somebody changed it', 'done', nothing],
    ['nothing, when somebody emptied it', '', nothing],
  ])('is %s', (_, status, expected) => {
    expect(known(row(status))).toEqual(expected);
  });

  it('is that it was copied, when another row has its token or the row says so itself', () => {
    const [one, other] = [row('Unknown · AB-1 — no.'), row('Unknown · AB-1 — no.')];
    const sharers = copiedInDoubt([one, row('Unknown · AB-2'), other, row('Unknown')], HEAD);
    expect(sharers).toEqual(new Set([one, other]));
    expect(known(one, NO_COPIES, sharers)).toMatchObject({ reference: 'AB-1', isCopied: true });
    expect(known(row(`Unknown · CD-1 — ${COPIED_IN_DOUBT} Ref AB-1`))).toMatchObject({
      reference: 'AB-1',
      isCopied: true,
    });
  });

  it('is whose it is, when a copied file bears a mark that an execution of the other file has left', () => {
    const foreign = formatToken({
      runId: makeRunId(() => '0f8fad5b-d9cb-469f-a165-70867728950e', 'other', new Set()),
      index: 3,
    });
    expect(known(row(`Queued · ${foreign} ⟨${foreign}9x3f⟩`))).toEqual({ ...nothing, reference: foreign });
  });

  it('is of a copy not even that it has a task', () => {
    const copy = row('Created · AB-1');
    const expected = { checked, status: 'Unknown', token, reference: 'AB-1' };
    expect(known(copy, new Set([copy]))).toEqual(expected);
  });
});
