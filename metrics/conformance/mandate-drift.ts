import {
  readArray,
  readList,
  readNullable,
  readNumber,
  readNumbers,
  readObject,
  readText,
} from '#metrics/domain/read-json.ts';
import { mandateDrift as profileDrift } from '#metrics/money/mandate-drift.ts';

export function mandateDrift(value: unknown): unknown {
  const input = readObject(value, 'input');
  const texts = (key: string) => readList(input[key], key, readText);
  const optional = (key: string) => readNullable(input[key], key, readNumber);
  const drift = profileDrift({
    originalTasks: texts('original'),
    currentTasks: texts('current'),
    spendByObjective: readNullable(input.spendByObjective, 'spendByObjective', readSpend),
    originalObjectives: texts('originalObjectives'),
    start: readNumber(input.start, 'start'),
    originalEnd: optional('originalEnd'),
    currentEnd: optional('currentEnd'),
    extensions: readArray(input.authorised, 'authorised').length,
    lapsesDays: readNumbers(input.lapsesDays, 'lapsesDays'),
    consentGapsDays: readNumbers(input.consentGapDays, 'consentGapDays'),
    originalStrength: optional('strength0'),
    currentStrength: optional('strength1'),
  });
  const values = Object.entries(drift).map(([key, item]) => [key, plain(item)]);
  return { ...Object.fromEntries(values), added: drift.added.length, dropped: drift.dropped.length };
}

function readSpend(value: unknown, name: string): ReadonlyMap<string, number> {
  const amounts = Object.entries(readObject(value, name));
  return new Map(
    amounts.map(([objective, amount]) => [objective, readNumber(amount, `${name}.${objective}`)]),
  );
}

function plain(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('known' in item)) return item;
  return 'value' in item ? item.value : null;
}
