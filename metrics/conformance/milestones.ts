import { SCALES } from '#metrics/domain/indicator.ts';
import {
  readChoice,
  readList,
  readNullable,
  readNumber,
  readNumbers,
  readObject,
} from '#metrics/domain/read-json.ts';
import { milestoneProgress } from '#metrics/progress/milestone-progress.ts';

export function checkMilestones(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const outcome = milestoneProgress({
    direction: readChoice(fields.direction, ['higher', 'lower'], 'direction'),
    scale: readNullable(fields.scale, 'scale', (scale, name) => readChoice(scale, SCALES, name)) ?? 'linear',
    path: readList(fields.path, 'path', (point, name) => {
      const [year, value] = readNumbers(point, name);
      return { year: readNumber(year, `${name}[0]`), value: readNumber(value, `${name}[1]`) };
    }),
    value: readNumber(fields.value, 'value'),
    year: readNumber(fields.t, 't'),
  });
  if (!outcome.known) return { expected: null, gap: null, ratio: null, onSchedule: null };
  const { expected, gap, ratio, isOnSchedule } = outcome.value;
  return { expected, gap, ratio, onSchedule: isOnSchedule };
}
