import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type {
  FigureMoveView,
  MeasurementView,
  NamedShare,
  ShortfallView,
  TruthMoveView,
} from '#app/view-models/explanation.ts';

/** Parts of an objective that are named in a sentence about it. */
const CHIEF = 2;

type HeldBack = Extract<ShortfallView['objectives'], { known: true }>['value'][number];
export type Target = 'score' | 'verdict';

/** The sentences of an explanation: their words from the catalogue, their numbers from the view. */
export function useSentences() {
  const { t } = useTranslation(['explanation', 'common']);
  const format = useFormat();
  const readinessOf = ({ readiness }: Pick<FigureMoveView, 'readiness'>) =>
    t(`readiness.${readiness}`, { ns: 'common' });
  const chiefOf = (indicators: readonly NamedShare[]) =>
    indicators
      .slice(0, CHIEF)
      .map(({ name, share }) => t('held.indicator', { name, share: format.share(share) }))
      .join('; ');
  return {
    heldBack: ({ name, share, indicators }: HeldBack) => {
      const said = { name, share: format.share(share) };
      return indicators.length === 0
        ? t('held.objective', said)
        : t('held.objectiveChiefly', { ...said, indicators: chiefOf(indicators) });
    },
    mostHeldBack: ({ name, share, indicators }: HeldBack) =>
      t('held.brief', { name, share: format.share(share), indicators: chiefOf(indicators) }),
    measurement: (target: Target, measurement: MeasurementView) => {
      const { kind, subjects, period, share, lower, upper, level } = measurement;
      const among = kind === 'measurement' || kind === 'criterion_period' ? kind : 'missing';
      const write = (value: number) => format.share(Math.max(0, value));
      return t(`measure.${target}.${among}`, {
        names: subjects.join('; '),
        period: period === null ? '' : format.period(period),
        share: format.share(share),
        interval: t('measure.level', {
          interval: format.interval(lower, upper, write),
          level: format.level(level),
        }),
      });
    },
    figureMove: (move: FigureMoveView) => {
      const { name, unit, digits, before, now } = move;
      const figure = (value: number, decimals = digits) =>
        t('verdict.figure', { value: format.number(value, decimals), unit });
      const said = { name, value: figure(move.value), readiness: readinessOf(move) };
      if (before === null) return t('verdict.newFirst', said);
      if (now === null) return t('verdict.new', { ...said, before: figure(before) });
      const moved = { ...said, now: figure(now, digits + 1) };
      if (before === now) return t('verdict.latestNext', moved);
      return t('verdict.latest', { ...moved, before: figure(before) });
    },
    truthMove: (move: TruthMoveView) =>
      t(`verdict.${move.role}.${move.truth}`, { name: move.name, readiness: readinessOf(move) }),
  };
}
