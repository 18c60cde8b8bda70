import { readNullable, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { staleness } from '#metrics/observation/staleness.ts';

export function checkStaleness(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const number = (key: string) => readNumber(fields[key], key);
  const result = staleness({
    ageYears: number('age'),
    frequencyYears: number('freq'),
    lagYears: number('lag'),
    valueSd: number('valueSd'),
    span: number('span'),
    annualValues: readNullable(fields.annualValues, 'annualValues', readNumbers) ?? [],
  });
  return { ...result, excessAge: result.excessAgeYears, usable: result.isUsable };
}
