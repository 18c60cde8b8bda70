import {
  readArray,
  readList,
  readNumber,
  readNumbers,
  readObject,
  readText,
} from '#metrics/domain/read-json.ts';
import { mandateDrift as profileDrift } from '#metrics/money/mandate-drift.ts';

export function mandateDrift(value: unknown): unknown {
  const input = readObject(value, 'input');
  const texts = (key: string) => readList(input[key], key, readText);
  const number = (key: string) => readNumber(input[key], key);
  const spend = Object.entries(readObject(input.spendByObjective, 'spendByObjective'));
  const drift = profileDrift({
    originalTasks: texts('original'),
    currentTasks: texts('current'),
    spendByObjective: new Map(spend.map(([objective, amount]) => [objective, readNumber(amount, objective)])),
    originalObjectives: texts('originalObjectives'),
    start: number('start'),
    originalEnd: number('originalEnd'),
    currentEnd: number('currentEnd'),
    extensions: readArray(input.authorised, 'authorised').length,
    lapsesDays: readNumbers(input.lapsesDays, 'lapsesDays'),
    consentGapsDays: readNumbers(input.consentGapDays, 'consentGapDays'),
    originalStrength: number('strength0'),
    currentStrength: number('strength1'),
  });
  const values = Object.entries(drift).map(([key, item]) => [key, plain(item)]);
  return { ...Object.fromEntries(values), added: drift.added.length, dropped: drift.dropped.length };
}

function plain(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('known' in item)) return item;
  return 'value' in item ? item.value : null;
}
