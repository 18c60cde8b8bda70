import { aggregate, MEAN_KINDS, type Mean } from '#metrics/composite/aggregate.ts';
import {
  readChoice,
  readNullableNumbers,
  readNumber,
  readNumbers,
  readObject,
} from '#metrics/domain/read-json.ts';

export function checkAggregate(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const kind = readChoice(fields.method, MEAN_KINDS, 'method');
  const mean: Mean = kind === 'power' ? { kind, exponent: readNumber(fields.p, 'p') } : { kind };
  const outcome = aggregate({
    values: readNullableNumbers(fields.y, 'y'),
    weights: readNumbers(fields.w, 'w'),
    mean,
    floor: null,
  });
  return { score: outcome.known ? outcome.value : null };
}
