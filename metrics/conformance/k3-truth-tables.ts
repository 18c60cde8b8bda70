import { readChoice, readNumber, readObject } from '#metrics/domain/read-json.ts';
import { and, atLeast, not, or } from '#metrics/sunset/kleene.ts';
import { sustained } from '#metrics/sunset/sustained.ts';
import { readNumberOr } from './read-number-or.ts';
import { readTruth, readTruths } from './read-truths.ts';

export function checkK3TruthTables(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const operation = readChoice(fields.op, ['not', 'and', 'or', 'atLeast', 'sustained'], 'op');
  if (operation === 'sustained') {
    const periods = readTruths(fields.periods, 'periods');
    return sustained(periods, readNumberOr(fields.n, 'n', periods.length));
  }
  const truths = readTruths(fields.args, 'args');
  if (operation === 'not') return not(readTruth(truths[0], 'args[0]'));
  if (operation === 'atLeast') return atLeast(readNumber(fields.k, 'k'), truths);
  return operation === 'and' ? and(truths) : or(truths);
}
