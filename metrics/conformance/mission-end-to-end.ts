import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';

export function checkMissionEndToEnd(input: unknown): unknown {
  return scoreModel(readModel(input));
}
