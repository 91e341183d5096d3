// The five steps at the top: where one is, what is done, and the way to the others.
import type { Overview } from '../../rpc/api.ts';
import { canOpen, isDone, STEPS, type Step } from '../state/step.ts';
import { strings } from '../text/strings.ts';

interface Props {
  readonly current: Step;
  readonly overview: Overview;
  readonly onOpen: (step: Step) => void;
}

export function StepBar({ current, overview, onOpen }: Props) {
  return (
    <nav class="steps" aria-label={strings.steps.nav}>
      <ol>
        {STEPS.map((step, index) => {
          const done = step !== current && isDone(step, overview);
          return (
            <li key={step} class={step === current ? 'current' : ''}>
              <button
                type="button"
                aria-current={step === current ? 'step' : undefined}
                disabled={step !== current && !canOpen(step, overview)}
                onClick={() => onOpen(step)}
              >
                <span class="number" aria-hidden="true">
                  {done ? '✓' : index + 1}
                </span>
                {strings.steps[step]}
                {done ? <span class="sr-only">{strings.steps.done}</span> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
