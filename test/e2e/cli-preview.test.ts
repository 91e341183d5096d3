// `check --preview` shows a row of a file as it will be in LeadSquared, below what the check found.
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/local/cli/options.ts';
import { check, good, HEADER, openDesk } from '../support/command-line.ts';

const { file } = openDesk();
const list = () =>
  file('preview.csv', [HEADER, 'Call A,Meeting,,2029-05-01 10:00', good('Call B')].join('\n'));

describe('check --preview', () => {
  it('shows the first row that is ready, field by field', async () => {
    const { preview, lines } = await check(list(), '--preview');
    expect(preview[0]).toBe('Row 3 as it will be in LeadSquared. Nothing was sent.');
    expect(preview).toContain('Subject: Call B');
    expect(preview).toContain('Due: Tuesday 1 May 2029, 10:00 (Asia/Kolkata)');
    expect(lines[lines.length - 1]).toBe('1 of 2 rows are ready to be sent. Nothing was sent.');
  });

  it('shows the row that is named, or what keeps it from being sent', async () => {
    const { preview } = await check(list(), '--preview', '2');
    expect(preview.slice(0, 2)).toEqual([
      'Row 2 cannot be sent yet:',
      expect.stringMatching(/^• C2, Owner e-mail: /),
    ]);
  });

  it('says so when no row is ready, and says nothing unasked', async () => {
    const bad = file('bad.csv', [HEADER, 'Call A,Meeting,,2029-05-01 10:00'].join('\n'));
    expect((await check(bad, '--preview')).preview).toEqual(['No row is ready, so there is none to show.']);
    expect((await check(bad)).preview).toEqual([]);
  });

  it('refuses a row without a task in the command’s own words', async () => {
    await expect(check(list(), '--preview', '1')).rejects.toThrow(
      'Row 1 holds no task. Name a row with a task, below the header, behind --preview.',
    );
  });

  it('belongs to check alone', () => {
    expect(() => readOptions(['send', 'x.csv', '--preview'])).toThrow(/belongs to check/);
  });
});
