// What a run remembers of the rows that it has let out: which they are, and what those in doubt were sent as.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOfHash, GIVEN_BACK, RowForms } from '../../../../src/run/record/row-forms.ts';
import { MOST_FORMS, MOST_FORMS_OVER, SentTokens, sentKey } from '../../../../src/run/record/sent-tokens.ts';
import { FakeStore } from '../../../support/run-fakes.ts';

const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('what rows were sent as', () => {
  it('comes back as it was, with the gaps between them', () => {
    const rows = fc.dictionary(fc.integer({ min: 1, max: 30_000 }).map(String), hash, { maxKeys: 60 });
    fc.assert(
      fc.property(rows, (given) => {
        const forms = new RowForms();
        for (const [index, each] of Object.entries(given)) forms.set(Number(index), formOfHash(each));
        const back = RowForms.fromText(forms.toText(100));
        for (const [index, each] of Object.entries(given))
          expect(back.get(Number(index))).toBe(formOfHash(each));
        expect(back.toText(100)).toBe(forms.toText(100));
      }),
    );
  });

  it('takes four signs, which all bits of a hash decide', () => {
    const seen = new Set(Array.from({ length: 32 }, (_, bit) => formOfHash((1 << bit) >>> 0)));
    expect([...seen].every((form) => /^[A-Za-z0-9_-]{4}$/.test(form))).toBe(true);
    expect(seen.size).toBe(24);
    expect(seen.has(formOfHash(0))).toBe(false);
  });

  it('is not known of a row whose call has not taken effect, or that is settled', () => {
    const sent = SentTokens.none('AB');
    for (const index of [1, 2, 3]) sent.note(index, 'abcd');
    sent.noteNotSent(1);
    sent.forgetForm(2);
    expect([1, 2, 3].map((index) => [sent.has(index), sent.formOf(index)])).toEqual([
      [false, null],
      [true, null],
      [true, 'abcd'],
    ]);
  });
});

describe('the rows that a run has let out', () => {
  const read = (store: FakeStore) => {
    const sent = SentTokens.read(store, 'AB');
    if (sent === null) throw new Error('Nothing is remembered.');
    return sent;
  };
  const begin = (rows: number) => {
    const sent = SentTokens.none('AB');
    for (let index = 1; index <= rows; index++) sent.note(index, formOfHash(index));
    return sent;
  };

  it.each([1, 2000, 25_000])('are remembered from one execution to the next, were they %i', (rows) => {
    const store = new FakeStore();
    store.setAll(begin(rows).take());
    const sent = read(store);
    expect([sent.has(rows), sent.has(rows + 1), sent.take()]).toEqual([true, false, {}]);
    expect(sent.formOf(1)).toBe(formOfHash(1));
    expect(sent.formOf(rows)).toBe(rows > MOST_FORMS ? null : formOfHash(rows));
  });

  it.each([MOST_FORMS, MOST_FORMS_OVER])(
    'keep the note that a row is given back, after %i rows with forms',
    (rows) => {
      const store = new FakeStore();
      const sent = begin(rows + 1);
      sent.note(rows + 7, GIVEN_BACK);
      if (rows === MOST_FORMS_OVER) sent.spendAll();
      store.setAll(sent.take());
      const after = read(store);
      expect(after.isBeingGivenBack(rows + 7)).toBe(true);
      expect([after.formOf(rows), after.formOf(rows + 1)]).toEqual([formOfHash(rows), null]);
    },
  );

  it('take little room once the run is over, and leave nothing behind', () => {
    const store = new FakeStore();
    const sent = begin(25_000);
    store.setAll(sent.take());
    const parts = store.values.size;
    sent.spendAll();
    store.setAll(sent.take());
    expect(store.values.size).toBe(parts);
    expect([...store.values.values()].join('').length).toBeLessThan(MOST_FORMS_OVER * 4 + 100);
    const after = read(store);
    expect([after.isSpent(30_000), after.has(25_000), after.formOf(MOST_FORMS_OVER)]).toEqual([
      true,
      true,
      formOfHash(MOST_FORMS_OVER),
    ]);
    after.forgetForm(1);
    store.setAll(after.take());
    expect(store.get(sentKey('AB'))).toMatch(new RegExp(`^1/${parts}\\|!`));
  });

  it('are read without forms as an earlier version kept them', () => {
    const store = new FakeStore();
    store.set(sentKey('AB'), '1|!C');
    expect([read(store).has(1), read(store).formOf(1), read(store).isSpent(9)]).toEqual([true, null, true]);
    store.set(sentKey('AB'), '1|?');
    expect(SentTokens.read(store, 'AB')).toBeNull();
  });
});
