import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../kit/icon.tsx';

/** In words, above everything else. */
export const WatermarkBanner = memo(function WatermarkBanner() {
  const { t } = useTranslation('whatIf');
  return (
    <aside className="unofficial" aria-label={t('watermark')}>
      <Icon name="warning" />
      <p>
        <b>{t('watermark')}.</b> {t('watermark.text')}
      </p>
    </aside>
  );
});

/** In words, beside every number that is not official. */
export function UnofficialTag() {
  const { t } = useTranslation('whatIf');
  return <span className="tag tag--warn unofficial-tag">{t('watermark')}</span>;
}

/** Enough for a sheet of A4. */
const ROWS = Array.from({ length: 18 }, (_, row) => row);

/** Behind the result on the screen and across every sheet on paper; the words are said elsewhere. */
export const Watermark = memo(function Watermark() {
  const { t } = useTranslation('whatIf');
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      {ROWS.map((row) => (
        <text key={row} className="watermark__text" x={row % 2 === 0 ? '0' : '-6em'} y={`${row * 5 + 3}em`}>
          {`${t('watermark')} · `.repeat(8)}
        </text>
      ))}
    </svg>
  );
});
