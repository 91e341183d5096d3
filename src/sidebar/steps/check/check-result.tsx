// What the check found: nothing there, or the card, the problems and the button that sends.
import { useEffect, useState } from 'preact/hooks';
import type { CheckView, RunView, TargetView } from '../../../rpc/api.ts';
import { call } from '../../client/server.ts';
import { useAction } from '../../hooks/use-action.ts';
import type { CheckControl, Checked } from '../../hooks/use-check.ts';
import { Button } from '../../parts/button.tsx';
import { Footer } from '../../parts/footer.tsx';
import { Failure, Notice } from '../../parts/notice.tsx';
import { sendLabel } from '../../state/send-label.ts';
import { type LateAnswer, startRun } from '../../state/start-run.ts';
import type { TrialRun } from '../../state/trial.ts';
import { strings } from '../../text/strings.ts';
import { ChangedSettings } from './changed-settings.tsx';
import { Groups } from './groups.tsx';
import { LeadsCard } from './leads-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { SendButtons } from './send-buttons.tsx';
import { SummaryCard } from './summary-card.tsx';

interface Props {
  readonly control: CheckControl;
  readonly checked: Checked;
  readonly target: TargetView;
  readonly onTarget: (target: TargetView) => void;
  readonly onMatch: () => void;
  /** Why no run can be started now, with the way out; null when one can. */
  readonly blocker: { readonly text: string; readonly label: string; readonly onClick: () => void } | null;
  /** Ids of the runs that are open. */
  readonly open: readonly string[];
  /** @param trial set when the run is of the first row alone */
  readonly onStarted: (run: RunView, trial?: TrialRun | null, rest?: Promise<LateAnswer>) => void;
}

const EMPTY: Readonly<Record<TargetView, string>> = {
  selected: strings.check.emptySelected,
  new: strings.check.emptyNew,
  failed: strings.check.emptyFailed,
};

export function CheckResult(props: Props) {
  const { control, checked, target, onTarget, onMatch, blocker, open, onStarted } = props;
  const text = strings.check;
  const { check, rows, withoutLead } = checked;
  const [ticked, setTicked] = useState<string | null>(null);
  const [fixed, setFixed] = useState(0);
  const [which, setWhich] = useState<'all' | 'first'>('all');
  const starting = useAction();
  // A run of others has begun or ended.
  useEffect(starting.tryAgain, [open.join()]);
  // A refusal that asks for a new look is over with it.
  useEffect(starting.forget, [check]);
  // A tick is about the hidden rows that it stood beside.
  const beside = `${check.sheet.id} ${target}`;
  const wantsHidden = ticked === beside;
  const sendHidden = wantsHidden && check.hidden > 0;
  const label = sendLabel(check, sendHidden);
  const agreed = { ...check.agreed, rows: check.agreed.rows + (sendHidden ? check.hidden : 0) };

  const others = check.ready - 1;
  /** Of several rows one may go first. */
  const mayTry = label !== null && blocker === null && others > 0;
  async function startFirst() {
    setWhich('first');
    const answer = await starting.perform(() =>
      startRun(call, open, () =>
        call('sidebarStart', { rows, sendHidden, withoutLead, agreed, firstOnly: true, atOnce: true }),
      ),
    );
    if (answer === null) return;
    // Until there is an answer the check still holds, as long as the first row stays as it is.
    const left = answer.others == null ? agreed : { ...agreed, shown: answer.others };
    const trial = { runId: answer.run.id, rows, sendHidden, withoutLead, agreed: left, others };
    onStarted(answer.run, trial, answer.rest);
  }
  async function start(lookFirst: boolean) {
    setWhich('all');
    const answer = await starting.perform(() =>
      startRun(call, open, () =>
        call('sidebarStart', { rows, sendHidden, lookFirst, withoutLead, agreed, atOnce: true }),
      ),
    );
    if (answer !== null) onStarted(answer.run, null, answer.rest);
  }
  const again = () => {
    setFixed(0);
    void control.again();
  };
  const fixedCells = (cells: number, after: CheckView) => {
    setFixed(cells);
    control.show(after, checked);
  };
  const failed = check.leftAlone.find(({ status }) => status === 'Failed')?.count ?? 0;
  const empty = check.filled === 0 && check.inDoubt === 0;
  return (
    <>
      {empty ? (
        <Notice kind="info" text={check.sheet.problem ?? EMPTY[target]}>
          {target === 'selected' ? <Button onClick={() => onTarget('new')}>{text.checkNew}</Button> : null}
        </Notice>
      ) : (
        <>
          <ChangedSettings lines={check.changed} advice={text.changedAdvice} />
          {check.caution === null ? null : (
            <Notice kind="warning" text={check.caution}>
              {check.putBack === 0 || blocker !== null ? null : (
                <Button busy={starting.busy} onClick={() => start(true)}>
                  {text.lookFirst}
                </Button>
              )}
            </Notice>
          )}
          <SummaryCard
            check={check}
            sendHidden={wantsHidden}
            onSendHidden={(wants) => setTicked(wants ? beside : null)}
          />
          <LeadsCard
            leads={check.leads}
            withoutLead={control.wanted}
            onChoose={(wanted) => void control.choose(wanted)}
          />
          <PreviewCard check={check} withoutLead={withoutLead} />
          {check.notices.map((notice) => (
            <Notice key={notice} kind="warning" text={notice} />
          ))}
          {check.references === null ? null : <Notice kind="info" text={check.references} />}
          <Groups
            checked={checked}
            onFixed={fixedCells}
            onAnswered={(after) => control.show(after, checked)}
            onMatch={onMatch}
          />
        </>
      )}
      <Footer>
        {fixed > 0 ? <Notice kind="success" text={text.fixed(fixed)} /> : null}
        <Failure message={starting.failure} />
        {blocker === null || label === null ? null : (
          <Notice kind="info" text={blocker.text}>
            <Button onClick={blocker.onClick}>{blocker.label}</Button>
          </Notice>
        )}
        {label === null || blocker !== null ? null : (
          <SendButtons
            label={label}
            isFirst={check.isFirstRun}
            mayTry={mayTry}
            starting={starting.busy ? which : null}
            busy={starting.busy || control.busy}
            onAll={() => start(false)}
            onFirst={startFirst}
          />
        )}
        {failed === 0 ? null : <Button onClick={() => onTarget('failed')}>{text.retryFailed(failed)}</Button>}
        <Button busy={control.busy || starting.busy} onClick={again}>
          {text.again}
        </Button>
      </Footer>
    </>
  );
}
