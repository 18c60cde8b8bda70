import {
  type JsonObject,
  readBoolean,
  readChoice,
  readNullable,
  readNumber,
  readObject,
} from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { maintainPace } from '#metrics/trend/maintain-pace.ts';
import { pace as assessPace } from '#metrics/trend/pace.ts';

export function pace(value: unknown): unknown {
  const input = readObject(value, 'input');
  const number = (key: string) => readNullable(input[key], key, readNumber);
  const direction = readChoice(input.direction, ['higher', 'lower', 'maintain'], 'direction');
  const points = {
    baseline: { t: readNumber(input.t0, 't0'), value: number('x0') },
    latest: { t: readNumber(input.t1, 't1'), value: number('x1') },
    deadline: number('tT'),
  };
  const parameters = withProfile(input);
  const result =
    direction === 'maintain'
      ? maintainPace({ ...points, lower: number('lower'), upper: number('upper') }, parameters)
      : assessPace({ ...points, direction, target: number('T'), ...readRate(input) }, parameters);
  const { isFallback, ...rest } = result;
  return { ...rest, fallback: isFallback };
}

function readRate(input: JsonObject): { rate: 'auto' | 'cagr' | 'linear'; isRatioScale: boolean } {
  const readRateName = (value: unknown, name: string) => readChoice(value, ['auto', 'cagr', 'linear'], name);
  return {
    rate: readNullable(input.rate, 'rate', readRateName) ?? 'auto',
    isRatioScale: readNullable(input.ratioScale, 'ratioScale', readBoolean) ?? true,
  };
}

function withProfile(input: JsonObject): MethodParameters {
  const readProfile = (value: unknown, name: string) => readChoice(value, ['eurostat', 'un'], name);
  const profile = readNullable(input.profile, 'profile', readProfile) ?? DEFAULT_PARAMETERS.pace.profile;
  return { ...DEFAULT_PARAMETERS, pace: { ...DEFAULT_PARAMETERS.pace, profile } };
}
