import { type FormEvent, useCallback, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { WhatIfView } from '#app/view-models/what-if.ts';
import type { Choice } from '#app/what-if/choices.ts';
import { withDropped, withNumber } from '#app/what-if/edit-query.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup, type Panel } from './choice-group.tsx';
import { ConditionChoices } from './condition-choices.tsx';
import { ObjectiveChoices } from './objective-choices.tsx';
import { useChoiceWords } from './use-choice-words.ts';
import type { Mode, WhatIf } from './use-what-if.ts';

type ControlPanelProps = {
  readonly view: WhatIfView;
  readonly whatIf: WhatIf;
  readonly action: string;
};

/** Everything that can be changed. Without scripts a plain form, whose numbers make the address. */
export function ControlPanel({ view, whatIf, action }: ControlPanelProps) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const { choices, official, task } = view;
  const { mode, release } = whatIf;
  const form = useReleasedForm(release);
  const panel = usePanel(view, whatIf);
  const ofKind = (...kinds: Choice['kind'][]) => choices.numbers.filter(({ kind }) => kinds.includes(kind));
  const submit = (event: FormEvent) => {
    if (mode !== 'live') return;
    event.preventDefault();
    release();
  };
  const draws = format.number(task.parameters.uncertainty.previewDraws, 0);
  return (
    <form className="controls" ref={form} method="get" action={action} noValidate onSubmit={submit}>
      <h2 className="controls__title">{t('controls.title')}</h2>
      <p className="small quiet">{t(`controls.${mode}`, { draws })}</p>
      <Compute mode={mode} />
      <input type="hidden" name="base" value={official.id} />
      <ObjectiveChoices view={view} panel={panel} />
      <ChoiceGroup
        title={t('group.parts')}
        hint={t('group.parts.hint')}
        choices={ofKind('part')}
        panel={panel}
      />
      <ConditionChoices view={view} panel={panel} />
      <ChoiceGroup
        title={t('group.classes')}
        hint={t('group.classes.hint')}
        choices={ofKind('class')}
        panel={panel}
      />
      <ChoiceGroup title={t('group.draws')} choices={ofKind('draws')} panel={panel} />
      <Compute mode={mode} />
    </form>
  );
}

/** Above and below a long form, while the server has to be asked. */
function Compute({ mode }: { readonly mode: Mode }) {
  const { t } = useTranslation('whatIf');
  if (mode === 'live') return null;
  return (
    <div className="actions">
      <Button>{t('controls.compute')}</Button>
    </div>
  );
}

/** A key that is held down, or pressed several times, is one movement. */
const KEY_PAUSE_MS = 400;
const LETTING_GO = ['pointerup', 'pointercancel'] as const;

/**
 * Browsers say `change` when a value has come to rest; React says it for every step, so the browser is asked. It is not
 * said of a slider that comes to rest where it was taken up, so letting go counts as well.
 */
function useReleasedForm(release: () => void) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isByKey = false;
    const rest = () => {
      clearTimeout(timer);
      if (isByKey) timer = setTimeout(release, KEY_PAUSE_MS);
      else release();
    };
    const noteKey = () => {
      isByKey = true;
    };
    const notePointer = () => {
      isByKey = false;
    };
    element.addEventListener('keydown', noteKey);
    element.addEventListener('pointerdown', notePointer);
    element.addEventListener('change', rest);
    for (const name of LETTING_GO) document.addEventListener(name, release);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('keydown', noteKey);
      element.removeEventListener('pointerdown', notePointer);
      element.removeEventListener('change', rest);
      for (const name of LETTING_GO) document.removeEventListener(name, release);
    };
  }, [release]);
  return form;
}

/** What every row needs to know of the state, and how it changes it. Shares follow once the result itself is shown. */
function usePanel(view: WhatIfView, { state, shown, mode, move }: WhatIf): Panel {
  const onMove = useCallback(
    (name: string, text: string) => move((query) => withNumber(query, name, text)),
    [move],
  );
  const onDrop = useCallback(
    (id: string, isDropped: boolean) => move((query) => withDropped(query, id, isDropped)),
    [move],
  );
  return {
    state,
    outcome: useDeferredValue(shown.outcome),
    words: useChoiceWords(view.subjects),
    choices: view.choices,
    isLive: mode === 'live',
    onMove,
    onDrop,
  };
}
