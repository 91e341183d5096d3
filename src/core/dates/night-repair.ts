// Keeps repairs from settling which half of the day is meant where the cell leaves it open.
import type { Finding } from '../checks/reading.ts';
import { isNightByOmission, lacksHalf, leavesHalfOut, type NightHours } from './night-hour.ts';

/** A time before noon that is to be written instead, with its date and its offset where it has them. */
const REPAIR = /^(\d{4}-\d\d-\d\d)?[ T]?(0[1-9]|1[01]):([0-5]\d)(?::00)?([+-]\d\d:\d\d)?$/;

interface Repair {
  readonly hour: number;
  readonly minute: number;
  /** The same as people write it. */
  readonly withHalf: (half: 'am' | 'pm') => string;
}

function repairIn(value: string): Repair | null {
  const [, date = '', hour, minute = '', offset = ''] = REPAIR.exec(value) ?? [];
  if (hour === undefined) return null;
  const clock = `${Number(hour)}:${minute}`;
  return {
    hour: Number(hour),
    minute: Number(minute),
    withHalf: (half) => [date, clock, half, offset].filter((part) => part !== '').join(' '),
  };
}

/** The message with other words in the place of the repair, which it names last. */
function instead(message: string, value: string, words: string): string {
  const at = message.lastIndexOf(value);
  return at === -1 ? message : `${message.slice(0, at)}${words}${message.slice(at + value.length)}`;
}

/**
 * A repair of something else would make four at night of a time that may be the one of the afternoon: then both are named, and none is
 * offered. Beside cells that say am or pm a time alone is offered with its half, since figures would be refused again.
 *
 * @param shown what the cell shows
 */
export function repairWithHalf(finding: Finding, shown: string, rule: NightHours): Finding {
  const { suggestion, message, ...rest } = finding;
  const repair = suggestion === undefined || rule === 'taken' ? null : repairIn(suggestion.value);
  if (suggestion === undefined || repair === null) return finding;
  const { value } = suggestion;
  const time = { hour: repair.hour, minute: repair.minute, second: 0 };
  const isTimeAlone = !value.includes('-');
  const isOpen =
    rule === 'refused'
      ? lacksHalf(shown, time) || (isTimeAlone && leavesHalfOut(shown, time))
      : isNightByOmission(shown, time);
  if (isOpen) {
    const both = `${repair.withHalf('pm')} or ${repair.withHalf('am')}`;
    return { ...rest, message: instead(message, value, both) };
  }
  if (rule !== 'refused' || !isTimeAlone) return finding;
  const offered = repair.withHalf('am');
  return {
    ...rest,
    message: instead(message, value, offered),
    suggestion: { ...suggestion, value: offered },
  };
}
