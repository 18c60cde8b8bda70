import type { ReactNode } from 'react';
import type { WhatIfOutcome } from '#app/view-models/what-if.ts';
import type { Choice, Choices } from '#app/what-if/choices.ts';
import type { WhatIfState } from '#app/what-if/decode-state.ts';
import { ChoiceRow } from './choice-row.tsx';
import type { ChoiceWords } from './use-choice-words.ts';

export type Panel = {
  readonly state: WhatIfState;
  /** What the weights amount to. */
  readonly outcome: WhatIfOutcome;
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
        <PanelRow key={choice.name} choice={choice} panel={panel} labelledBy="subject" />
      ))}
    </fieldset>
  );
}

type PanelRowProps = {
  readonly choice: Choice;
  readonly panel: Panel;
  /** Where the surroundings name the subject, its kind is label enough. */
  readonly labelledBy: 'subject' | 'kind';
  readonly isDisabled?: boolean;
};

/** One number as the state has it. Of all rows only those are made again in which something differs. */
export function PanelRow({ choice, panel, labelledBy, isDisabled = false }: PanelRowProps) {
  const { state, words, choices, isLive, onMove, outcome } = panel;
  const refusal = state.refusals.find(({ name }) => name === choice.name);
  return (
    <ChoiceRow
      choice={choice}
      value={state.changes.numbers[choice.name] ?? choice.official}
      refusedText={refusal?.text ?? null}
      refusedCode={refusal?.code ?? null}
      share={isDisabled ? null : shareOf(choice, outcome)}
      labelledBy={labelledBy}
      words={words}
      choices={choices}
      isLive={isLive}
      isDisabled={isDisabled}
      onMove={onMove}
    />
  );
}

/** What a weight amounts to in the result that is shown. */
function shareOf({ kind, subject }: Choice, outcome: WhatIfOutcome): number | null {
  if (kind === 'part') return outcome.readiness.components.find(({ id }) => id === subject)?.weight ?? null;
  if (kind !== 'weight') return null;
  return [...outcome.objectives, ...outcome.indicators].find(({ id }) => id === subject)?.weight ?? null;
}
