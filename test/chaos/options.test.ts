// The words of the chaos command.
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/local/sandbox/usage.ts';
import { readChaosOptions } from './options.ts';

describe('the chaos command', () => {
  it('takes a seed, a number of runs, a number of workers and --json', () => {
    const words = ['--seed', '7', '--runs', '300', '--workers', '2', '--json'];
    expect(readChaosOptions(words)).toEqual({ seed: 7, runs: 300, workers: 2, json: true });
    expect(readChaosOptions([])).toEqual({ seed: 1, runs: 100, workers: 1, json: false });
    expect(readChaosOptions(['--help'])).toBeNull();
  });

  it.each([
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
