import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { SinceLastView } from '#app/view-models/assessment.ts';
import type { ScoreChangeView } from '#app/view-models/explanation.ts';
import { LineText } from '../assessment/line-text.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { ChangeTable } from './change-table.tsx';

/** What moved the score since the last assessment of other inputs, in parts that add up to the difference. */
export function ChangePart({ view: { earlier, change } }: { readonly view: SinceLastView }) {
  const { t } = useTranslation('explanation');
  return (
    <div className="explanation__part">
      <h3>{t('change.title')}</h3>
      <p>
        {t('change.since')} <LineText line={earlier} />.
      </p>
      {change.known ? (
        <>
          <Total change={change.value} />
          <ChangeTable change={change.value} />
          <p className="small quiet">{t('change.note')}</p>
        </>
      ) : (
        <p>
          <UnknownText outcome={change} />
        </p>
      )}
    </div>
  );
}

function Total({ change: { from, to, points } }: { readonly change: ScoreChangeView }) {
  const { t } = useTranslation('explanation');
  const format = useFormat();
  const key = points === 0 ? 'change.same' : points > 0 ? 'change.rose' : 'change.fell';
  const said = { from: format.score(from), to: format.score(to), points: format.number(Math.abs(points), 1) };
  return <p>{t(key, said)}</p>;
}
