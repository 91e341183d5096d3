// A line to type in, with a list below it that fits what is typed; any other text is taken as well.
import { useId, useRef, useState } from 'preact/hooks';
import type { ChoiceView } from '../../rpc/api.ts';
import { fitting } from '../state/choices.ts';
import { strings } from '../text/strings.ts';

export interface ComboboxProps {
  readonly value: string;
  readonly choices: readonly ChoiceView[];
  readonly onInput: (value: string) => void;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly 'data-name'?: string;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: 'true' | undefined;
}

/** Where the arrow keys lead. */
function moved(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : 0;
  if (key === 'ArrowUp') return at > 0 ? at - 1 : count - 1;
  return null;
}

/** As in the pattern of the W3C: the focus stays in the line, and `aria-activedescendant` names the choice. */
export function Combobox({ value, choices, onInput, onBlur, ...props }: ComboboxProps) {
  const text = strings.shared;
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { shown, more } = fitting(choices, typed);
  // A list of what the line says already would only cover the field below.
  const isDone = shown.length === 1 && shown[0]?.value === value;
  const isShown = isOpen && shown.length > 0 && !isDone;
  const active = isShown ? shown[at] : undefined;

  function open() {
    // All are offered at first: what the line holds already is no search.
    setTyped('');
    setAt(shown.findIndex((choice) => choice.value === value));
    setOpen(true);
  }
  function close() {
    setOpen(false);
    setAt(-1);
  }
  function choose(choice: ChoiceView) {
    onInput(choice.value);
    close();
    input.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = moved(event.key, at, shown.length);
    if (next !== null) {
      event.preventDefault();
      if (!isOpen) open();
      else setAt(next);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  }
  return (
    <div class="combobox">
      <input
        ref={input}
        type="text"
        autocomplete="off"
        spellcheck={false}
        {...(choices.length === 0
          ? {}
          : ({
              role: 'combobox',
              'aria-autocomplete': 'list',
              'aria-expanded': isShown,
              'aria-controls': list,
            } as const))}
        aria-activedescendant={active === undefined ? undefined : `${list}-${at}`}
        {...props}
        value={value}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(-1);
          setOpen(true);
          onInput(event.currentTarget.value);
        }}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
      />
      <div id={list} class="list" role="listbox" aria-label={text.choices} hidden={!isShown}>
        {shown.map((choice, place) => (
          <div
            key={choice.value}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            class={place === at ? 'active' : undefined}
            // The press counts and not the click: with it the line would lose the focus, and the list be closed.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(choice);
            }}
          >
            {choice.label}
          </div>
        ))}
        {more === 0 ? null : <p>{text.moreChoices(more)}</p>}
      </div>
    </div>
  );
}
