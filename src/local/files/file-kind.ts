// Tells what a file is that has the wrong ending, by how it begins, so that the message can name it.

const HEAD_CHARACTERS = 4096;
/** Programs save tables as web pages or XML under the ending of a workbook; Excel opens them, which hides what they are. */
const WEB_PAGE = /^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<table[\s>]|<meta\s|<style[\s>])/i;
const XML = /^<\?xml[\s?]/i;
const COMMENTS_IN_FRONT = /^(?:\s|<!--[^>]*-->)+/;
const PDF = /^%PDF-/;
const RICH_TEXT = /^\{\\rtf/;

/**
 * What the text is instead of rows and cells, with its article; null when nothing speaks against its being CSV.
 *
 * @param text from its beginning; JSON is known only when all of it is there
 */
export function otherThanCsv(text: string): string | null {
  const head = text.slice(0, HEAD_CHARACTERS).replace(COMMENTS_IN_FRONT, '');
  if (WEB_PAGE.test(head)) return 'a web page (HTML)';
  if (XML.test(head)) return /<html[\s>]/i.test(head) ? 'a web page (HTML)' : 'an XML file';
  if (PDF.test(head)) return 'a PDF file';
  if (RICH_TEXT.test(head)) return 'a document of a word processor';
  return isJson(text, head) ? 'a JSON file' : null;
}

/** A sheet can begin with a bracket too, so a bracket alone is no sign. */
function isJson(text: string, head: string): boolean {
  if (!/^[[{]/.test(head)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch (error) {
    if (error instanceof SyntaxError) return /^(?:\[\s*)?\{\s*"[^"\r\n]*"\s*:/.test(head);
    throw error;
  }
}
