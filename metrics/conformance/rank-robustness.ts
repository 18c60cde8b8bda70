import { readList, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { rankRobustness as assessRanks } from '#metrics/uncertainty/rank-robustness.ts';

export function rankRobustness(value: unknown): unknown {
  const input = readObject(value, 'input');
  const nominal = readNumbers(input.nominal, 'nominal');
  const result = assessRanks(nominal, readList(input.draws, 'draws', readNumbers));
  const { nominalRank, ranks, median, lower: q05, upper: q95, meanAbsoluteShift, firstShare: pTop1 } = result;
  return { nominalRank, ranks, median, q05, q95, meanAbsShift: meanAbsoluteShift, pTop1 };
}
