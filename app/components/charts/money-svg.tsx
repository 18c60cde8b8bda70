import type { MoneyChartSpec } from '#app/view-models/chart.ts';
import { type ChartWords, shortPeriod } from './chart-words.ts';
import type { Frame } from './frames.ts';
import { type BarDrawing, layoutMoney, type MoneyLayout } from './money-layout.ts';
import type { Palette } from './palette.ts';

type Props = {
  readonly spec: MoneyChartSpec;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly words: ChartWords;
};

/** Period names are drawn for every nth bar so that they do not touch. */
const LABEL_WIDTH = 56;

export function MoneyMarks({ spec, frame, palette, words }: Props) {
  const layout = layoutMoney(spec, frame);
  const step = (layout.plot.right - layout.plot.left) / Math.max(1, layout.bars.length);
  const every = Math.ceil(LABEL_WIDTH / step);
  return (
    <g fontFamily={palette.fontFamily} fontSize={12} fill={palette.inkSoft} direction="ltr">
      <Header currency={spec.currency} palette={palette} words={words} />
      {layout.ticks.map(({ millions, y }) => (
        <g key={millions}>
          <path d={`M${layout.plot.left} ${y}H${layout.plot.right}`} stroke={palette.rule} />
          <text x={layout.plot.left - 8} y={y + 4} textAnchor="end">
            {words.value(millions)}
          </text>
        </g>
      ))}
      {layout.bars.map((bar, index) => (
        <g key={bar.period}>
          <Bar bar={bar} layout={layout} palette={palette} />
          {(layout.bars.length - 1 - index) % every === 0 && (
            <text x={bar.centre} y={layout.plot.bottom + 18} textAnchor="middle">
              {shortPeriod(bar.period, words)}
            </text>
          )}
        </g>
      ))}
      <path d={`M${layout.plot.left} ${layout.zeroY}H${layout.plot.right}`} stroke={palette.inkSoft} />
    </g>
  );
}

/** The two kinds of bar, named beside a specimen of each. */
function Header({
  currency,
  palette,
  words,
}: Pick<Props, 'palette' | 'words'> & { readonly currency: string }) {
  return (
    <g>
      <text x={0} y={12}>
        {words.t('moneyUnit', { currency })}
      </text>
      <rect x={1} y={21} width={12} height={10} fill="none" stroke={palette.ink} />
      <text x={19} y={30}>
        {words.t('columnBudget')}
      </text>
      <rect x={101} y={21} width={12} height={10} fill={palette.series[0]} />
      <text x={119} y={30}>
        {words.t('columnExpenditure')}
      </text>
    </g>
  );
}

function Bar({
  bar,
  layout,
  palette,
}: {
  readonly bar: BarDrawing;
  readonly layout: MoneyLayout;
  readonly palette: Palette;
}) {
  // The mark for an amount that is not known stands above the bar that is there, or on the axis.
  const markY = (bar.budget ?? bar.expenditure)?.y ?? layout.zeroY;
  return (
    <>
      {bar.expenditure && <rect {...bar.expenditure} fill={palette.series[0]} />}
      {bar.budget && <rect {...bar.budget} fill="none" stroke={palette.ink} strokeWidth={1.25} />}
      {(!bar.budget || !bar.expenditure) && (
        <text x={bar.centre} y={markY - 5} textAnchor="middle" fontWeight={600}>
          ?
        </text>
      )}
    </>
  );
}
