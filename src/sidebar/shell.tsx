// The sidebar once it knows where things stand: the step bar, the open runs in short, and the step that is shown.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView, MatchView, Overview, RunView, TargetView } from '../rpc/api.ts';
import { useMatch } from './hooks/use-match.ts';
import { useOverview } from './hooks/use-overview.ts';
import { useRuns } from './hooks/use-runs.ts';
import { StepBar } from './parts/step-bar.tsx';
import type { LateAnswer } from './state/start-run.ts';
import { firstStep, isOwn, type Standing, type Step, standingOf } from './state/step.ts';
import { type TrialRun, withOthers } from './state/trial.ts';
import { CheckStep } from './steps/check/check-step.tsx';
import { ConnectStep } from './steps/connect/connect-step.tsx';
import { MatchStep } from './steps/match/match-step.tsx';
import { ResultsStep } from './steps/results/results-step.tsx';
import { RunsLine } from './steps/runs/runs-line.tsx';
import { SendStep } from './steps/send/send-step.tsx';

const isMatched = (view: MatchView): boolean =>
  view.sheet.problem === null && !view.problems.some(({ level }) => level === 'error');

export function Shell({ first }: { readonly first: Overview }) {
  const [step, setStep] = useState<Step>(() => firstStep(standingOf(first), Date.now()));
  /** How often the step that is shown was opened once more. */
  const [visit, setVisit] = useState(0);
  const [target, setTarget] = useState<TargetView>('selected');
  const [trial, setTrial] = useState<TrialRun | null>(null);
  const overview = useOverview(first, step === 'connect');
  const { known, update } = overview;
  const runs = useRuns(first, overview, step, () => setStep((now) => (now === 'send' ? 'results' : now)));
  const match = useMatch(step === 'match' || step === 'check', (view) =>
    update({ sheet: view.sheet, matched: isMatched(view) }),
  );
  const { run, ended, others, control } = runs;
  // Others begin runs too, and menus send and undo: nothing else tells of them.
  const shown = useRef({ step, visit });
  useEffect(() => {
    if (shown.current.step !== step || shown.current.visit !== visit) runs.look();
    shown.current = { step, visit };
  }, [step, visit]);
  const { account, matched, sheet } = known;
  const standing: Standing = { account, matched, sheet, runs: known.runs, run, ended };
  const open = known.runs.map(({ id }) => id);

  const openStep = (next: Step) => {
    if (next === step) setVisit((now) => now + 1);
    setStep(next);
  };
  const checkRows = (rows: TargetView) => {
    setTarget(rows);
    setStep('check');
  };
  const started = (next: RunView, of: TrialRun | null = null, rest?: Promise<LateAnswer>) => {
    setTrial(of);
    void rest?.then((late) => setTrial((now) => withOthers(now, late)));
    goOnWith(next, rest);
  };
  const goOnWith = (next: RunView, rest?: Promise<unknown>) => {
    runs.goOn(next, rest);
    setStep('send');
  };
  const connected = (account: AccountView | null) => {
    // What was known of one account is not true of another.
    update({ account, lists: null });
    runs.lookAgain();
  };
  return (
    <>
      <StepBar current={step} standing={standing} onOpen={openStep} />
      <main>
        <RunsLine step={step} run={run} others={others} onShow={() => setStep('send')} />
        {step === 'connect' ? (
          <ConnectStep
            overview={{ ...known, run }}
            onAccount={connected}
            onLists={(lists) => update({ lists })}
            onRate={(rate) => update({ rate, ceiling: null })}
            onNext={() => setStep('match')}
          />
        ) : null}
        {step === 'match' ? <MatchStep control={match} onNext={() => setStep('check')} /> : null}
        {step === 'check' ? (
          <CheckStep
            key={visit}
            ended={ended}
            changes={runs.changes}
            account={known.account}
            run={isOwn(run) ? run : null}
            open={open}
            match={match}
            target={target}
            onTarget={setTarget}
            onOpen={setStep}
            onStarted={started}
          />
        ) : null}
        {step === 'send' ? (
          <SendStep
            control={control}
            others={others}
            onCheck={() => setStep('check')}
            onConnect={() => setStep('connect')}
            onGoOn={goOnWith}
            onEnded={runs.lookAgain}
            onClose={runs.close}
          />
        ) : null}
        {step === 'results' ? (
          <ResultsStep
            run={ended}
            sheet={known.sheet}
            news={`${visit} ${runs.returns}`}
            trial={trial}
            open={open}
            onRetryFailed={() => checkRows('failed')}
            onStarted={started}
            onUndone={runs.showEnded}
            onMore={() => checkRows('selected')}
            onCheck={checkRows}
          />
        ) : null}
      </main>
    </>
  );
}
