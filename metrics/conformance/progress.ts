import { SCALES } from '#metrics/domain/indicator.ts';
import { readChoice, readNullable, readNumber, readObject } from '#metrics/domain/read-json.ts';
import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';

export function checkProgress(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const optional = (key: string) => readNullable(fields[key], key, readNumber);
  return indicatorProgress({
    direction: readChoice(fields.direction, ['higher', 'lower', 'maintain'], 'direction'),
    scale: readNullable(fields.scale, 'scale', (scale, name) => readChoice(scale, SCALES, name)) ?? 'linear',
    baseline: optional('baseline'),
    target: optional('target'),
    lower: optional('lower'),
    upper: optional('upper'),
    value: optional('value'),
    width: optional('width'),
  });
}
