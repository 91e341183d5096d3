// What another reading of the sheet does to a match that the user may be changing.
import { describe, expect, it } from 'vitest';
import type { MatchView } from '../../../src/rpc/api.ts';
import { assignConstant, draftOf } from '../../../src/sidebar/state/match-draft.ts';
import { freshMatch, headerNews, noticed } from '../../../src/sidebar/state/match-state.ts';
import { givenFor, withValue } from '../../../src/sidebar/state/match-values.ts';
import { MATCH } from '../../browser/sidebar/fake/data.ts';
import { CALL_LIST } from '../../browser/sidebar/own-sheets.ts';

const renamed = MATCH.columns.map((column) =>
  column.column === 0 ? { ...column, header: 'Other' } : column,
);
const withoutOwn = MATCH.columns.filter(({ own }) => !own);

describe('the headers', () => {
  it('are news when the user renamed one', () => {
    expect(headerNews(MATCH, { ...MATCH, columns: renamed })).toBe('changed');
  });

  it('are no news when the add-on added its own columns', () => {
    expect(withoutOwn.length).toBeLessThan(MATCH.columns.length);
    expect(headerNews({ ...MATCH, columns: withoutOwn }, MATCH)).toBe('same');
  });

  it('belong to another sheet when the user went to one', () => {
    expect(headerNews(MATCH, { ...MATCH, sheet: { ...MATCH.sheet, id: 9 } })).toBe('other-sheet');
  });
});

const OWNER = 'OwnerEmailAddress';

/** The call list as it is read before the account's users are known. */
const UNKNOWING: MatchView = {
  ...CALL_LIST,
  valueGroups: CALL_LIST.valueGroups.map((group) => ({
    ...group,
    values: group.values.map((value) => ({ ...value, proposal: null, why: '' })),
  })),
};

describe('proposals that come while the user is choosing', () => {
  const start = freshMatch(UNKNOWING);
  const chosen = { ...start, draft: assignConstant(start.draft, 'TaskType', 'Phone call') };

  it('are taken for what the user has left as it was, and the choice stays', () => {
    const { draft, view, news } = noticed(chosen, CALL_LIST);
    expect(givenFor(draft.values, OWNER, 'Kavya Rao')).toBe('kavya.rao@example.com');
    expect(draft.constants.TaskType).toBe('Phone call');
    expect(view).toBe(CALL_LIST);
    expect(news).toBeNull();
  });

  it('do not replace what the user wrote meanwhile', () => {
    const values = withValue(chosen.draft.values, OWNER, 'Kavya Rao', 'k.rao@example.com');
    const { draft } = noticed({ ...chosen, draft: { ...chosen.draft, values } }, CALL_LIST);
    expect(givenFor(draft.values, OWNER, 'Kavya Rao')).toBe('k.rao@example.com');
  });

  it('stay where the lists are no longer known at the next reading', () => {
    const { draft } = noticed(noticed(chosen, CALL_LIST), UNKNOWING);
    expect(givenFor(draft.values, OWNER, 'Kavya Rao')).toBe('kavya.rao@example.com');
  });

  it('that the user has emptied do not come back', () => {
    const draft = draftOf(CALL_LIST);
    const values = withValue(draft.values, OWNER, 'Kavya Rao', '');
    const emptied = { ...freshMatch(CALL_LIST), draft: { ...draft, values } };
    expect(givenFor(noticed(emptied, CALL_LIST).draft.values, OWNER, 'Kavya Rao')).toBe('');
  });

  it('are taken too when the user renames a header at the same time', () => {
    const columns = CALL_LIST.columns.map((column) =>
      column.column === 0 ? { ...column, header: 'Other' } : column,
    );
    const { draft, news } = noticed(chosen, { ...CALL_LIST, columns });
    expect(news).toBe('kept');
    expect(givenFor(draft.values, OWNER, 'Kavya Rao')).toBe('kavya.rao@example.com');
  });
});
