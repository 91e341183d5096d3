// A file is written whole or stays as it was.
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src/local/files/write-whole.ts';
import { openDesk } from '../../support/command-line.ts';

const desk = openDesk();

describe('a file', () => {
  it('is written over one that a killed process left unfinished', () => {
    desk.file('a.csv.part', 'half of i');
    writeWhole(desk.path('a.csv'), 'all of it');
    expect(readFileSync(desk.path('a.csv'), 'utf8')).toBe('all of it');
    expect(readdirSync(dirname(desk.path('a.csv')))).not.toContain('a.csv.part');
  });

  it('keeps its permissions, and is reached by a link as before', () => {
    const path = desk.file('b.csv', 'old');
    chmodSync(path, 0o600);
    const link = desk.path('link.csv');
    symlinkSync(path, link);
    writeWhole(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is as it was when it cannot be written', () => {
    const path = desk.file('c.csv', 'old');
    mkdirSync(`${path}.part/in-the-way`, { recursive: true });
    expect(() => writeWhole(path, 'new')).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
