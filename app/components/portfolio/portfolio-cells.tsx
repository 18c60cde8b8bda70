import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { PortfolioRow } from '#app/view-models/portfolio.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { GapText } from '../kit/gap-text.tsx';
import { AuthorityWord, ConsentWord, ReadinessWord } from '../kit/mission-words.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Whence } from '../kit/whence.tsx';

type CellProps = { readonly row: PortfolioRow; readonly label: string };

function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <td data-label={label}>
      <div className="cell">{children}</div>
    </td>
  );
}

export function AuthorityCell({ row: { authority, name }, on, label }: CellProps & { readonly on: IsoDate }) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  if (!authority.known) return <UnknownCell label={label} outcome={authority} />;
  const { symbol, expiresOn, source } = authority.value;
  return (
    <Cell label={label}>
      <AuthorityWord authority={authority.value} on={on} />
      <span>{symbol}</span>
      <span className="cell__minor">
        {expiresOn ? t('row.until', { date: format.date(expiresOn) }) : null}{' '}
        <Whence source={source} of={`${label}, ${name}`} />
      </span>
    </Cell>
  );
}

export function ConsentCell({ row: { consent, name }, label }: CellProps) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  if (!consent.known) return <UnknownCell label={label} outcome={consent} />;
  const { status, givenBy, reviewOn, isReviewOverdue, source } = consent.value;
  return (
    <Cell label={label}>
      <ConsentWord status={status} isReviewOverdue={isReviewOverdue} />
      <span className="cell__minor">
        {[givenBy, reviewOn ? t('row.review', { date: format.date(reviewOn) }) : null]
          .filter((part) => part !== null)
          .join(' · ')}{' '}
        <Whence source={source} of={`${label}, ${name}`} />
      </span>
    </Cell>
  );
}

export function MoneyCell({ row: { money, name }, label }: CellProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (!money.known) return <UnknownCell label={label} outcome={money} />;
  const { kind, amount, currency, periodStart, periodEnd, source } = money.value;
  return (
    <Cell label={label}>
      <b className="nowrap" title={format.money(amount, currency)}>
        {format.moneyShort(amount, currency)}
      </b>
      <span className="cell__minor">
        {t(`money.${kind}`)}, {format.span(periodStart, periodEnd)}{' '}
        <Whence source={source} of={`${t(`money.${kind}`)}, ${name}`} />
      </span>
    </Cell>
  );
}

export function ReadinessCell({ row: { readiness }, label }: CellProps) {
  const { t } = useTranslation(['portfolio', 'common']);
  const format = useFormat();
  const reason = useReason();
  if (!readiness.known) return <UnknownCell label={label} outcome={readiness} />;
  const { headline, published, coverage, isUnstable, rule } = readiness.value;
  return (
    <Cell label={label}>
      <ReadinessWord headline={headline} />
      {published.known ? (
        <span>
          {t('row.score', { score: format.score(published.value.value) })}
          <span className="cell__minor">
            {', '}
            {published.value.lower === null || published.value.upper === null
              ? t('interval.none', { ns: 'common' })
              : format.interval(published.value.lower, published.value.upper, format.score)}
          </span>
        </span>
      ) : coverage === 0 ? null : (
        <span className="cell__minor">
          {t('row.noScore')}. {reason(published.reason)}
        </span>
      )}
      <span className="cell__minor">
        {coverage === 0 ? t('row.coverage.none') : t('row.coverage', { share: format.share(coverage) })}
      </span>
      {rule === null ? null : <span className="cell__minor">{t(`row.rule.${rule}`)}</span>}
      {isUnstable ? <span className="cell__minor">{t('readiness.unstable', { ns: 'common' })}</span> : null}
    </Cell>
  );
}

export function GapsCell({ row: { gaps, href, consent, money }, label }: CellProps) {
  const { t } = useTranslation('portfolio');
  if (gaps.count === 0) return <Cell label={label}>{t('row.gaps.none')}</Cell>;
  const saidBeside = [consent, money].map((outcome) => (outcome.known ? null : outcome.reason));
  const named = gaps.first.filter(
    (gap) => gap.kind === 'stated' || gap.subject !== null || !saidBeside.includes(gap.reason),
  );
  return (
    <Cell label={label}>
      <a href={`${href}#gaps`}>{t('row.gaps', { count: gaps.count })}</a>
      {named.length === 0 ? null : (
        <ul className="gap-list">
          {named.map((gap) => (
            <li key={gap.kind === 'stated' ? gap.text : `${gap.subject} ${gap.reason}`}>
              <GapText gap={gap} />
            </li>
          ))}
        </ul>
      )}
    </Cell>
  );
}

function UnknownCell({
  label,
  outcome,
}: {
  readonly label: string;
  readonly outcome: Parameters<typeof UnknownText>[0]['outcome'];
}) {
  return (
    <Cell label={label}>
      <span className="small">
        <UnknownText outcome={outcome} />
      </span>
    </Cell>
  );
}
