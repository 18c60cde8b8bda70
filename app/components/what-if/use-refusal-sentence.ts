import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { Choices } from '#app/what-if/choices.ts';
import type { Refusal } from '#app/what-if/refusal.ts';
import type { ChoiceWords } from './use-choice-words.ts';

/** Texts from an address are cut where they would fill the page. */
const MOST_CHARACTERS = 60;

/** What is wrong with a part of the address, what to do, and what is used instead. */
export function useRefusalSentence({
  choices,
  words,
}: {
  readonly choices: Choices;
  readonly words: ChoiceWords;
}): (refusal: Refusal) => string {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  return ({ name, text, code }) => {
    const choice = choices.numbers.find((candidate) => candidate.name === name);
    const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
    const wrong = t(`refused.${code}`, {
      text: shown,
      least: choice ? format.number(choice.least, 6) : '',
      most: choice ? format.number(choice.most, 6) : '',
    });
    const sentence = `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}`;
    if (!choice) return sentence;
    return `${sentence} ${t('refused.stays', { official: words.value(choice, choice.official) })}`;
  };
}

/** What a refused part is about: the choice it names, the indicator it would leave out, or its own name. */
export function refusedWhat(
  { name, text }: Refusal,
  { choices, words }: { readonly choices: Choices; readonly words: ChoiceWords },
): string {
  const choice = choices.numbers.find((candidate) => candidate.name === name);
  if (choice) return words.what(choice);
  const cut = (long: string) => (long.length > MOST_CHARACTERS ? `${long.slice(0, MOST_CHARACTERS)}…` : long);
  return name === 'drop' && choices.indicators.includes(text)
    ? words.indicator(text)
    : cut(`${name}=${text}`);
}
