// What a workbook says of itself: its sheets, the day its dates count from, and where its parts are.

import type { Package } from './xlsx-package.ts';
import { attribute, firstTag, isOn, tagsOf } from './xml-tags.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** Whether the user sees its tab. */
  readonly isVisible: boolean;
  /** Path of its part in the archive. */
  readonly path: string;
}

export interface WorkbookParts {
  /** Only sheets of cells, in the order of their tabs. */
  readonly sheets: readonly WorkbookSheet[];
  /** Whether day 0 is 1904-01-01, as Excel for the Mac once wrote, instead of 1899-12-30. */
  readonly counts1904: boolean;
  /** Paths in the archive; null when the workbook has no such part. */
  readonly styles: string | null;
  readonly sharedStrings: string | null;
}

/** Throws an Error when the archive holds no workbook. */
export function readWorkbookParts(archive: Package): WorkbookParts {
  const workbook = archive.text('xl/workbook.xml');
  const relations = archive.text('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw new Error('The archive holds no workbook.');
  const parts = [...tagsOf(relations, 'Relationship')].map((tag) => ({
    id: attribute(tag, 'Id'),
    kind: (attribute(tag, 'Type') ?? '').replace(/^.*\//s, ''),
    path: pathOf(attribute(tag, 'Target') ?? ''),
  }));
  const pathOfKind = (kind: string) => parts.find((part) => part.kind === kind)?.path ?? null;
  const properties = firstTag(workbook, 'workbookPr');
  return {
    sheets: [...tagsOf(workbook, 'sheet')].flatMap((tag) => {
      const id = attribute(tag, 'id');
      const part = parts.find((each) => each.id === id && each.kind === 'worksheet');
      if (part === undefined) return [];
      const state = attribute(tag, 'state') ?? 'visible';
      return [{ name: attribute(tag, 'name') ?? '', isVisible: state === 'visible', path: part.path }];
    }),
    counts1904: properties !== null && isOn(properties, 'date1904'),
    styles: pathOfKind('styles'),
    sharedStrings: pathOfKind('sharedStrings'),
  };
}

/** A relation's target is told from the archive's root, or from the workbook's own folder. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return target.startsWith('../') ? target.slice(3) : `xl/${target.replace(/^\.\//, '')}`;
}
