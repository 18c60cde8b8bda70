import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { WhatIfOutcome } from '#app/view-models/what-if.ts';
import type { Choice, Choices } from '#app/what-if/choices.ts';
import type { WhatIfState } from '#app/what-if/decode-state.ts';
import { ChoiceRow } from './choice-row.tsx';
import type { ChoiceWords } from './use-choice-words.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';
import type { Shown } from './use-what-if.ts';

export type Panel = {
  readonly state: WhatIfState;
  readonly shown: Shown;
  readonly words: ChoiceWords;
  readonly choices: Choices;
  readonly isLive: boolean;
  readonly onMove: (name: string, text: string) => void;
  readonly onDrop: (id: string, isDropped: boolean) => void;
};

type ChoiceGroupProps = {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice[];
  readonly panel: Panel;
};

/** Numbers that belong together. */
export function ChoiceGroup({ title, hint, choices, panel }: ChoiceGroupProps) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="controls__group">
      <legend className="controls__legend">{title}</legend>
      {hint ? <p className="smaller quiet">{hint}</p> : null}
      {choices.map((choice) => (
        <PanelRow key={choice.name} choice={choice} panel={panel} />
      ))}
    </fieldset>
  );
}

type PanelRowProps = {
  readonly choice: Choice;
  readonly panel: Panel;
  /** Where the surroundings name the subject; otherwise the subject is the label. */
  readonly label?: string;
  readonly isDisabled?: boolean;
};

/** One number as the state has it. */
export function PanelRow({ choice, panel, label, isDisabled = false }: PanelRowProps) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const sentence = useRefusalSentence(panel);
  const { state, words, shown } = panel;
  const { name, official } = choice;
  const refusal = state.refusals.find((item) => item.name === name) ?? null;
  const value = state.changes.numbers[name] ?? official;
  const spokenOfficial = words.value(choice, official);
  const share = isDisabled ? null : shareOf(choice, shown.outcome);
  const what = words.what(choice);
  return (
    <ChoiceRow
      choice={choice}
      label={label ?? (words.subject(choice) || what)}
      fullLabel={what}
      text={refusal?.text ?? String(value)}
      spoken={t('choice.spoken', { value: words.value(choice, value), official: spokenOfficial })}
      spokenOfficial={spokenOfficial}
      note={share === null ? null : t('choice.share', { share: format.share(share) })}
      refusal={refusal && sentence(refusal)}
      isLive={panel.isLive}
      isDisabled={isDisabled}
      onMove={panel.onMove}
    />
  );
}

/** What a weight amounts to in the result that is shown. */
function shareOf({ kind, subject }: Choice, outcome: WhatIfOutcome): number | null {
  if (kind === 'part') return outcome.readiness.components.find(({ id }) => id === subject)?.weight ?? null;
  if (kind !== 'weight') return null;
  return [...outcome.objectives, ...outcome.indicators].find(({ id }) => id === subject)?.weight ?? null;
}
