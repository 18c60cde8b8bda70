import { INDICATOR_CODE_PATTERN } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { plainHeader } from '../tables/find-columns.ts';
import type { FieldText } from './field-in.ts';
import type { MappingProfile } from './profile.ts';
import { type Refusal, refusal } from './refusal.ts';

export type Subject = { readonly code: string; readonly factor: number };

/**
 * The indicator a row speaks of, and what brings its unit to the indicator's. A unit that is stated and is neither the
 * indicator's nor in the profile's crosswalk refuses the row.
 */
export function subjectReader({ codes, indicators }: MappingProfile) {
  const units = new Map(indicators.map(({ code, unit }) => [code, unit]));
  return (indicator: FieldText, unit: FieldText): Subject | Refusal => {
    const written = indicator.text;
    const code = Object.hasOwn(codes.indicator, written) ? (codes.indicator[written] ?? '') : written;
    if (!INDICATOR_CODE_PATTERN.test(code))
      return refusal(
        'indicator_unknown',
        indicator,
        'This is not the code of an indicator. Give its code under codes.indicator of the profile.',
      );
    const own = INDICATOR_LIBRARY.get(code)?.unit ?? units.get(code);
    if (unit.text === '' || own === undefined) return { code, factor: 1 };
    const meant = Object.hasOwn(codes.unit, unit.text) ? codes.unit[unit.text] : undefined;
    if (plainHeader(meant?.unit ?? unit.text) === plainHeader(own))
      return { code, factor: meant?.factor ?? 1 };
    return refusal(
      'unit_differs',
      unit,
      `The indicator is in “${own}”, this row is not. Say under codes.unit of the profile what the unit stands for.`,
    );
  };
}
