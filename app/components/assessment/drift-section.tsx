import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentPartsView, GoalpostView } from '#app/view-models/assessment-parts.ts';

import { Facts } from '../kit/facts.tsx';
import { OutcomeText } from '../kit/outcome-text.tsx';
import { Section } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';

type DriftProps = {
  readonly drift: AssessmentPartsView['drift'];
  readonly goalposts: readonly GoalpostView[] | null;
};

/** How the mandate and its targets have moved from the first ones: a profile, not an index, and no judgement. */
export function DriftSection({ drift, goalposts }: DriftProps) {
  const { t } = useTranslation('assessment');
  return (
    <Section id="drift" title={t('section.drift')} intro={t('drift.intro')}>
      {drift === null ? null : <DriftFacts drift={drift} />}
      {goalposts === null ? null : <Goalposts goalposts={goalposts} />}
    </Section>
  );
}

function DriftFacts({ drift }: { readonly drift: NonNullable<AssessmentPartsView['drift']> }) {
  const { t } = useTranslation(['assessment', 'mission']);
  const format = useFormat();
  const { tasks, extensions, end, authority, consent, strength } = drift;
  const names = (keys: readonly string[]) => (keys.length === 0 ? t('drift.noTask') : keys.join(', '));
  const count = (days: number) => format.number(days, 0);
  const days = ({ documentedWithout, undocumented, operation }: DaysWithout) =>
    t('drift.days', {
      without: count(documentedWithout),
      undocumented: count(undocumented),
      operation: count(operation),
    });
  return (
    <Facts
      facts={[
        [t('drift.added'), <OutcomeText key="a" outcome={tasks} show={({ added }) => names(added)} />],
        [
          t('drift.dropped'),
          tasks.known ? <OutcomeText key="d" outcome={tasks.value.dropped} show={names} /> : null,
        ],
        [
          t('drift.extensions'),
          t(extensions.isLeast ? 'drift.extensions.least' : 'drift.extensions.count', {
            count: extensions.onFile,
          }),
        ],
        [
          t('drift.overrun'),
          <OutcomeText
            key="o"
            outcome={end.overrunYears}
            show={(years) => t('drift.years', { years: format.number(years, 1) })}
          />,
        ],
        [t('drift.authority'), <OutcomeText key="auth" outcome={authority} show={days} />],
        [t('drift.consent'), <OutcomeText key="cons" outcome={consent} show={days} />],
        ...strength.map(
          ({ component, first, current }) =>
            [
              t(`component.${component}`, { ns: 'mission' }),
              t('drift.strength', { first: count(first), current: count(current) }),
            ] as const,
        ),
      ]}
    />
  );
}

type DaysWithout = {
  readonly documentedWithout: number;
  readonly undocumented: number;
  readonly operation: number;
};

function Goalposts({ goalposts }: { readonly goalposts: readonly GoalpostView[] }) {
  const { t } = useTranslation(['assessment', 'mission']);
  const format = useFormat();
  const moved = goalposts.filter(({ changes }) => changes.length > 0);
  if (moved.length === 0) return <p>{t('goalposts.none', { count: goalposts.length })}</p>;
  const columns = (['indicator', 'move', 'shift', 'reason'] as const).map((name) => ({
    label: t(`goalposts.${name}`),
  }));
  return (
    <Table caption={t('goalposts.caption')} columns={columns} hasBlocks>
      {moved.map(({ id, name, move, shift, changes }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td data-label={t('goalposts.move')}>{t(`goalposts.move.${move}`)}</td>
          <td data-label={t('goalposts.shift')}>
            <OutcomeText
              outcome={shift}
              show={(share) => t('goalposts.share', { share: format.share(share) })}
            />
          </td>
          <td data-label={t('goalposts.reason')}>
            <ul className="plain small">
              {changes.map((change) => (
                <li key={change.setOn}>
                  {format.date(change.setOn)}: {t(`target.${change.reason}`, { ns: 'mission' })}
                  {change.approvedBy === null
                    ? null
                    : `, ${t('goalposts.approvedBy', { who: change.approvedBy })}`}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </Table>
  );
}
