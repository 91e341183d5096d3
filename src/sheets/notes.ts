// What the stores hold when the user has clicked, each read in one service call: for what is said before anything is decided.
import type { ReadStore } from '../run/ports.ts';
import { atOneMoment } from '../run/record/at-one-moment.ts';
import { documentStore, userStore } from './platform.ts';

export interface Notes {
  /** Shared by all users of the spreadsheet. */
  readonly document: ReadStore;
  /** Private to this user. */
  readonly user: ReadStore;
}

/** The notes of one moment: that of the first question to each. What is decided under a lease is read again there. */
export function notesNow(): Notes {
  return { document: atOneMoment(documentStore()), user: atOneMoment(userStore()) };
}
