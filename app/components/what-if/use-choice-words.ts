import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { WhatIfSubjects } from '#app/view-models/what-if.ts';
import type { Choice } from '#app/what-if/choices.ts';

/** Six digits: what a reader types is shown as it was typed. */
const DIGITS = 6;

export type ChoiceWords = {
  /** The indicator, by its id. */
  readonly indicator: (id: string) => string;
  /** Objective, condition or indicator, by its id. */
  readonly named: (id: string) => string;
  readonly unit: (id: string) => string;
  /** Whose it is: an objective, an indicator, a condition, a part or a class; empty for what is nobody's. */
  readonly subject: (choice: Choice) => string;
  /** What is changed, in full: "Target of “Intentional homicide rate, Lorvania”". */
  readonly what: (choice: Choice) => string;
  /** A value of it with its unit. */
  readonly value: (choice: Choice, value: number) => string;
};

export function useChoiceWords({ objectives, conditions }: WhatIfSubjects): ChoiceWords {
  const { t } = useTranslation(['whatIf', 'common']);
  const format = useFormat();
  return useMemo(() => {
    const uses = new Map(objectives.flatMap(({ indicators }) => indicators).map((use) => [use.id, use]));
    const asked = new Map(conditions.map((condition) => [condition.id, condition]));
    const titles = new Map(objectives.map(({ id, title }) => [id, title]));
    const indicator = (id: string): string => {
      const use = uses.get(id);
      if (use === undefined) return id;
      return use.area === null ? use.name : `${use.name}, ${format.area(use.area)}`;
    };
    const named = (id: string): string => titles.get(id) ?? asked.get(id)?.title ?? indicator(id);
    const subject = ({ kind, subject: id }: Choice): string => {
      if (kind === 'part') return t(`part.${id as 'achievement'}`);
      if (kind === 'draws') return '';
      if (kind === 'class')
        return t(`readiness.${CLASS_NAMES[id as keyof typeof CLASS_NAMES]}`, { ns: 'common' });
      return named(id);
    };
    const unitOf = (id: string): string => uses.get(id)?.unit ?? asked.get(id)?.unit ?? '';
    const unit = ({ kind, subject: id }: Choice): string => {
      return kind === 'weight' || kind === 'part' ? '%' : unitOf(id);
    };
    return {
      indicator,
      named,
      unit: unitOf,
      subject,
      what: (choice) => t(`what.${choice.kind}`, { subject: subject(choice) }),
      value: (choice, value) => `${format.number(value, DIGITS)}\u00a0${unit(choice)}`.trim(),
    };
  }, [conditions, format, objectives, t]);
}

const CLASS_NAMES = {
  emerging: 'conditions_emerging',
  drawdown: 'ready_for_drawdown',
  exit: 'exit_ready',
} as const;
