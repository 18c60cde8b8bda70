import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ComparisonStatementsView } from '#app/view-models/comparison.ts';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

type Comparison = Extract<ComparisonStatementsView['comparison'], { known: true }>['value'];
type Statement = Comparison['exitReadiness'];
type Ranked = Extract<Statement, { known: true }>['value'];

type Props = {
  readonly title: string;
  readonly outcome: Statement;
  readonly names: ReadonlyMap<string, string>;
};

/** Rank intervals in the order asked for, and for each pair whether the two may be called different. */
export function RankStatements({ title, outcome, names }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  if (!outcome.known) {
    return (
      <p>
        {title}: <UnknownText outcome={outcome} />
      </p>
    );
  }
  const { ranks, differences, meanAbsoluteShift } = outcome.value;
  return (
    <div className="stack stack--tight">
      <Table
        caption={t('rank.caption', { score: title })}
        columns={[
          { label: t('rank.mission') },
          { label: t('rank.interval') },
          { label: t('rank.median') },
          { label: t('rank.first') },
        ]}
        hasBlocks
      >
        {ranks.map(({ slug, lower, upper, median, probabilityFirst }) => (
          <tr key={slug}>
            <th scope="row">{names.get(slug)}</th>
            <td data-label={t('rank.interval')}>
              {t('rank.span', { lower: format.number(lower, 0), upper: format.number(upper, 0) })}
            </td>
            <td data-label={t('rank.median')}>{format.number(median)}</td>
            <td data-label={t('rank.first')}>{format.probability(probabilityFirst)}</td>
          </tr>
        ))}
      </Table>
      <ul className="small">
        {differences.map((difference) => (
          <Difference key={`${difference.one} ${difference.other}`} difference={difference} names={names} />
        ))}
        <li>{t('rank.shift', { shift: format.number(meanAbsoluteShift, 2) })}</li>
      </ul>
    </div>
  );
}

type DifferenceProps = {
  readonly difference: Ranked['differences'][number];
  readonly names: ReadonlyMap<string, string>;
};

function Difference({ difference, names }: DifferenceProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { one, other, probabilityHigher, probabilityLower, areDifferent, doIntervalsOverlap } = difference;
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const [higher, probability] =
    probabilityHigher >= probabilityLower ? [one, probabilityHigher] : [other, probabilityLower];
  return (
    <li>
      {t(areDifferent ? 'difference.different' : 'difference.alike', {
        one: nameOf(one),
        other: nameOf(other),
        higher: nameOf(higher),
        probability: format.probability(probability),
      })}{' '}
      {t(doIntervalsOverlap ? 'difference.overlap' : 'difference.apart')}
    </li>
  );
}
