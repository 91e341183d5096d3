// The command line of the sandbox, and settings that no account can have.
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/local/sandbox/account.ts';
import { DEFAULT_PORT, HELP, parseCommand } from '../../../src/local/sandbox/command.ts';
import { FAULTS } from '../../../src/local/sandbox/faults.ts';

describe('the sandbox command', () => {
  it('serves with the defaults when nothing is said', () => {
    expect(parseCommand([])).toEqual({ kind: 'serve', port: DEFAULT_PORT, options: {} });
  });

  it('reads every option', () => {
    const line =
      '--port 0 --limit 10/5 --bulk-limit 1/5 --reply rows-array --bad-rows skip --store-delay 200-900 --latency 50 ' +
      '--seed 7 --faults bulk#3=cut-after';
    expect(parseCommand(line.split(' '))).toEqual({
      kind: 'serve',
      port: 0,
      options: {
        limit: { calls: 10, seconds: 5 },
        bulkLimit: { calls: 1, seconds: 5 },
        replyForm: 'rows-array',
        badRows: 'skip',
        storeDelay: [200, 900],
        latency: [50, 50],
        seed: 7,
        faults: [{ on: 'bulk', from: 3, to: 3, kind: 'cut-after' }],
      },
    });
  });

  it('explains itself, every fault included', () => {
    expect(parseCommand(['--help'])).toEqual({ kind: 'help' });
    for (const fault of Object.keys(FAULTS)) expect(HELP).toContain(fault);
  });

  it.each([
    ['--port x', '--port must be a whole number from 0 to 65535, but "x" was given.'],
    ['--port 70000', '--port must be a whole number from 0 to 65535, but "70000" was given.'],
    ['--limit 25', '--limit must be CALLS/SECONDS such as 25/5, but "25" was given.'],
    ['--limit 0/5', '--limit must be CALLS/SECONDS'],
    ['--limit -1/5', "Option '--limit' argument is ambiguous. Use --help"],
    ['--store-delay 9-5', '--store-delay must be milliseconds such as 500 or 200-900'],
    [
      '--reply nice',
      '--reply must be one of receipt, counts, rows-array, rows-response, but "nice" was given.',
    ],
    ['--bad-rows no', '--bad-rows must be one of whole-call, skip'],
    ['--faults x', '--faults: The fault "x" cannot be read'],
    ['--unknown', "Unknown option '--unknown'. Use --help to see all options."],
    ['--port', "Option '--port <value>' argument missing. Use --help"],
    ['extra', "Unexpected argument 'extra'. Use --help"],
  ])('says in one plain line what is wrong with %s', (line, message) => {
    const parse = () => parseCommand(line.split(' '));
    expect(parse).toThrow(message);
    expect(parse).toThrow(/^[^\n]+$/);
  });
});

describe('an account that cannot be', () => {
  const user = { email: 'a@example.com', name: 'A', role: 'Admin', timeZone: 'Asia/Poona' };
  it.each([
    [{ limit: { calls: 0, seconds: 5 } }, 'at least 1 call'],
    [{ latency: [9, 1] as const }, 'latency'],
    [{ seed: 0.5 }, 'seed'],
    [{ user }, '"Asia/Poona" is not a time zone'],
  ])('is refused: %j', (options, message) => {
    expect(() => createAccount(options)).toThrow(message);
    const account = createAccount();
    expect(() => account.configure(options)).toThrow(message);
  });
});
