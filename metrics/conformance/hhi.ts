import { readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { donorConcentration } from '#metrics/money/donor-concentration.ts';

export function hhi(value: unknown): unknown {
  const result = donorConcentration(readNumbers(readObject(value, 'input').amounts, 'amounts'));
  if (!result.known) return null;
  const { index, points, normalised, effectiveDonors } = result.value;
  return { hhi: index, points, normalised, effective: effectiveDonors };
}
