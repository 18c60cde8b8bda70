/** A chart as a file: colours and fonts fixed, title, notes, citation and date inside the drawing. */
import type { i18n } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ChartSpec } from '#app/view-models/chart.ts';
import { digitsFor, footLines, sourceText, trendSummary, useChartWords } from './chart-words.ts';
import { WIDE_FRAME } from './frames.ts';
import { FILE_PALETTE } from './palette.ts';
import { TrendMarks } from './trend-svg.tsx';
import { wrapText } from './wrap-text.ts';

const PAD = 20;
const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 15;
/** Characters of 11-unit text that fit the width. */
const CHARACTERS_PER_LINE = 118;

export function renderChartSvg(spec: ChartSpec, i18n: i18n): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <ChartFile spec={spec} />
    </I18nextProvider>,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

function ChartFile({ spec }: { readonly spec: ChartSpec }) {
  const words = useChartWords(digitsFor(spec));
  const lines = [
    ...footLines(spec, words),
    sourceText(spec.sources, words),
    words.t('asOf', { date: words.date(spec.asOf) }),
  ].flatMap((line) => wrapText(line, CHARACTERS_PER_LINE));
  const width = WIDE_FRAME.width + 2 * PAD;
  const footY = PAD + TITLE_HEIGHT + WIDE_FRAME.height + LINE_HEIGHT;
  const height = footY + lines.length * LINE_HEIGHT + PAD;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
    >
      <title>{spec.title}</title>
      <desc>{trendSummary(spec, words)}</desc>
      <rect width={width} height={height} fill={FILE_PALETTE.paper} />
      <g fontFamily={FILE_PALETTE.fontFamily} fill={FILE_PALETTE.ink} transform={`translate(${PAD} ${PAD})`}>
        <text y={16} fontSize={17} fontWeight={600}>
          {spec.title}
        </text>
        <g transform={`translate(0 ${TITLE_HEIGHT})`}>
          <TrendMarks spec={spec} frame={WIDE_FRAME} palette={FILE_PALETTE} words={words} />
        </g>
        {lines.map((line, index) => (
          <text key={line} y={footY - PAD + index * LINE_HEIGHT} fontSize={11} fill={FILE_PALETTE.inkSoft}>
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}
