import { readChoice, readNullable, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { project } from '#metrics/projection/project.ts';

export function projection(value: unknown): unknown {
  const input = readObject(value, 'input');
  const readScale = (scale: unknown, name: string) => readChoice(scale, ['linear', 'log'], name);
  const target = readNullable(input.target, 'target', readNumber);
  const damping = readNullable(input.phi, 'phi', readNumber);
  const result = project({
    t: readNumbers(input.t, 't'),
    y: readNumbers(input.y, 'y'),
    horizons: readNumbers(input.horizons, 'horizons'),
    scale: readNullable(input.scale, 'scale', readScale) ?? 'linear',
    goal:
      target === null
        ? null
        : { target, direction: readChoice(input.direction, ['higher', 'lower'], 'direction') },
    ...(damping === null ? {} : { damping }),
  });
  if (!result.known) return { status: result.reason };
  const { trend, horizons, timeToTarget } = result.value;
  return {
    status: 'ok',
    slope: trend.slope,
    level: trend.level,
    sigma: trend.sigma,
    slopeSe: trend.slopeError,
    tBar: trend.meanTime,
    horizons: horizons.map(({ years: h, value: point, probabilityMet: pMet, ...rest }) => ({
      h,
      point,
      pMet,
      ...rest,
    })),
    timeToTarget,
  };
}
