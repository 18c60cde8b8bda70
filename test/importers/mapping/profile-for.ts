/** Profiles for the tests of mapped tables: whole but for what a test says. */
import { parseProfile } from '#importers/mapping/parse-profile.ts';

export const SOURCE = {
  key: 'ministry-survey',
  publisher: 'Ministry of the Interior',
  title: 'Survey of confidence',
  citation: 'Ministry of the Interior, Survey of confidence, 2026',
  licence: 'CC BY 4.0',
};

export function profileFor(said: Record<string, unknown>) {
  return parseProfile({
    format: 'mapping-profile/1',
    name: 'Survey of confidence',
    fields: {
      indicator: { constant: 'intentional-homicide-rate' },
      area: { column: 'Country' },
      period: { column: 'Year' },
    },
    figures: [{ value: 'Value' }],
    numbers: { decimal: '.', thousands: null },
    periods: ['iso'],
    source: SOURCE,
    ...said,
  });
}
