// What may be chosen for a field, and which of it fits what the user has typed.
import type { ChoicesView, ChoiceView } from '../../rpc/api.ts';

/** Choices shown at once: a list of thousands would be drawn anew at each letter. */
const MOST_SHOWN = 50;

export type Choices = Readonly<Record<string, readonly ChoiceView[]>>;

export const NO_CHOICES: Choices = {};

const YES_NO: readonly ChoiceView[] = [
  { value: 'yes', label: 'yes: LeadSquared e-mails the owner' },
  { value: 'no', label: 'no' },
];

/** Choices by the names of fields. */
export function choicesOf({ OwnerEmailAddress, TaskType }: ChoicesView): Choices {
  return { OwnerEmailAddress, TaskType, NotifyBy: YES_NO };
}

export interface Fitting {
  readonly shown: readonly ChoiceView[];
  /** How many more there are. */
  readonly more: number;
}

/** The choices in whose label every typed word begins a word, or stands somewhere; those that begin with it come first. */
export function fitting(choices: readonly ChoiceView[], typed: string): Fitting {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = choices.filter(({ label }) => {
    const text = label.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const [first = ''] = words;
  const begins = ({ label }: ChoiceView) => label.toLowerCase().startsWith(first);
  const sorted = first === '' ? fits : [...fits.filter(begins), ...fits.filter((each) => !begins(each))];
  return { shown: sorted.slice(0, MOST_SHOWN), more: Math.max(0, sorted.length - MOST_SHOWN) };
}
