import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ComparedMissionView, ComparisonView } from '#app/view-models/comparison.ts';
import type { ReadinessComponentId } from '#app/view-models/readiness.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { AreaNames } from '../kit/area-names.tsx';
import { EstimateText } from '../kit/estimate-text.tsx';
import { FictionalTag } from '../kit/fictional-banner.tsx';
import { ScaleLine } from '../kit/scale-line.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { toneOfTruth } from '../kit/truth-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import {
  AuthorityCell,
  ConsentCell,
  GapsCell,
  MoneyCell,
  ReadinessCell,
} from '../portfolio/portfolio-cells.tsx';

const COMPONENTS: readonly ReadinessComponentId[] = ['achievement', 'durability', 'ownership'];
const TRUTHS: readonly Truth[] = ['T', 'F', 'U'];

/** Features down, missions across, in the order asked for. */
export function ComparisonTable({ view: { missions, on } }: { readonly view: ComparisonView }) {
  const { t } = useTranslation('compare');
  const cells = (cellOf: (mission: ComparedMissionView, label: string) => ReactNode) =>
    missions.map((mission) => cellOf(mission, labelOf(mission)));
  return (
    <div className="compare-table">
      <table className="table table--blocks">
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.feature')}</th>
            {missions.map((mission) => (
              <MissionHead key={mission.row.slug} mission={mission} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Feature name="kind">
            {cells((mission, label) => (
              <KindCell key={label} {...{ mission, label }} />
            ))}
          </Feature>
          <Feature name="lead">
            {cells(({ row }, label) => (
              <td key={label} data-label={label}>
                {row.lead}
              </td>
            ))}
          </Feature>
          <Feature name="years">
            {cells((mission, label) => (
              <YearsCell key={label} {...{ mission, label }} />
            ))}
          </Feature>
          <Feature name="authority">
            {cells(({ row }, label) => (
              <AuthorityCell key={label} row={row} on={on} label={label} />
            ))}
          </Feature>
          <Feature name="consent">
            {cells(({ row }, label) => (
              <ConsentCell key={label} row={row} label={label} />
            ))}
          </Feature>
          <Feature name="money">
            {cells(({ row }, label) => (
              <MoneyCell key={label} row={row} label={label} />
            ))}
          </Feature>
          <Feature name="readiness">
            {cells(({ row }, label) => (
              <ReadinessCell key={label} row={row} label={label} />
            ))}
          </Feature>
          {COMPONENTS.map((id) => (
            <Feature key={id} name={id}>
              {cells((mission, label) => (
                <ComponentCell key={label} {...{ mission, label, id }} />
              ))}
            </Feature>
          ))}
          <Feature name="criteria">
            {cells((mission, label) => (
              <ConditionsCell key={label} {...{ mission, label }} />
            ))}
          </Feature>
          <Feature name="evidence">
            {cells((mission, label) => (
              <EvidenceCell key={label} {...{ mission, label }} />
            ))}
          </Feature>
          <Feature name="assessed">
            {cells((mission, label) => (
              <AssessedCell key={label} {...{ mission, label }} />
            ))}
          </Feature>
          <Feature name="gaps">
            {cells(({ row }, label) => (
              <GapsCell key={label} row={row} label={label} />
            ))}
          </Feature>
        </tbody>
      </table>
    </div>
  );
}

function labelOf({ row }: ComparedMissionView): string {
  return row.acronym ?? row.name;
}

type FeatureName =
  | 'kind'
  | 'lead'
  | 'years'
  | 'authority'
  | 'consent'
  | 'money'
  | 'readiness'
  | 'criteria'
  | 'evidence'
  | 'assessed'
  | 'gaps'
  | ReadinessComponentId;

function Feature({ name, children }: { readonly name: FeatureName; readonly children: ReactNode }) {
  const { t } = useTranslation('compare');
  return (
    <tr>
      <th scope="row">{t(`feature.${name}`)}</th>
      {children}
    </tr>
  );
}

type CellProps = { readonly mission: ComparedMissionView; readonly label: string };

function MissionHead({ mission: { row } }: { readonly mission: ComparedMissionView }) {
  return (
    <th scope="col">
      <Link to={row.href} className="mission-name">
        {row.acronym ?? row.name}
      </Link>{' '}
      {row.isFictional ? <FictionalTag /> : null}
      {row.acronym ? <div className="mission-meta">{row.name}</div> : null}
    </th>
  );
}

function KindCell({ mission: { row }, label }: CellProps) {
  const { t } = useTranslation('common');
  return (
    <td data-label={label}>
      {t(`kind.${row.kind}`)}, <AreaNames areas={row.areas} /> · {t(`phase.${row.phase}`)}
    </td>
  );
}

function YearsCell({ mission: { row }, label }: CellProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  return (
    <td data-label={label}>
      {row.startedOn === null ? (
        <span className="unknown">{t('years.none')}</span>
      ) : (
        format.years(row.startedOn, row.endedOn)
      )}
    </td>
  );
}

function ComponentCell({
  mission: { assessment },
  label,
  id,
}: CellProps & { readonly id: ReadinessComponentId }) {
  const { t } = useTranslation('mission');
  const component = assessment.known ? assessment.value.components.find((one) => one.id === id) : undefined;
  if (!assessment.known || !component) {
    return <td data-label={label}>{assessment.known ? null : <UnknownText outcome={assessment} />}</td>;
  }
  const { value, isAssumed } = component;
  if (!value.known) {
    return (
      <td data-label={label}>
        <span className="small">
          <UnknownText outcome={value} />
          {isAssumed ? <span className="quiet"> ({t('component.assumed')})</span> : null}
        </span>
      </td>
    );
  }
  return (
    <td data-label={label}>
      <div className="stack stack--tight">
        <span>
          <EstimateText estimate={value.value} isStrong />
        </span>
        <ScaleLine estimate={value.value} label={`${label}: ${t(`component.${id}`)}`} />
      </div>
    </td>
  );
}

function ConditionsCell({ mission: { conditions }, label }: CellProps) {
  const { t } = useTranslation(['compare', 'mission']);
  const present = TRUTHS.filter((truth) => conditions[truth] > 0);
  return (
    <td data-label={label}>
      {present.length === 0 ? (
        <span className="unknown">{t('conditions.none')}</span>
      ) : (
        <ul className="plain">
          {present.map((truth) => (
            <li key={truth}>
              <StatusWord tone={toneOfTruth(truth)}>
                {t(`exit.count.${truth}`, { ns: 'mission', count: conditions[truth] })}
              </StatusWord>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function EvidenceCell({ mission: { assessment, objectives, scoredObjectives }, label }: CellProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const age = assessment.known ? assessment.value.medianAgeYears : null;
  return (
    <td data-label={label}>
      {t('evidence.objectives', { scored: scoredObjectives, count: objectives })};{' '}
      {age === null ? t('evidence.noAge') : t('evidence.age', { age: format.age(age) })}
    </td>
  );
}

function AssessedCell({ mission: { assessment }, label }: CellProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  if (!assessment.known) {
    return (
      <td data-label={label}>
        <UnknownText outcome={assessment} />
      </td>
    );
  }
  const { assessedOn, assessmentHref, methodVersion } = assessment.value;
  const text = t('assessed.on', { on: format.date(assessedOn) });
  return (
    <td data-label={label}>
      {assessmentHref === null ? text : <Link to={assessmentHref}>{text}</Link>},{' '}
      {t('assessed.method', { version: methodVersion })}
    </td>
  );
}
