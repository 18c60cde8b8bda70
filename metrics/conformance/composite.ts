import { compositeScore } from '#metrics/composite/composite-score.ts';
import {
  readBoolean,
  readList,
  readNullable,
  readNumber,
  readObject,
  readText,
} from '#metrics/domain/read-json.ts';

export function checkComposite(input: unknown): unknown {
  const objectives = readList(readObject(input, 'input').objectives, 'objectives', (value, name) => {
    const objective = readObject(value, name);
    return {
      ...readWeighted(objective, name),
      isCritical: readNullable(objective.critical, `${name}.critical`, readBoolean) ?? false,
      indicators: readList(objective.indicators, `${name}.indicators`, (item, at) => {
        const indicator = readObject(item, at);
        return {
          ...readWeighted(indicator, at),
          score: readNullable(indicator.score, `${at}.score`, readNumber),
        };
      }),
    };
  });
  const { isWithheld, alternatives, shortfallShares, ...result } = compositeScore(objectives);
  const { powerHalf, ...others } = alternatives ?? { powerHalf: null };
  return {
    ...result,
    withheld: isWithheld,
    alternatives: alternatives === null ? null : { ...others, power_half: powerHalf },
    shortfallShare: shortfallShares,
  };
}

function readWeighted(value: { readonly [key: string]: unknown }, name: string) {
  return {
    id: readText(value.id, `${name}.id`),
    weight: readNullable(value.weight, `${name}.weight`, readNumber),
  };
}
