import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { Icon } from './icon.tsx';

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FieldTexts = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; also marks the control as invalid. */
  readonly error?: ReactNode;
};

type FieldProps = FieldTexts & { readonly children: (control: ControlProps) => ReactNode };

/** Label, hint and error around any control. */
function Field({ name, label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? (
        <span className="field__error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </span>
      ) : null}
    </div>
  );
}

type Own = keyof ControlProps | 'children';

export function TextField({
  name,
  label,
  hint,
  error,
  ...input
}: FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, Own>) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(control) => <input className="input" {...input} {...control} />}
    </Field>
  );
}

export function TextArea({
  name,
  label,
  hint,
  error,
  ...input
}: FieldTexts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(control) => <textarea className="textarea" {...input} {...control} />}
    </Field>
  );
}

export type SelectOption = { readonly value: string; readonly label: string };
type SelectFieldProps = FieldTexts & { readonly options: readonly SelectOption[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    Own
  >;

export function SelectField({ name, label, hint, error, options, ...select }: SelectFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(control) => (
        <select className="select" {...select} {...control}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
