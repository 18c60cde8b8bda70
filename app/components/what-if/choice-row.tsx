import { type CSSProperties, memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '#app/what-if/choices.ts';
import { Icon } from '../kit/icon.tsx';

type ChoiceRowProps = {
  readonly choice: Choice;
  readonly label: string;
  /** For those who hear the page: what the label leaves to its surroundings. */
  readonly fullLabel: string;
  /** As it stands in the address: a number, or what was refused. */
  readonly text: string;
  /** Value and official value in words. */
  readonly spoken: string;
  readonly spokenOfficial: string;
  /** What it amounts to: the share of a weight. */
  readonly note: string | null;
  readonly refusal: string | null;
  readonly isLive: boolean;
  readonly isDisabled: boolean;
  readonly onMove: (name: string, text: string) => void;
};

/** One number: a slider to try, a field to be exact, and where the official value lies. */
export const ChoiceRow = memo(function ChoiceRow(props: ChoiceRowProps) {
  const { choice, label, fullLabel, text, spoken, note, refusal, isLive, isDisabled, onMove } = props;
  const { t } = useTranslation('whatIf');
  const id = useId();
  const isChanged = text !== String(choice.official);
  return (
    <div className={isChanged ? 'choice choice--changed' : 'choice'}>
      <label className="choice__label" id={`${id}-label`} htmlFor={`${id}-number`}>
        {label}
        {fullLabel === label ? null : <span className="visually-hidden">: {fullLabel}</span>}
      </label>
      <div className="choice__slider">
        {isLive ? (
          <RangeField
            choice={choice}
            text={text}
            spoken={spoken}
            labelId={`${id}-label`}
            isDisabled={isDisabled}
            onMove={onMove}
          />
        ) : null}
      </div>
      <NumberField id={id} {...props} />
      <p className="choice__notes" id={`${id}-notes`}>
        {t('choice.official', { value: props.spokenOfficial })}
        {note === null ? null : ` · ${note}`}
      </p>
      {refusal === null ? null : (
        <p className="choice__refusal" id={`${id}-refusal`}>
          <Icon name="warning" /> <span>{refusal}</span>
        </p>
      )}
    </div>
  );
});

type RangeFieldProps = Pick<ChoiceRowProps, 'choice' | 'text' | 'spoken' | 'isDisabled' | 'onMove'> & {
  readonly labelId: string;
};

function RangeField({ choice, text, spoken, labelId, isDisabled, onMove }: RangeFieldProps) {
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
        aria-labelledby={labelId}
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
  refusal,
  isDisabled,
  onMove,
}: ChoiceRowProps & { readonly id: string }) {
  /** What is being typed, which need not be a number yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const described = refusal === null ? `${id}-notes` : `${id}-notes ${id}-refusal`;
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
      aria-invalid={refusal === null ? undefined : true}
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
