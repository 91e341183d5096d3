// Shows what a text made of columns becomes, with the sheet's own examples.

import type { Issue } from '../../../core/issue.ts';
import { resolveTemplate } from '../../../core/mapping/template/resolve-template.ts';
import { fillTemplate } from '../../../core/mapping/template/template.ts';
import type { MatchView } from '../../../rpc/api.ts';
import { truncate } from '../../text/plural.ts';
import { strings } from '../../text/strings.ts';

const SHOWN = 80;

interface Props {
  readonly view: MatchView;
  readonly field: string;
  readonly text: string;
}

export function TemplateExample({ view, field, text }: Props) {
  const { columns } = view;
  const problems: Issue[] = [];
  const headers = columns.map(({ header }) => header);
  const template = resolveTemplate(text, field, headers, problems);
  const [first] = columns.filter(({ own, sample }) => !own && sample !== '');
  const [problem] = problems;
  if (problem !== undefined) return <p class="field-error">{problem.message}</p>;
  if (template === null) {
    return first === undefined ? null : <p class="hint">{strings.match.template(first.header)}</p>;
  }
  const cells = columns.map(({ sample }) => ({ value: sample, display: sample }));
  const example = fillTemplate(template, { cells });
  return (
    <p class="hint sample">
      {strings.match.templateExample} <q>{truncate(example, SHOWN)}</q>
    </p>
  );
}
