// Lists as other tools export them, and as people keep them, are matched as far as their data allows.
import { describe, expect, it } from 'vitest';
import { CRM_LISTS } from './crm-lists.ts';
import { fields, match, problems } from './sheets.ts';
import { TASK_LISTS } from './task-lists.ts';

describe('a list as it comes from', () => {
  it.each([...CRM_LISTS, ...TASK_LISTS])(
    '$name finds its fields',
    ({ list: sheet, fields: expected, missing, said = [] }) => {
      expect(fields(sheet)).toEqual(expected);
      expect(match(sheet).missing).toEqual(missing);
      expect(problems(sheet).filter((problem) => problem !== 'mapping-required')).toEqual(said);
    },
  );
});
