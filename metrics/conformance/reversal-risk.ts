import {
  readChoice,
  readList,
  readNullable,
  readNumber,
  readNumbers,
  readObject,
} from '#metrics/domain/read-json.ts';
import { reversalRisk as assessReversal, type ReversalIndicator } from '#metrics/projection/reversal-risk.ts';

export function reversalRisk(value: unknown): unknown {
  const input = readObject(value, 'input');
  return assessReversal({
    indicators: readList(input.indicators, 'indicators', readIndicator),
    horizonYears: readNumber(input.horizon, 'horizon'),
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
