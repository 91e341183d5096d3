// The specification of an ID: which forms are read, which are offered, and what is said about everything else.
import { describe, expect, it } from 'vitest';
import { readGuid } from '../../../../src/core/checks/read-guid.ts';
import { codeText } from '../../../../src/core/checks/read-text.ts';
import { outcome, verdict } from './readings.ts';

const ID = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const BARE = ID.replaceAll('-', '');
const OTHER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const LEAD_PAGE = 'https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=';
const hyphens = (sign: string) => ID.replaceAll('-', sign);

describe('an ID', () => {
  it.each([ID, ID.toUpperCase(), `{${ID}}`, `{ ${ID} }`, `urn:uuid:${ID}`, `URN:UUID:${ID}`, ` ${ID}\u200b`])(
    '%j is read',
    (text) => {
      expect(verdict(readGuid(text))).toBe(`ok ${ID}`);
    },
  );

  it.each([
    [LEAD_PAGE + ID, 'guid-inside'],
    [LEAD_PAGE + BARE, 'guid-inside'],
    [`${LEAD_PAGE}%7B${ID}%7D`, 'guid-inside'],
    [`${LEAD_PAGE}${ID}#activities`, 'guid-inside'],
    [`${LEAD_PAGE}${ID.toUpperCase()}&source=list`, 'guid-inside'],
    [`Lead: ${ID}`, 'guid-inside'],
    [`Lead ${hyphens('–')}`, 'guid-inside'],
    [`LeadID_${ID}`, 'guid-inside'],
    [`${ID}.`, 'guid-inside'],
    [`(${ID})`, 'guid-inside'],
    [`"${ID}"`, 'guid-inside'],
    [`${ID} ${ID}`, 'guid-inside'],
    [BARE, 'guid-invalid'],
    [BARE.toUpperCase(), 'guid-invalid'],
    [`{${BARE}}`, 'guid-invalid'],
    [hyphens('–'), 'guid-invalid'],
    [hyphens('\u2011'), 'guid-invalid'],
    [hyphens('−'), 'guid-invalid'],
    [hyphens('_'), 'guid-invalid'],
    [hyphens(' '), 'guid-invalid'],
    [hyphens(' - '), 'guid-invalid'],
    [hyphens('\n'), 'guid-invalid'],
    [`${ID.slice(0, 20)} ${ID.slice(20)}`, 'guid-invalid'],
  ])('%j is refused as %s with the ID, which cannot be wrong', (text, code) => {
    expect(verdict(readGuid(text))).toBe(`${code} ! ${ID}`);
  });

  it.each([
    [ID.replace('04e0', 'O4e0'), `guid-character ? ${ID}`, 'holds "O", but an ID has only digits'],
    [ID.replace('11d3', 'l1d3'), `guid-character ? ${ID}`, 'holds "l"'],
    [ID.replace('11d3', 'I1d3'), `guid-character ? ${ID}`, 'holds "I"'],
    [BARE.replace('04e0', 'O4e0'), `guid-character ? ${ID}`, 'holds "O"'],
    [ID.replace('e0-', '\u0435O-'), `guid-character ? ${ID}`, 'holds "\u0435"'],
    [ID.replace('04e0', 'x4e0'), 'guid-character', 'holds "x"'],
    [ID.slice(0, -1), 'guid-length', 'has 31 characters without the hyphens, 1 too few for an ID'],
    [ID.slice(0, 20), 'guid-length', 'has 17 characters without the hyphens, 15 too few'],
    [`${ID}ab`, 'guid-length', 'has 34 characters without the hyphens, 2 too many for an ID'],
    [`${ID}, ${OTHER}`, 'guid-several', 'holds 2 IDs'],
    [`${LEAD_PAGE}${ID}&OpportunityID=${OTHER}`, 'guid-several', 'holds 2 IDs'],
    ['1.23E+31', 'number-rounded', 'has not kept all digits'],
    ['3.2504e+12', 'number-rounded', 'has not kept all digits'],
    ['LN-1001', 'guid-lead-number', 'looks like the number of a lead or opportunity'],
    ['LN1001', 'guid-lead-number', 'after LeadID='],
    ['Lead #12', 'guid-lead-number', 'ProspectID'],
    ['12345', 'guid-lead-number', 'number of a lead'],
    ['#1001', 'guid-lead-number', 'number of a lead'],
    ['OPP/2024/15', 'guid-lead-number', 'number of a lead'],
    ['+91 98450 12345', 'guid-invalid', 'is not a LeadSquared ID but looks like a phone number'],
    ['9845012345', 'guid-invalid', 'looks like a phone number'],
    ['(022) 2345-6789', 'guid-invalid', 'looks like a phone number'],
    ['kavya@example.com', 'guid-invalid', 'looks like an e-mail address'],
    ['Kavya <kavya@example.com>', 'guid-invalid', 'looks like an e-mail address'],
    ['Kavya Rao', 'guid-invalid', 'looks like a name'],
    ['काव्या राव', 'guid-invalid', 'looks like a name'],
    ['25/01/2027', 'guid-invalid', 'looks like a date'],
    [LEAD_PAGE, 'guid-invalid', 'looks like a web address without an ID'],
    ['n/a', 'guid-invalid', 'looks like a sign for none, for which the cell is left empty'],
    ['00000000-0000-0000-0000-000000000000', 'guid-invalid', 'LeadSquared writes that there is no record'],
    ['0'.repeat(32), 'guid-invalid', 'LeadSquared writes that there is no record'],
    ['Acme & Co (4)', 'guid-invalid', 'is not a LeadSquared ID. Write an ID such as'],
  ])('%j is refused: %s', (text, expected, words) => {
    expect(verdict(readGuid(text))).toBe(expected);
    expect(outcome(readGuid(text))).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });

  it('is told from a phone number by the digits of a number cell, not by its display', () => {
    const text = codeText({ value: 919_845_012_345, display: '9.2E+11' });
    expect(outcome(readGuid(text))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('"919845012345" is not a LeadSquared ID but looks like a phone'),
      ]),
    );
    expect(verdict(readGuid(codeText({ value: 1.23e31, display: '1.23E+31' })))).toBe('number-rounded');
  });
});
