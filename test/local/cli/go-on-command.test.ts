// The command that goes on is exact: it settles rows in doubt where nothing else is left, and says from when on.
import { describe, expect, it } from 'vitest';
import { goOnCommand, goOnLines, withRegion } from '../../../src/local/cli/go-on-command.ts';
import { lastCallAt } from '../../../src/local/cli/run-view.ts';
import { PropertyStore } from '../../../src/local/host/services/property-store.ts';
import { good, HEADER, openDesk, send } from '../../support/command-line.ts';

const WORDS = ['send', 'a.csv'];
const GIVEN = 'To go on: npm run -s local -- send a.csv';

it('is the command that was given, without the trial', () => {
  expect(goOnCommand(['send', 'my list.csv', '--trial'])).toBe("npm run -s local -- send 'my list.csv'");
});

it('has the zone and the locale of the sending where these are not the usual ones, each once', () => {
  const dubai = { zone: 'Asia/Dubai', locale: 'en_US' };
  expect(goOnCommand(withRegion(WORDS, dubai))).toBe(
    'npm run -s local -- send a.csv --zone Asia/Dubai --locale en_US',
  );
  const given = [...WORDS, '--zone', 'Asia/Dubai', '--locale=en_US'];
  expect(withRegion(given, dubai)).toEqual(given);
  expect(withRegion(WORDS, { zone: 'Asia/Kolkata', locale: 'en_IN' })).toEqual(WORDS);
  expect(withRegion(WORDS, { zone: null, locale: null })).toEqual(WORDS);
});

describe('where nothing but rows in doubt is left', () => {
  const from = new Date(2029, 4, 1, 10, 11, 12).getTime();
  const doubt = { left: 3, doubt: { from } };

  it('it settles them, and says from which minute on, while that is to come', () => {
    expect(goOnLines(doubt, WORDS, from - 1)).toEqual([
      expect.stringContaining('rows in doubt can be settled from 10:12 on.'),
      `${GIVEN} --send-missing`,
    ]);
    expect(goOnLines(doubt, WORDS, from)).toEqual([`${GIVEN} --send-missing`]);
    expect(goOnLines({ left: 3, doubt: { from: null } }, WORDS, 0)).toEqual([`${GIVEN} --send-missing`]);
  });

  it('the option is said once', () => {
    expect(goOnLines(doubt, [...WORDS, '--send-missing'], from)).toEqual([`${GIVEN} --send-missing`]);
  });
});

it('where rows wait it only goes on, and where nothing is left there is none', () => {
  expect(goOnLines({ left: 3, doubt: null }, WORDS, 0)).toEqual([GIVEN]);
  expect(goOnLines({ left: 0, doubt: null }, WORDS, 0)).toEqual([]);
});

it('the last call is that of a run that has sent rows', () => {
  const notes = new PropertyStore();
  expect(lastCallAt(notes)).toBe(null);
  notes.set('run.A', JSON.stringify({ firstCallAt: 5, sentAt: 7, workedAt: 90 }));
  notes.set('run.B', JSON.stringify({ firstCallAt: null, sentAt: 60, workedAt: 90 }));
  notes.set('run.A.sent', 'AAAA');
  expect(lastCallAt(notes)).toBe(7);
});

describe('a sending', () => {
  const desk = openDesk();
  const list = () => {
    const rows = Array.from({ length: 12 }, (_, n) => good(`Call ${n + 1}`));
    return desk.file('doubt.csv', [HEADER, ...rows].join('\n'));
  };
  const TROUBLE = ['--sandbox', '--store-delay 600000 --faults bulk=cut-after'];

  it('that ends with rows in doubt says so, and since when', async () => {
    const { summary, left, doubt } = await send(list(), ...TROUBLE);
    expect(summary).toMatchObject({ unknown: 12, stopped: null });
    expect([left, doubt]).toEqual([12, { from: expect.any(Number) }]);
  });

  it('of picked rows does not, since the option takes all rows', async () => {
    expect((await send(list(), '--rows', '2-13', ...TROUBLE)).doubt).toBe(null);
  });
});
