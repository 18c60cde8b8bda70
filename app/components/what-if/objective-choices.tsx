import { Link } from '@remix-run/react';
import { memo, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfIndicator, WhatIfView } from '#app/view-models/what-if.ts';
import { Facts } from '../kit/facts.tsx';
import { Figure } from '../kit/figure.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { ChoiceGroup, type Panel, PanelRow } from './choice-group.tsx';
import type { ChoiceWords } from './use-choice-words.ts';

type ObjectiveChoicesProps = { readonly view: WhatIfView; readonly panel: Panel };

/** Weights of the objectives, and folded below them what can be changed of their indicators. */
export function ObjectiveChoices({ view: { choices, subjects }, panel }: ObjectiveChoicesProps) {
  const { t } = useTranslation('whatIf');
  const objectives = new Set(subjects.objectives.map(({ id }) => id));
  return (
    <>
      <ChoiceGroup
        title={t('group.objectives')}
        hint={t('group.objectives.hint')}
        choices={choices.numbers.filter(({ kind, subject }) => kind === 'weight' && objectives.has(subject))}
        panel={panel}
      />
      {subjects.objectives.map(({ id, title, indicators }) => (
        <IndicatorFold
          key={id}
          title={t('group.indicators', { title })}
          indicators={indicators.filter(({ isScored }) => isScored)}
          panel={panel}
        />
      ))}
    </>
  );
}

type IndicatorFoldProps = {
  readonly title: string;
  readonly indicators: readonly WhatIfIndicator[];
  readonly panel: Panel;
};

function IndicatorFold({ title, indicators, panel }: IndicatorFoldProps) {
  const { changes, refusals } = panel.state;
  const ids = indicators.map(({ id }) => id);
  const isTouched = (names: readonly string[]) =>
    names.some((name) => ids.some((id) => name === id || name.endsWith(`.${id}`)));
  const [isOpenAtFirst] = useState(
    isTouched([...Object.keys(changes.numbers), ...changes.dropped, ...refusals.map(({ name }) => name)]),
  );
  if (indicators.length === 0) return null;
  return (
    <details className="controls__fold" open={isOpenAtFirst}>
      <summary>{title}</summary>
      {indicators.map((indicator) => (
        <IndicatorChoices key={indicator.id} indicator={indicator} panel={panel} />
      ))}
    </details>
  );
}

type IndicatorChoicesProps = { readonly indicator: WhatIfIndicator; readonly panel: Panel };

function IndicatorChoices({ indicator, panel }: IndicatorChoicesProps) {
  const titleId = useId();
  const { id } = indicator;
  const { words, isLive, onDrop } = panel;
  const isDropped = panel.state.changes.dropped.includes(id);
  return (
    <fieldset className="controls__indicator" aria-labelledby={titleId}>
      <IndicatorHead titleId={titleId} indicator={indicator} words={words} />
      {panel.choices.numbers
        .filter(({ subject }) => subject === id)
        .map((choice) => (
          <PanelRow
            key={choice.name}
            choice={choice}
            panel={panel}
            labelledBy="kind"
            isDisabled={isDropped}
          />
        ))}
      <DropBox id={id} words={words} isDropped={isDropped} isLive={isLive} onDrop={onDrop} />
    </fieldset>
  );
}

type IndicatorHeadProps = {
  readonly titleId: string;
  readonly indicator: WhatIfIndicator;
  readonly words: ChoiceWords;
};

/** Which indicator it is, where it started and where it stands. */
const IndicatorHead = memo(function IndicatorHead({ titleId, indicator, words }: IndicatorHeadProps) {
  const { t } = useTranslation('mission');
  const { id, unit, href, direction, baseline, latest } = indicator;
  const name = words.indicator(id);
  const fact = (label: string, figure: WhatIfIndicator['latest']): [string, ReactNode] => [
    label,
    figure.known ? (
      <Figure key={label} figure={figure.value} of={`${name}, ${label}`} />
    ) : (
      <UnknownText key={label} outcome={figure} />
    ),
  ];
  return (
    <>
      <div>
        <h3 id={titleId} className="controls__name">
          <Link to={href}>{name}</Link>
        </h3>
        <p className="smaller quiet">
          {unit} · {t(`direction.${direction}`)}
        </p>
      </div>
      <Facts facts={[fact(t('use.baseline'), baseline), fact(t('use.latest'), latest)]} />
    </>
  );
});

type DropBoxProps = Pick<Panel, 'words' | 'isLive' | 'onDrop'> & {
  readonly id: string;
  readonly isDropped: boolean;
};

/** Without scripts the box is ticked by the reader alone; with them it follows the state. */
const DropBox = memo(function DropBox({ id, words, isDropped, isLive, onDrop }: DropBoxProps) {
  const { t } = useTranslation('whatIf');
  const checked = isLive
    ? { checked: isDropped, onChange: () => onDrop(id, !isDropped) }
    : { defaultChecked: isDropped };
  return (
    <label className="checkbox small" key={String(isLive)}>
      <input type="checkbox" name="drop" value={id} {...checked} />
      <span>
        {t('choice.drop')}
        <span className="visually-hidden">: {words.indicator(id)}</span>
      </span>
    </label>
  );
});
