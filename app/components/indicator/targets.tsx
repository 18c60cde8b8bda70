import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorUse, Target } from '#metrics/domain/dossier.ts';
import { exactText } from './observation-text.ts';

/** Baseline and every target ever set, so that softening a target stays visible. */
export function Targets({ use }: { readonly use: IndicatorUse }) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  const columns = [
    { label: t('targets.value') },
    { label: t('targets.due') },
    { label: t('targets.set') },
    { label: t('targets.reason') },
    { label: t('targets.approver') },
  ];
  return (
    <div className="stack">
      <p>
        {use.baseline
          ? t('targets.baseline', {
              value: exactText(use.baseline.value, format),
              period: format.period(use.baseline.period),
            })
          : t('targets.noBaseline')}
      </p>
      {use.targets.length === 0 ? (
        <p>{t('targets.none')}</p>
      ) : (
        <Table caption={t('targets.caption')} isCaptionHidden columns={columns} hasBlocks>
          {use.targets.map((target, index) => (
            <TargetRow
              key={`${target.setOn} ${target.line}`}
              target={target}
              isFirst={index === 0}
              isCurrent={index === use.targets.length - 1}
            />
          ))}
        </Table>
      )}
    </div>
  );
}

type RowProps = { readonly target: Target; readonly isFirst: boolean; readonly isCurrent: boolean };

function TargetRow({ target, isFirst, isCurrent }: RowProps) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <TargetValue target={target} />{' '}
        {isFirst && !isCurrent && <span className="tag">{t('targets.original')}</span>}{' '}
        {isCurrent && <span className="tag">{t('targets.current')}</span>}
      </th>
      <td data-label={t('targets.due')}>
        {target.dueOn === null ? t('targets.noDue') : format.date(target.dueOn)}
      </td>
      <td data-label={t('targets.set')}>{format.date(target.setOn)}</td>
      <td data-label={t('targets.reason')}>{t(`targetReason.${target.reason}`)}</td>
      <td data-label={t('targets.approver')}>{target.approvedBy ?? t('targets.noApprover')}</td>
    </tr>
  );
}

function TargetValue({ target: { value, lower, upper } }: { readonly target: Target }) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  const text = (bound: number) => exactText(bound, format);
  if (value !== null) return <>{text(value)}</>;
  if (lower !== null && upper !== null) return <>{format.interval(lower, upper, text)}</>;
  if (lower !== null) return <>{t('targets.atLeast', { value: text(lower) })}</>;
  return <>{upper === null ? t('targets.none') : t('targets.atMost', { value: text(upper) })}</>;
}
