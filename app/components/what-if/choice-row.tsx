import { type CSSProperties, memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { Choice, Choices } from '#app/what-if/choices.ts';
import type { RefusalCode } from '#app/what-if/refusal.ts';
import { Icon } from '../kit/icon.tsx';
import type { ChoiceWords } from './use-choice-words.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

type ChoiceRowProps = {
  readonly choice: Choice;
  readonly value: number;
  /** As it stands in the address if it was refused, and why. */
  readonly refusedText: string | null;
  readonly refusedCode: RefusalCode | null;
  /** What a weight amounts to, 0–1. */
  readonly share: number | null;
  readonly labelledBy: 'subject' | 'kind';
  readonly words: ChoiceWords;
  readonly choices: Choices;
  readonly isLive: boolean;
  readonly isDisabled: boolean;
  readonly onMove: (name: string, text: string) => void;
};

/** One number: a slider to try, a field to be exact, and where the official value lies. */
export const ChoiceRow = memo(function ChoiceRow(props: ChoiceRowProps) {
  const { choice, value, share, isLive, isDisabled, onMove, words } = props;
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const id = useId();
  const refusal = useRefusal(props);
  const text = props.refusedText ?? String(value);
  const official = words.value(choice, choice.official);
  const field = { id, choice, text, isDisabled, onMove };
  return (
    <div className={text === String(choice.official) ? 'choice' : 'choice choice--changed'}>
      <ChoiceLabel id={id} choice={choice} labelledBy={props.labelledBy} words={words} />
      <div className="choice__slider">
        {isLive ? (
          <RangeField
            {...field}
            spoken={t('choice.spoken', { value: words.value(choice, value), official })}
          />
        ) : null}
      </div>
      <NumberField {...field} isRefused={refusal !== null} />
      <p className="choice__notes" id={`${id}-notes`}>
        {t('choice.official', { value: official })}
        {share === null ? null : ` · ${t('choice.share', { share: format.share(share) })}`}
      </p>
      {refusal === null ? null : (
        <p className="choice__refusal" id={`${id}-refusal`}>
          <Icon name="warning" /> <span>{refusal}</span>
        </p>
      )}
    </div>
  );
});

/** Why the number is not used, in a sentence. */
function useRefusal({ choice, choices, words, refusedText, refusedCode }: ChoiceRowProps): string | null {
  const sentence = useRefusalSentence({ choices, words });
  if (refusedText === null || refusedCode === null) return null;
  return sentence({ name: choice.name, text: refusedText, code: refusedCode });
}

type ChoiceLabelProps = Pick<ChoiceRowProps, 'choice' | 'labelledBy' | 'words'> & { readonly id: string };

/** Whoever hears the page is told in full what those who see it are told by the surroundings. */
function ChoiceLabel({ id, choice, labelledBy, words }: ChoiceLabelProps) {
  const { t } = useTranslation('whatIf');
  const what = words.what(choice);
  const label =
    labelledBy === 'kind' ? t(`choice.${choice.kind as 'weight'}`) : words.subject(choice) || what;
  return (
    <label className="choice__label" id={`${id}-label`} htmlFor={`${id}-number`}>
      {label}
      {what === label ? null : <span className="visually-hidden">: {what}</span>}
    </label>
  );
}

type FieldProps = Pick<ChoiceRowProps, 'choice' | 'isDisabled' | 'onMove'> & {
  readonly id: string;
  readonly text: string;
};

/** @param spoken value and official value in words */
function RangeField({
  id,
  choice,
  text,
  spoken,
  isDisabled,
  onMove,
}: FieldProps & { readonly spoken: string }) {
  const { name, official, slider } = choice;
  const { least, most, step } = slider;
  const share = Math.min(1, Math.max(0, (official - least) / (most - least || 1)));
  const value = Number.isFinite(Number(text)) ? Number(text) : official;
  return (
    <span className="range" style={{ '--official': share } as CSSProperties}>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        disabled={isDisabled}
        aria-labelledby={`${id}-label`}
        aria-valuetext={spoken}
        onChange={({ target }) => onMove(name, target.value)}
      />
      <span className="range__official" aria-hidden="true" />
    </span>
  );
}

function NumberField({
  id,
  choice,
  text,
  isRefused,
  isDisabled,
  onMove,
}: FieldProps & { readonly isRefused: boolean }) {
  /** What is being typed, which need not be a number yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const described = isRefused ? `${id}-notes ${id}-refusal` : `${id}-notes`;
  return (
    <input
      className="input choice__number"
      id={`${id}-number`}
      name={choice.name}
      type="number"
      inputMode="decimal"
      step="any"
      min={choice.least}
      max={choice.most}
      value={draft ?? text}
      readOnly={isDisabled}
      aria-describedby={described}
      aria-invalid={isRefused || undefined}
      onChange={({ target }) => {
        setDraft(target.value);
        onMove(choice.name, target.validity.badInput ? NOT_A_NUMBER : target.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

/** The browser keeps to itself what was typed if it is no number. */
const NOT_A_NUMBER = 'NaN';
