import {
  readChoice,
  readList,
  readNullable,
  readNumber,
  readNumbers,
  readObject,
} from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { reversalRisk as assessReversal, type ReversalIndicator } from '#metrics/projection/reversal-risk.ts';
import { readNumberOr } from './read-number-or.ts';

export function reversalRisk(value: unknown): unknown {
  const input = readObject(value, 'input');
  return assessReversal({
    indicators: readList(input.indicators, 'indicators', readIndicator),
    horizonYears: readNumberOr(input.horizon, 'horizon', DEFAULT_PARAMETERS.reversal.horizonYears),
  });
}

function readIndicator(value: unknown, name: string): ReversalIndicator {
  const input = readObject(value, name);
  return {
    t: readNumbers(input.t, `${name}.t`),
    y: readNumbers(input.y, `${name}.y`),
    direction: readChoice(input.direction, ['higher', 'lower'], `${name}.direction`),
    scale: readChoice(input.scale ?? 'linear', ['linear', 'log'], `${name}.scale`),
    target: readNullable(input.target, `${name}.target`, readNumber),
    weight: readNumber(input.weight, `${name}.weight`),
  };
}
