import { readNullable, readNumber, readObject } from '#metrics/domain/read-json.ts';
import { exitReadinessScore } from '#metrics/readiness/exit-readiness-score.ts';
import { readTruth } from './read-truths.ts';

export function checkExitReadinessScore(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const component = (key: string) => readNullable(fields[key], key, readNumber);
  const { isWithheld, ...score } = exitReadinessScore(
    {
      achievement: component('achievement'),
      criteria: component('criteria'),
      durability: component('durability'),
      ownership: component('ownership'),
    },
    readNullable(fields.gates, 'gates', readTruth) ?? 'T',
  );
  return { ...score, withheld: isWithheld };
}
