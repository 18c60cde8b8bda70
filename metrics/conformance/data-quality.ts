import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { dataQuality } from '#metrics/observation/data-quality.ts';

export function checkDataQuality(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const number = (key: string) => readNumber(fields[key], key);
  return dataQuality({
    accuracy: number('accuracy'),
    independence: number('independence'),
    timeliness: number('timeliness'),
    completeness: number('completeness'),
    comparability: number('comparability'),
  });
}
