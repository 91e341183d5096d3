// A row is told by what it fills the task with; marks say whether a cell was meant for it.
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../src/core/placement-mark.ts';
import { isLate, isMisplacedId, isMisplacedStatus, rowDigest } from '../../../../src/run/sheet/row-digest.ts';

const mapping = (...fields: (string | null)[]) => ({
  columns: fields.map((field, column) => ({ column, header: `H${column}`, field, how: 'name' as const })),
});
const PLAIN = mapping('Name', 'DueDate', null);
const DIGEST = rowDigest(['a', 'May', ''], PLAIN);

describe('the digest of a row', () => {
  it('differs where a text made of columns does, wherever these stand', () => {
    const made = (...template: ({ readonly text: string } | { readonly column: number })[]) => ({
      ...mapping('DueDate', null, null),
      constants: [{ field: 'Name', template }],
    });
    const name = made({ text: 'Call ' }, { column: 1 }, { column: 2 });
    const digest = rowDigest(['May', 'Meera', 'Pillai'], name);
    expect(rowDigest(['May', 'Suresh', 'Pillai'], name)).not.toBe(digest);
    expect(rowDigest(['May', 'Pillai', 'Meera'], made({ column: 2 }, { column: 1 }))).toBe(digest);
  });

  it('is the same wherever its columns are, and whatever others hold', () => {
    expect(rowDigest(['note', 'May', 'a'], mapping(null, 'DueDate', 'Name'))).toBe(DIGEST);
    expect(rowDigest(['May', 'x', 'y', 'a'], mapping('DueDate', null, null, 'Name'))).toBe(DIGEST);
    const three = mapping('TaskType', 'Name', 'DueDate');
    expect(rowDigest(['c', 'a', 'b'], three)).toBe(
      rowDigest(['a', 'b', 'c'], mapping('Name', 'DueDate', 'TaskType')),
    );
  });

  it('is that of its texts in the order of the names of their fields, since marks outlive this version', () => {
    expect(DIGEST).toBe(digestOf(['May', 'a']));
  });

  it.each([
    ['another text', ['b', 'May', '']],
    ['the same texts in other fields', ['May', 'a', '']],
    ['a text less', ['a']],
  ])('differs with %s', (_, line) => {
    expect(rowDigest(line, PLAIN)).not.toBe(DIGEST);
  });

  it('counts a cell that is not there as an empty one', () => {
    expect(rowDigest(['a'], PLAIN)).toBe(rowDigest(['a', '', ''], PLAIN));
  });
});

describe('a status', () => {
  it.each([
    ['without a mark', 'Queued · AB-1', false],
    ['meant for this row', `Queued · AB-1 ⟨AB-${DIGEST}⟩`, false],
    ['meant for this row, with a blank behind', `Queued · AB-1 ⟨AB-${DIGEST}⟩ `, false],
    ['meant for another row', 'Queued · AB-1 ⟨AB-1k9x3f⟩', true],
    ['meant for another row, with a blank behind', 'Queued · AB-1 ⟨AB-1k9x3f⟩ ', true],
  ])('%s is displaced: %s, %s', (_, status, expected) => {
    expect(isMisplacedStatus(status, ['a', 'May', ''], PLAIN)).toBe(expected);
  });

  it.each([
    ['Queued · AB-1', 'CD', false],
    ['Queued · AB-1 ⟨AB-1⟩', 'AB', false],
    ['Queued · AB-1 ⟨AB-1⟩', 'CD', true],
    ['Queued · AB-1 ⟨AB-1⟩ ', 'CD', true],
    ['Queued · AB-1 ⟨ABC-1⟩', 'AB', true],
    ['Queued · AB-1 ⟨AB-1⟩', null, false],
  ])('“%s” is late after %s wrote: %s', (status, lastWriter, expected) => {
    expect(isLate(status, lastWriter)).toBe(expected);
  });
});

describe('an id', () => {
  it.each([
    ['id', 'AB-1', false],
    ['id ⟨AB-1⟩', 'AB-1', false],
    ['id ⟨AB-2⟩', 'AB-1', true],
    ['id ⟨AB-2⟩ ', 'AB-1', true],
    ['id ⟨AB-1⟩ ', 'AB-1', false],
    ['id ⟨AB-1⟩', '', true],
    ['', 'AB-1', false],
  ])('“%s” in the row of “%s” is misplaced: %s', (id, key, expected) => {
    expect(isMisplacedId(id, key)).toBe(expected);
  });
});
