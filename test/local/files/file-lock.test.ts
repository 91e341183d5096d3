// One command at a time works on a result, and a lock whose process is gone holds nobody up.
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile } from '../../../src/local/files/file-lock.ts';
import { openDesk } from '../../support/command-line.ts';

const desk = openDesk();
/** Larger than any process id of Linux (page proc(5): at most 2^22). */
const NOBODY = 2 ** 22 + 1;
const lockOf = (path: string, pid: number, host = hostname()) =>
  writeFileSync(`${path}.lock`, JSON.stringify({ pid, host, since: '2029-01-01T00:00:00Z' }));

describe('a lock', () => {
  it('is there while its command works, and nothing is left of it afterwards', () => {
    const path = desk.path('a.csv');
    const lock = lockFile(path);
    expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('a.csv'))).toEqual([]);
  });

  it('of a process that lives refuses another, and says which process that is', () => {
    const path = desk.path('b.csv');
    lockOf(path, process.ppid);
    expect(() => lockFile(path)).toThrow(`process ${process.ppid} on ${hostname()}`);
  });

  it('of a process on another machine counts, since nobody here can tell whether it lives', () => {
    const path = desk.path('c.csv');
    lockOf(path, NOBODY, 'elsewhere');
    expect(() => lockFile(path)).toThrow(/If there is none, delete ".*c\.csv\.lock"/);
  });

  it.each(['dead', 'unreadable'])('of a %s process gives way', (kind) => {
    const path = desk.path(`${kind}.csv`);
    if (kind === 'dead') lockOf(path, NOBODY);
    else writeFileSync(`${path}.lock`, '');
    const lock = lockFile(path);
    expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('is beside the result itself, so that a command that comes by a link is refused, and takes it where it is free', () => {
    const path = desk.file('real.csv', 'a');
    const link = desk.path('by-a-link.csv');
    symlinkSync(path, link);
    lockOf(path, process.ppid);
    expect(() => lockFile(link)).toThrow(`process ${process.ppid} on ${hostname()}`);
    lockOf(path, NOBODY);
    const lock = lockFile(link);
    expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
    expect([existsSync(`${path}.lock`), existsSync(`${link}.lock`)]).toEqual([false, false]);
  });

  it('cannot be made in a folder that is not there', () => {
    expect(() => lockFile(desk.path('no/d.csv'))).toThrow(/cannot be written: its folder does not exist/);
  });
});
