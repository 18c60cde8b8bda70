import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfSubjects, WhatIfView } from '#app/view-models/what-if.ts';
import type { Comparator } from '#metrics/domain/rule.ts';
import { type Panel, PanelRow } from './choice-group.tsx';

const COMPARISONS = {
  '>=': 'choice.isAtLeast',
  '>': 'choice.isMoreThan',
  '<=': 'choice.isAtMost',
  '<': 'choice.isLessThan',
  '==': 'choice.isEqual',
  between: 'choice.isBetween',
  outside: 'choice.isOutside',
} as const satisfies Record<Comparator, string>;

type ConditionChoicesProps = { readonly view: WhatIfView; readonly panel: Panel };

/** Thresholds of the exit conditions, gates and vetoes. */
export function ConditionChoices({ view: { choices, subjects }, panel }: ConditionChoicesProps) {
  const { t } = useTranslation('whatIf');
  const numbers = choices.numbers.filter(({ kind }) => kind === 'threshold' || kind === 'upper');
  const names = [
    ...Object.keys(panel.state.changes.numbers),
    ...panel.state.refusals.map(({ name }) => name),
  ];
  const [isOpenAtFirst] = useState(names.some((name) => /^(threshold|upper)\./.test(name)));
  if (numbers.length === 0) return null;
  return (
    <details className="controls__fold" open={isOpenAtFirst}>
      <summary>{t('group.conditions')}</summary>
      {subjects.conditions.map((condition) => {
        const own = numbers.filter(({ subject }) => subject === condition.id);
        if (own.length === 0) return null;
        return (
          <fieldset className="controls__indicator" key={condition.id}>
            <ConditionTitle condition={condition} />
            {own.map((choice) => (
              <PanelRow key={choice.name} choice={choice} panel={panel} labelledBy="kind" />
            ))}
          </fieldset>
        );
      })}
    </details>
  );
}

type ConditionTitleProps = { readonly condition: WhatIfSubjects['conditions'][number] };

const ConditionTitle = memo(function ConditionTitle({ condition }: ConditionTitleProps) {
  const { t } = useTranslation(['whatIf', 'mission']);
  const { title, role, comparator, unit } = condition;
  return (
    <legend>
      {role === 'criterion' ? null : <span className="tag">{t(`criterion.${role}`, { ns: 'mission' })}</span>}{' '}
      {title}
      {comparator === null ? null : (
        <span className="smaller quiet controls__asks">
          {t(COMPARISONS[comparator])} · {unit}
        </span>
      )}
    </legend>
  );
});
