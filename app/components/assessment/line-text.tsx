import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentLineView } from '#app/view-models/assessment.ts';
import { UnknownText } from '../kit/unknown-text.tsx';

/** An assessment named in a sentence: its date as a link, its score with interval. */
export function LineText({ line: { href, on, published } }: { readonly line: AssessmentLineView }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  return (
    <>
      <Link to={href}>{format.date(on)}</Link>,{' '}
      {published.known ? (
        <>
          {t('line.score', { score: format.score(published.value.value) })},{' '}
          <ScoreInterval published={published.value} />
        </>
      ) : (
        <UnknownText outcome={published} />
      )}
    </>
  );
}

type Published = Extract<AssessmentLineView['published'], { known: true }>['value'];

export function ScoreInterval({ published: { lower, upper, level } }: { readonly published: Published }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (lower === null || upper === null || level === null)
    return <span className="quiet">{t('interval.none')}</span>;
  return (
    <span className="quiet nowrap">
      {format.interval(lower, upper, format.score)} ({format.level(level)})
    </span>
  );
}
