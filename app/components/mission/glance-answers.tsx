import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import type { Unknown } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { AuthorityWord, ConsentWord } from '../kit/mission-words.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TruthWord, toneOfTruth } from '../kit/truth-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Whence } from '../kit/whence.tsx';
import { useChangeText } from './change-text.ts';

type AnswerProps = { readonly view: MissionView };
const TRUTHS: readonly Truth[] = ['T', 'F', 'U'];
const FIRST_CHANGES = 2;

export function AuthorityAnswer({ view: { authority, on } }: AnswerProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (!authority.known) return <UnknownAnswer outcome={authority} />;
  const { symbol, body, expiresOn, source } = authority.value;
  return (
    <>
      <p className="glance__headline">
        <AuthorityWord authority={authority.value} on={on} />
      </p>
      <div className="line">
        {t('authority.by', { symbol, body })},{' '}
        <b>
          {expiresOn ? t('authority.until', { date: format.date(expiresOn) }) : t('authority.untilUnknown')}
        </b>{' '}
        <Whence source={source} of={symbol} isWorded />
      </div>
    </>
  );
}

export function ConsentAnswer({ view: { consent } }: AnswerProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (!consent.known) return <UnknownAnswer outcome={consent} />;
  const { status, instrument, givenBy, givenOn, conditions, reviewOn, isReviewOverdue, source } =
    consent.value;
  return (
    <>
      <p className="glance__headline">
        <ConsentWord status={status} isReviewOverdue={isReviewOverdue} />
      </p>
      <div className="line">
        {t('consent.given', { instrument, by: givenBy })}{' '}
        {givenOn ? t('consent.givenOn', { date: format.date(givenOn) }) : null}{' '}
        <Whence source={source} of={instrument} isWorded />
      </div>
      {conditions ? <p className="glance__minor">{conditions}</p> : null}
      {reviewOn ? (
        <p className="glance__minor">{t('consent.reviewBy', { date: format.date(reviewOn) })}</p>
      ) : null}
    </>
  );
}

export function MoneyAnswer({ view: { money } }: AnswerProps) {
  const { t } = useTranslation(['mission', 'common']);
  const format = useFormat();
  if (!money.latest.known) return <UnknownAnswer outcome={money.latest} />;
  const { kind, amount, currency, periodStart, periodEnd, source } = money.latest.value;
  const word = t(`money.${kind}`, { ns: 'common' });
  return (
    <>
      <p className="glance__headline" title={format.money(amount, currency)}>
        {format.moneyShort(amount, currency)}
      </p>
      <div className="line">
        {t('money.entry', { kind: word, period: format.span(periodStart, periodEnd) })}{' '}
        <Whence source={source} of={word} isWorded />
      </div>
      {money.totals
        .filter((total) => total.kind === 'expenditure' || total.kind === 'disbursement')
        .map((total) => (
          <p className="glance__minor" key={total.kind + total.currency}>
            {t('money.totalDocumented', {
              kind: t(`money.${total.kind}`, { ns: 'common' }),
              amount: format.moneyShort(total.amount, total.currency),
              period: format.span(total.periodStart, total.periodEnd),
            })}
          </p>
        ))}
    </>
  );
}

export function AimsAnswer({ view: { achievement } }: AnswerProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { score, coverage, bounds, belowBaseline } = achievement;
  return (
    <>
      {score.known ? (
        <p className="glance__headline">
          {format.score(score.value.value)}{' '}
          <span className="glance__beside">
            {score.value.lower === null || score.value.upper === null
              ? t('aims.of100Plain')
              : t('aims.of100', {
                  interval: format.interval(score.value.lower, score.value.upper, format.score),
                })}
          </span>
        </p>
      ) : (
        <UnknownAnswer outcome={score} />
      )}
      <p>
        {coverage === 0 ? t('aims.coverage.none') : t('aims.coverage', { share: format.share(coverage) })}
      </p>
      {bounds && coverage < 1 ? (
        <p className="glance__minor">
          {t('aims.bounds', { interval: format.interval(bounds.lower, bounds.upper, format.score) })}
        </p>
      ) : null}
      {belowBaseline.length > 0 ? (
        <p className="glance__minor">
          <StatusWord tone="bad" icon="down">
            {t('aims.belowBaseline')}
          </StatusWord>{' '}
          {belowBaseline.map(({ label }) => label).join(', ')}
        </p>
      ) : null}
    </>
  );
}

export function ExitAnswer({ view: { exit } }: AnswerProps) {
  const { t } = useTranslation('mission');
  if (exit.criteria.length === 0) {
    return <p className="unknown">{exit.rule ? t('exit.noCriteria') : t('exit.noRule')}</p>;
  }
  return (
    <>
      <ul className="plain glance__counts">
        {TRUTHS.map((truth) => ({
          truth,
          count: exit.criteria.filter((criterion) => criterion.truth === truth).length,
        }))
          .filter(({ count }) => count > 0)
          .map(({ truth, count }) => (
            <li key={truth}>
              <StatusWord tone={toneOfTruth(truth)}>{t(`exit.count.${truth}`, { count })}</StatusWord>
            </li>
          ))}
      </ul>
      {exit.rule ? (
        <p>
          {t('exit.whole')} <TruthWord truth={exit.truth} />
        </p>
      ) : (
        <p className="glance__minor">{t('exit.noRule')}</p>
      )}
    </>
  );
}

export function ChangesAnswer({ view: { changes } }: AnswerProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const textOf = useChangeText();
  if (!changes) return <p className="unknown">{t('changes.none')}</p>;
  const date = format.timestamp(changes.since);
  if (changes.items.length === 0) return <p>{t('changes.nothing', { date })}</p>;
  return (
    <>
      <p>
        <b>{t('changes.count', { count: changes.items.length, date })}</b>
      </p>
      <ul className="plain glance__minor">
        {changes.items.slice(0, FIRST_CHANGES).map((change) => (
          <li key={`${change.kind} ${change.subject}`}>{textOf(change)}</li>
        ))}
      </ul>
    </>
  );
}

/** The word first, as large as any other answer, then why. */
function UnknownAnswer({ outcome }: { readonly outcome: Unknown }) {
  const reason = useReason();
  return (
    <>
      <p className="glance__headline">
        <UnknownText outcome={outcome} hasReason={false} />
      </p>
      <p>{reason(outcome.reason)}</p>
    </>
  );
}
