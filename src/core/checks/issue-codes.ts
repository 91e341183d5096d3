// Every kind of problem a row can have, with the words that follow the column's name when several rows share it.

/** Reads on from the header: "Due date" + "is in the past". */
export const ISSUE_TITLES = {
  required: 'is missing',
  'error-value': 'holds a spreadsheet error',
  'stray-text': 'holds a text of this add-on',
  'text-too-long': 'is too long',
  'text-unsendable': 'holds characters that cannot be sent',
  'number-rounded': 'holds a number without all its digits',
  'email-invalid': 'is not an e-mail address',
  'email-list': 'holds several e-mail addresses',
  'email-twice': 'holds the same e-mail address twice',
  'email-name': 'holds other text around the e-mail address',
  'email-spaces': 'has a space in the e-mail address',
  'email-spelled': 'has the e-mail address spelt out',
  'email-letters': 'has an unusual character in the e-mail address',
  'email-punctuation': 'has stray characters around the e-mail address',
  'email-domain': 'has a misspelt e-mail domain',
  'email-domain-unusual': 'may have a misspelt e-mail domain',
  'date-missing': 'is missing',
  'date-error-value': 'holds a spreadsheet error',
  'date-unreadable': 'cannot be read as a date',
  'date-impossible': 'is not a real date',
  'date-no-year': 'has no year',
  'date-two-digit-year': 'has a year of two digits',
  'date-time-only': 'is a time without a date',
  'date-number': 'is a plain number, not a date',
  'date-order': 'has day and month in the other order',
  'date-ambiguous-order': 'could be two different dates',
  'date-maybe-swapped': 'may have day and month swapped',
  'date-weekday': 'names a weekday that is not the one of its date',
  'date-not-existing-hour': 'is in an hour that the clock change skips',
  'date-double-hour': 'is in an hour that the clock change repeats',
  'date-far': 'is too far away to be meant',
  'end-before-due': 'is before the due date',
  'due-past': 'is in the past',
  'reminder-invalid': 'is not a whole number of minutes',
  'reminder-too-long': 'is too long before the due date',
  'notify-invalid': 'is neither yes nor no',
  'notify-unclear': 'may be a tick or a cross',
  'related-invalid': 'is neither lead nor opportunity',
  'related-contradiction': 'says two different things',
  'related-both-ids': 'leaves open whether the lead or the opportunity is meant',
  'related-none-with-id': 'says none although an ID is given',
  'related-other-id': 'does not fit the ID that is given',
  'related-id-missing': 'needs an ID',
  'related-two-ids': 'contradicts another ID in the row',
  'related-kind-missing': 'does not say whether it is a lead or an opportunity',
  'guid-length': 'has an ID of the wrong length',
  'guid-character': 'has a wrong character in the ID',
  'guid-inside': 'holds an ID among other text',
  'guid-several': 'holds several IDs',
  'guid-lead-number': 'holds a number instead of an ID',
  'guid-invalid': 'is not a LeadSquared ID',
} as const satisfies Readonly<Record<string, string>>;

export type IssueCode = keyof typeof ISSUE_TITLES;

/** The words for a code; an unknown one still gives a sentence. */
export function issueTitle(code: string): string {
  const titles: Readonly<Record<string, string | undefined>> = ISSUE_TITLES;
  return titles[code] ?? 'needs attention';
}
