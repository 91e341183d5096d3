// The five steps at the top: where one is, what is done, and the way to the others.
import { canOpen, isDone, STEPS, type Standing, type Step } from '../state/step.ts';
import { strings } from '../text/strings.ts';

interface Props {
  readonly current: Step;
  readonly standing: Standing;
  readonly onOpen: (step: Step) => void;
}

export function StepBar({ current, standing, onOpen }: Props) {
  return (
    <nav class="steps" aria-label={strings.steps.nav}>
      <ol>
        {STEPS.map((step, index) => {
          const done = step !== current && isDone(step, standing);
          return (
            <li key={step} class={step === current ? 'current' : ''}>
              <button
                type="button"
                aria-current={step === current ? 'step' : undefined}
                disabled={step !== current && !canOpen(step, standing)}
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
