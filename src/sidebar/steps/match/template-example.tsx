// Shows what a text made of columns becomes, with the sheet's own examples.
import { fillTemplate, templateOf } from '../../../core/mapping/template.ts';
import type { MatchView } from '../../../rpc/api.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';

const SHOWN = 80;

export function TemplateExample({ view, text }: { readonly view: MatchView; readonly text: string }) {
  const { columns } = view;
  const parsed = templateOf(text, columns.map(({ header }) => header));
  const [first] = columns.filter(({ own, sample }) => !own && sample !== '');
  if (parsed === null) {
    return first === undefined ? null : <p class="hint">{strings.match.template(first.header)}</p>;
  }
  const cells = columns.map(({ sample }) => ({ value: sample, display: sample }));
  const example = fillTemplate(parsed, { rowNumber: view.headerRow + 1, cells });
  return (
    <p class="hint sample">
      {strings.match.templateExample} <q>{truncate(example, SHOWN)}</q>
    </p>
  );
}
