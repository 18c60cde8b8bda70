import { isWorldRegion, resolveArea } from '../areas/resolve-area.ts';
import { remember } from '../remember.ts';
import type { FieldText } from './field-in.ts';
import type { MappingProfile } from './profile.ts';
import { type Refusal, refusal } from './refusal.ts';

export type Place = { readonly area: string | null; readonly mission: string | null };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UNKNOWN = '';

/** The area and mission of a row, by the profile's crosswalk before the codes and names that are known. */
export function placeReader({ area: areas, mission: missions }: MappingProfile['codes']) {
  const areaOf = remember((written: string) => {
    const named = Object.hasOwn(areas, written) ? areas[written] : written;
    if (named === null || named === undefined) return 'group';
    return resolveArea(named) ?? (isWorldRegion(named) ? 'group' : UNKNOWN);
  });
  return (area: FieldText, mission: FieldText): Place | Refusal | 'group' => {
    if (area.text === '' && mission.text === '')
      return refusal(
        'field_missing',
        area,
        'The row names neither an area nor a mission. Fill in one of them.',
      );
    const slug = Object.hasOwn(missions, mission.text) ? (missions[mission.text] ?? '') : mission.text;
    if (slug !== '' && !SLUG.test(slug))
      return refusal(
        'field_invalid',
        mission,
        'This is not the short name of a mission. Give it one under codes.mission of the profile.',
      );
    const code = area.text === '' ? null : areaOf(area.text);
    if (code === 'group') return 'group';
    if (code === UNKNOWN)
      return refusal(
        'unknown_area',
        area,
        'This area is not known by code or name. Correct it, or place it under codes.area of the profile.',
      );
    return { area: code, mission: slug === '' ? null : slug };
  };
}
