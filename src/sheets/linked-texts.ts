// Linked texts of cells as Google's rich texts (pages reference/spreadsheet/rich-text-value and rich-text-value-builder).
import type { LinkedText } from '../run/sheet/table.ts';
import { onceMore } from './once-more.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** A cell that holds no text gives no rich text either (page class Range, `getRichTextValue`). */
export function linksIn(range: Range | null): LinkedText[][] {
  if (range === null) return [];
  const lines = onceMore<(RichText | null)[][]>('Links', () => range.getRichTextValues());
  return lines.map((line) =>
    line.map((cell) => ({ text: cell?.getText() ?? '', url: cell?.getLinkUrl() ?? null })),
  );
}

export function richText({ text, url }: LinkedText): RichText {
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (url === null ? builder : builder.setLinkUrl(url)).build();
}
