// The sidebar once it knows where things stand: the step bar and the step that is shown.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MatchView, Overview, RunView, TargetView } from '../rpc/api.ts';
import { useMatch } from './hooks/use-match.ts';
import { useOverview } from './hooks/use-overview.ts';
import { useRun } from './hooks/use-run.ts';
import { StepBar } from './parts/step-bar.tsx';
import { firstStep, type Step } from './state/step.ts';
import { CheckStep } from './steps/check/check-step.tsx';
import { ConnectStep } from './steps/connect/connect-step.tsx';
import { MatchStep } from './steps/match/match-step.tsx';
import { ResultsStep } from './steps/results/results-step.tsx';
import { SendStep } from './steps/send/send-step.tsx';

const isMatched = (view: MatchView): boolean =>
  view.sheet.problem === null && !view.problems.some(({ level }) => level === 'error');

export function Shell({ first }: { readonly first: Overview }) {
  const [step, setStep] = useState<Step>(() => firstStep(first, Date.now()));
  const [target, setTarget] = useState<TargetView>('selected');
  const { known, update } = useOverview(first, step === 'connect');
  const control = useRun(first.run);
  const match = useMatch(step === 'match' || step === 'check', (view) =>
    update({ sheet: view.sheet, matched: isMatched(view) }),
  );
  const overview: Overview = { ...known, run: control.run };
  const { run } = control;

  const state = run?.state ?? null;
  const before = useRef(state);
  useEffect(() => {
    if (state === 'ended' && before.current !== 'ended' && step === 'send') setStep('results');
    before.current = state;
  }, [state]);

  const checkRows = (rows: TargetView) => {
    setTarget(rows);
    setStep('check');
  };
  const started = (next: RunView) => {
    control.drive(next);
    setStep('send');
  };
  return (
    <>
      <StepBar current={step} overview={overview} onOpen={setStep} />
      <main>
        {step === 'connect' ? (
          <ConnectStep
            overview={overview}
            onAccount={(account) => update({ account })}
            onRate={(rate) => update({ rate, ceiling: null })}
            onNext={() => setStep('match')}
          />
        ) : null}
        {step === 'match' ? <MatchStep control={match} onNext={() => setStep('check')} /> : null}
        {step === 'check' ? (
          <CheckStep
            overview={overview}
            match={match}
            target={target}
            onTarget={setTarget}
            onOpen={setStep}
            onStarted={started}
          />
        ) : null}
        {step === 'send' ? <SendStep control={control} onCheck={() => setStep('check')} /> : null}
        {step === 'results' ? (
          <ResultsStep
            run={run}
            onRetryFailed={() => checkRows('failed')}
            onStarted={started}
            onUndone={control.update}
            onMore={() => checkRows('selected')}
          />
        ) : null}
      </main>
    </>
  );
}
