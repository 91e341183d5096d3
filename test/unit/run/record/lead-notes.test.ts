// What a run remembers of its rows' leads: enough to tell that the same cells lead to somebody else.
import { describe, expect, it } from 'vitest';
import { leadHasChanged, leadNotes, removeLeadNotes } from '../../../../src/run/record/lead-notes.ts';
import { FakeStore } from '../../../support/run-fakes.ts';

const ONE = { said: ['phone:+919845012345'], id: '1ead0000-0000-4000-8000-000000000001' };
const TWO = {
  said: ['email:old@example.org', 'phone:+919845054321'],
  id: '1ead0000-0000-4000-8000-000000000002',
};

function noted() {
  const store = new FakeStore();
  store.setAll(leadNotes('BCDFGHJK', [ONE, null, TWO]));
  return { store, changed: leadHasChanged(store, 'BCDFGHJK') };
}

describe('the notes of leads', () => {
  it('know the same lead by the same cells', () => {
    const { changed } = noted();
    expect([changed(1, ONE), changed(3, TWO)]).toEqual([false, false]);
  });

  it('tell another lead by the same cells', () => {
    const { changed } = noted();
    expect([changed(1, { ...ONE, id: TWO.id }), changed(3, { ...TWO, id: ONE.id })]).toEqual([true, true]);
  });

  it('tell that there is no lead any more by the same cells, and not of a row that never had one', () => {
    const { changed } = noted();
    expect([1, 2, 3].map((index) => changed(index, { said: ONE.said, id: null }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(changed(3, { said: TWO.said, id: null })).toBe(true);
  });

  it('say nothing of cells that were edited, of rows without a look-up, and of other runs', () => {
    const { store, changed } = noted();
    expect(changed(1, TWO)).toBe(false);
    expect(changed(2, ONE)).toBe(false);
    expect(changed(4, ONE)).toBe(false);
    expect(leadHasChanged(store, 'LMNPQRST')(1, { ...ONE, id: TWO.id })).toBe(false);
  });

  it('are none for a run that looked nothing up, hold no lead, and go with the run', () => {
    expect(leadNotes('BCDFGHJK', [null, null])).toEqual({});
    expect(JSON.stringify(leadNotes('BCDFGHJK', [ONE]))).not.toMatch(/98450|1ead/);
    const { store } = noted();
    removeLeadNotes(store, 'BCDFGHJK');
    expect(leadHasChanged(store, 'BCDFGHJK')(1, { ...ONE, id: TWO.id })).toBe(false);
  });
});
