// The file that a playground shows, which needs no browser.
import { describe, expect, it } from 'vitest';
import { newFile } from '../../../src/local/playground/server/new-file.ts';

const DATA = { name: 'Leads.csv', rows: [] };
const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };

describe('a new file', () => {
  it('has an id that looks like Google’s, and another one each time', () => {
    const [one, copy] = [newFile(DATA, REGION), newFile(DATA, REGION)];
    expect(one.id).toMatch(/^[\w-]{44}$/);
    expect(copy.id).not.toBe(one.id);
    expect(copy.activeSheet.name).toBe('Leads');
  });
});
