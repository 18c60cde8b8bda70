import { readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { estimateDispersion } from '#metrics/uncertainty/dispersion.ts';

export function dispersion(value: unknown): unknown {
  const input = readObject(value, 'input');
  const result = estimateDispersion({
    counts: readNumbers(input.counts, 'counts'),
    exposure: readNumbers(input.exposure, 'exposure'),
    t: readNumbers(input.t, 't'),
  });
  const { dispersion: phi, estimate: phiRaw, degreesOfFreedom: df, logSlope } = result;
  return { phi, phiRaw, df, logSlope };
}
