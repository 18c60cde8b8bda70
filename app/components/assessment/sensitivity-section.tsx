import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndexView, SensitivityRowView, SensitivityView } from '#app/view-models/assessment-parts.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { Section } from '../kit/page.tsx';
import { ScaleMarks } from '../kit/scale-line.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

/** Inputs named at once; the others can be opened. */
const FIRST_ROWS = 8;
const PERCENT = 100;

/** Which input the score and the verdict depend on most: what is worth measuring better. */
export function SensitivitySection({ view }: { readonly view: SensitivityView }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const rows = format.number(view.baseRows, 0);
  return (
    <Section
      id="sensitivity"
      title={t('section.sensitivity')}
      intro={
        view.level === null
          ? t('sensitivity.introNone')
          : t('sensitivity.intro', { rows, level: format.share(view.level) })
      }
    >
      <SensitivityTable rows={view.score} title={t('sensitivity.score')} />
      <SensitivityTable rows={view.verdict} title={t('sensitivity.verdict')} />
    </Section>
  );
}

type TableProps = { readonly rows: Outcome<readonly SensitivityRowView[]>; readonly title: string };

function SensitivityTable({ rows, title }: TableProps) {
  const { t } = useTranslation('assessment');
  if (!rows.known) {
    return (
      <p>
        {title}: <UnknownText outcome={rows} />
      </p>
    );
  }
  const more = rows.value.slice(FIRST_ROWS);
  return (
    <div className="stack stack--tight">
      <IndexTable rows={rows.value.slice(0, FIRST_ROWS)} title={title} />
      {more.length === 0 ? null : (
        <details className="more">
          <summary>{t('sensitivity.more', { count: more.length })}</summary>
          <IndexTable rows={more} title={title} />
        </details>
      )}
    </div>
  );
}

function IndexTable({
  rows,
  title,
}: {
  readonly rows: readonly SensitivityRowView[];
  readonly title: string;
}) {
  const { t } = useTranslation('assessment');
  const columns = [
    { label: t('sensitivity.input'), width: '46%' },
    { label: t('sensitivity.total'), width: '34%' },
    { label: t('sensitivity.first') },
  ];
  return (
    <Table caption={title} columns={columns} hasBlocks>
      {rows.map((row) => (
        <tr key={row.inputId}>
          <th scope="row">
            <InputName row={row} />
          </th>
          <td data-label={t('sensitivity.total')}>
            <div className="stack stack--tight">
              <IndexText index={row.total} />
              <ScaleMarks value={PERCENT * row.total.value} interval={percent(row.total)} />
            </div>
          </td>
          <td data-label={t('sensitivity.first')}>
            <IndexText index={row.first} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function InputName({ row: { kind, subjects, period } }: { readonly row: SensitivityRowView }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const about = [
    ...(subjects.length === 0 ? [] : [subjects.join('; ')]),
    ...(period === null ? [] : [format.period(period)]),
  ];
  return (
    <>
      {t(`sensitivity.kind.${kind}`)}
      {about.length === 0 ? null : <span className="quiet"> {about.join(', ')}</span>}
    </>
  );
}

/** An estimate below half a per cent is not told from none. */
function IndexText({ index: { value, lower, upper } }: { readonly index: IndexView }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const write = (share: number) => format.share(Math.max(0, share));
  if (value < 0.005) return <>{t('sensitivity.nothing')}</>;
  return (
    <span>
      <b>{write(value)}</b> <span className="quiet">{format.interval(lower, upper, write)}</span>
    </span>
  );
}

function percent({ lower, upper }: IndexView) {
  return { lower: PERCENT * lower, upper: PERCENT * upper };
}
