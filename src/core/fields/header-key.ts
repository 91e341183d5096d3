// Makes headers comparable: the same words give the same key whatever their case, spaces and punctuation.
import { remembered } from '../remembered.ts';

/** Longest part of a header that is looked at; a longer one is a mistake and only has to stay harmless. */
const MAX_HEADER_LENGTH = 200;

/** `Owner E-mail *` → `owneremail`. */
export const headerKey = remembered((header: string): string =>
  header
    .slice(0, MAX_HEADER_LENGTH)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ''),
);
