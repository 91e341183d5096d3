// The words of the chaos command.
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/local/sandbox/usage.ts';
import { readChaosOptions } from './options.ts';

describe('the chaos command', () => {
  it('takes a seed, a number of runs, a number of workers and --json', () => {
    const words = ['--seed', '7', '--runs', '300', '--workers', '2', '--json'];
    expect(readChaosOptions(words)).toEqual({
      seed: 7,
      runs: 300,
      weeks: null,
      trace: false,
      watched: [],
      workers: 2,
      json: true,
    });
    expect(readChaosOptions([])).toEqual({
      seed: 1,
      runs: 100,
      weeks: null,
      trace: false,
      watched: [],
      workers: 1,
      json: false,
    });
    expect(readChaosOptions(['--help'])).toBeNull();
  });

  it('takes weeks instead of runs, or one week alone', () => {
    expect(readChaosOptions(['--weeks', '20000'])).toMatchObject({ weeks: { first: 1, weeks: 20_000 } });
    expect(readChaosOptions(['--week', '17', '--trace'])).toMatchObject({
      weeks: { first: 17, weeks: 1 },
      trace: true,
    });
  });

  it.each([
    [['--weeks', '0']],
    [['--weeks', '5', '--week', '7']],
    [['--seed', '-1']],
    [['--runs', '0']],
    [['--runs', 'many']],
    [['--workers', '0']],
    [['--workers', '65']],
    [['--speed', '9']],
    [['extra']],
  ])('says in one line what is wrong with %j', (args) => {
    expect(() => readChaosOptions(args)).toThrow(UsageError);
    expect(() => readChaosOptions(args)).toThrow(/^[^\n]+$/);
  });
});
