import { aggregate, MEAN_KINDS, type Mean } from '#metrics/composite/aggregate.ts';
import {
  readChoice,
  readNullable,
  readNullableNumbers,
  readNumber,
  readObject,
} from '#metrics/domain/read-json.ts';

export function checkAggregate(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const kind = readChoice(fields.method, MEAN_KINDS, 'method');
  const values = readNullableNumbers(fields.y, 'y');
  const mean: Mean = kind === 'power' ? { kind, exponent: readNumber(fields.p, 'p') } : { kind };
  const outcome = aggregate({
    values,
    weights: readNullable(fields.w, 'w', readNullableNumbers) ?? values.map(() => null),
    mean,
    floor: null,
  });
  return { score: outcome.known ? outcome.value : null };
}
