import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { PeerComparison } from '#app/view-models/peers.ts';
import { Facts } from '../kit/facts.tsx';

type ResultsProps = { readonly comparison: PeerComparison; readonly unit: string };

/** What the two methods find, or why their finding is not interpreted; always with what limits it. */
export function PeerResults({ comparison, unit }: ResultsProps) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const { did, synthetic, leftOut, hasBreak, smallestP } = comparison;
  const weights = synthetic.weights
    .filter(({ weight }) => weight >= 0.005)
    .map(({ area, weight }) => `${format.area(area)} ${format.share(weight)}`);
  return (
    <>
      <Facts
        facts={[
          [
            t('peers.did'),
            <Finding
              key="d"
              value={did.difference}
              p={did.pPlacebo}
              unit={unit}
              isInterpreted={did.isInterpreted}
              caveats={did.caveats}
            />,
          ],
          [
            t('peers.synthetic'),
            <Finding
              key="s"
              value={synthetic.effect}
              p={synthetic.pPlacebo}
              unit={unit}
              isInterpreted={synthetic.isInterpreted}
              caveats={synthetic.caveats}
            />,
          ],
          [t('peers.mix'), weights.join(', ')],
          leftOut.length === 0
            ? null
            : [t('peers.leftOut'), t('peers.leftOutText', { areas: leftOut.map(format.area).join(', ') })],
        ]}
      />
      <p className="small quiet">
        {t('peers.smallestP', { p: format.number(smallestP, 2), count: synthetic.weights.length })}
        {hasBreak ? ` ${t('peers.break')}` : null}
      </p>
    </>
  );
}

type FindingProps = {
  readonly value: number;
  readonly p: number | null;
  readonly unit: string;
  readonly isInterpreted: boolean;
  readonly caveats: readonly string[];
};

function Finding({ value, p, unit, isInterpreted, caveats }: FindingProps) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const reason = useReason();
  const signed = `${value < 0 ? '' : '+'}${format.number(value, 2)}`;
  return (
    <>
      {isInterpreted ? (
        t(p === null ? 'peers.finding.withoutP' : 'peers.finding', {
          value: signed,
          unit,
          p: p === null ? '' : format.number(p, 2),
        })
      ) : (
        <span className="unknown">{t('peers.notInterpreted')}</span>
      )}
      {caveats.length === 0 ? null : (
        <ul className="plain small">
          {caveats.map((caveat) => (
            <li key={caveat}>{reason(caveat)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
