// What a row says that is not known again: blank only where no row is missing that may have a task.
import { describe, expect, it } from 'vitest';
import { IN_DOUBT } from '../../../../src/run/sheet/left-marks.ts';
import { rescuedStatus } from '../../../../src/run/sheet/rescued-status.ts';

const QUEUED = 'Queued · ZZ-1 ⟨ZZ-a⟩';
const DOUBT = 'Unknown · ZZ-9 — to be looked up in LeadSquared. ⟨ZZ-b⟩';

describe('a row over which a status came', () => {
  it.each([[[]], [['', 'Invalid — Due date: missing', 'Failed · AB-1', 'Skipped']]])(
    'is blank where only rows without a task are missing: %j',
    (lost) => {
      expect(rescuedStatus([], QUEUED, lost)).toBe('');
      expect(rescuedStatus([], DOUBT, lost)).toBe('');
    },
  );

  it.each(['Unknown · AB-3', 'Created · AB-3', 'Sending · AB-3', 'Deleted · AB-3', 'Queued · AB-3', 'mine'])(
    'is in doubt where one is missing that said “%s”',
    (lost) => {
      expect(rescuedStatus([], QUEUED, ['', lost])).toBe(IN_DOUBT);
    },
  );

  it('keeps the token under which it is looked up', () => {
    expect(rescuedStatus([], DOUBT, ['Unknown · AB-3'])).toBe(
      'Unknown · ZZ-9 — to be looked up in LeadSquared.',
    );
  });
});
