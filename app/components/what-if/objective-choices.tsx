import { Link } from '@remix-run/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfIndicator, WhatIfView } from '#app/view-models/what-if.ts';
import { Facts } from '../kit/facts.tsx';
import { Figure } from '../kit/figure.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { ChoiceGroup, type Panel, PanelRow } from './choice-group.tsx';

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
  const { t } = useTranslation(['whatIf', 'mission']);
  const titleId = useId();
  const { id, unit, href, baseline, latest } = indicator;
  const name = panel.words.indicator(id);
  const isDropped = panel.state.changes.dropped.includes(id);
  return (
    <fieldset className="controls__indicator" aria-labelledby={titleId}>
      <div>
        <h3 id={titleId} className="controls__name">
          <Link to={href}>{name}</Link>
        </h3>
        <p className="smaller quiet">
          {unit} · {t(`direction.${indicator.direction}`, { ns: 'mission' })}
        </p>
      </div>
      <Facts
        facts={[
          [
            t('use.baseline', { ns: 'mission' }),
            baseline.known ? (
              <Figure
                key="baseline"
                figure={baseline.value}
                of={`${name}, ${t('use.baseline', { ns: 'mission' })}`}
              />
            ) : (
              <UnknownText key="baseline" outcome={baseline} />
            ),
          ],
          [
            t('use.latest', { ns: 'mission' }),
            latest.known ? (
              <Figure
                key="latest"
                figure={latest.value}
                of={`${name}, ${t('use.latest', { ns: 'mission' })}`}
              />
            ) : (
              <UnknownText key="latest" outcome={latest} />
            ),
          ],
        ]}
      />
      {panel.choices.numbers
        .filter(({ subject }) => subject === id)
        .map((choice) => (
          <PanelRow
            key={choice.name}
            choice={choice}
            panel={panel}
            label={t(`choice.${choice.kind as 'weight'}`)}
            isDisabled={isDropped}
          />
        ))}
      <DropBox id={id} name={name} isDropped={isDropped} panel={panel} />
    </fieldset>
  );
}

type DropBoxProps = IdentifiedIndicator & { readonly isDropped: boolean; readonly panel: Panel };
type IdentifiedIndicator = { readonly id: string; readonly name: string };

/** Without scripts the box is ticked by the reader alone; with them it follows the state. */
function DropBox({ id, name, isDropped, panel }: DropBoxProps) {
  const { t } = useTranslation('whatIf');
  const checked = panel.isLive
    ? { checked: isDropped, onChange: () => panel.onDrop(id, !isDropped) }
    : { defaultChecked: isDropped };
  return (
    <label className="checkbox small" key={String(panel.isLive)}>
      <input type="checkbox" name="drop" value={id} {...checked} />
      <span>
        {t('choice.drop')}
        <span className="visually-hidden">: {name}</span>
      </span>
    </label>
  );
}
