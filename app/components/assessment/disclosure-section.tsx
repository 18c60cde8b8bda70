import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { DisclosureView, SuppressedView } from '#app/view-models/evidence.ts';
import { Facts } from '../kit/facts.tsx';
import { Section } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';

/** Which figures are held back and why, without their values, and what is held back with them. */
export function DisclosureSection({ view }: { readonly view: DisclosureView }) {
  const { t } = useTranslation(['assessment', 'evidence']);
  const { suppressed, thresholds, figures } = view;
  return (
    <Section
      id="disclosure"
      title={t('section.disclosure')}
      intro={t('disclosure.intro', { ns: 'evidence', ...thresholds })}
    >
      <Counts view={view} />
      {figures.undetermined === 0 ? null : <p>{t('disclosure.open', { ns: 'evidence' })}</p>}
      {suppressed.length === 0 ? (
        <p>{t('disclosure.none', { ns: 'evidence' })}</p>
      ) : (
        <Suppressed figures={suppressed} />
      )}
      <Withheld view={view} />
    </Section>
  );
}

function Counts({ view: { figures, undetermined } }: { readonly view: DisclosureView }) {
  const { t } = useTranslation('evidence');
  const reason = useReason();
  const count = (number: number) => t('disclosure.figures', { count: number });
  return (
    <Facts
      facts={[
        [t('disclosure.publish'), count(figures.publish)],
        [t('disclosure.suppress'), count(figures.suppress)],
        [
          t('disclosure.undetermined'),
          undetermined.length === 0 ? (
            count(0)
          ) : (
            <ul key="why" className="plain">
              {undetermined.map((open) => (
                <li key={open.reason}>
                  {t('disclosure.because', { figures: count(open.figures), reason: reason(open.reason) })}
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}

function Suppressed({ figures }: { readonly figures: readonly SuppressedView[] }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const reason = useReason();
  const columns = (['figure', 'period', 'reason', 'threshold'] as const).map((name) => ({
    label: t(`disclosure.${name}`),
    isNumeric: name === 'threshold',
  }));
  return (
    <Table caption={t('disclosure.caption')} columns={columns} hasBlocks>
      {figures.map(({ ref, names, period, reason: why, threshold }) => (
        <tr key={ref}>
          <th scope="row">{names.join(', ')}</th>
          <td data-label={t('disclosure.period')}>{format.period(period)}</td>
          <td data-label={t('disclosure.reason')}>
            {reason(why)} <code className="smaller">{why}</code>
          </td>
          <td className="number" data-label={t('disclosure.threshold')}>
            {format.number(threshold, 0)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Withheld({ view: { withheldWith } }: { readonly view: DisclosureView }) {
  const { t } = useTranslation('evidence');
  if (withheldWith.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <p>{t('disclosure.withheld')}</p>
      <ul>
        {withheldWith.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>{t(`disclosure.${kind}`, { name: name ?? '' })}</li>
        ))}
      </ul>
    </div>
  );
}
