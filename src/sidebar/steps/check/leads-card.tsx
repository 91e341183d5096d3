// What the looking up of leads and opportunities came to, and the choice to send rows without one.
import type { LeadsView } from '../../../rpc/api.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Notice } from '../../parts/notice.tsx';
import { strings } from '../../text/strings.ts';

interface Props {
  readonly leads: LeadsView;
  readonly withoutLead: boolean;
  readonly onChoose: (withoutLead: boolean) => void;
}

export function LeadsCard({ leads, withoutLead, onChoose }: Props) {
  const text = strings.check.leads;
  const { found, opportunities, waiting, mayBeWithout, without } = leads;
  const isOffered = mayBeWithout > 0 || without > 0 || withoutLead;
  return (
    <>
      {found > 0 ? <p class="hint">{text.found(found)}</p> : null}
      {opportunities > 0 ? <p class="hint">{text.opportunities(opportunities)}</p> : null}
      {waiting === null ? null : <Notice kind="warning" text={waiting} />}
      {isOffered ? (
        <Checkbox label={text.without(without + mayBeWithout)} checked={withoutLead} onChange={onChoose} />
      ) : null}
    </>
  );
}
