import { describe, expect, it } from 'vitest';
import {
  isWorldBankAggregate,
  isWorldRegion,
  resolveArea,
  resolveCountryName,
} from '#importers/areas/resolve-area.ts';

describe('areas', () => {
  it.each([
    ['HTI', 'HTI'],
    ['ht', null],
    ['HT', 'HTI'],
    ['332', 'HTI'],
    ['8', 'ALB'],
    ['XKX', 'XKX'],
    ['KSV', 'XKX'],
    ['XK', 'XKX'],
    ['412', 'XKX'],
    ['Kosovo', 'XKX'],
    ['ADO', 'AND'],
    ['ZAR', 'COD'],
    ['ROM', 'ROU'],
    ['TMP', 'TLS'],
    ['WBG', 'PSE'],
    ['IMY', 'IMN'],
    ['Korea (North)', 'PRK'],
    ['Korea, Rep.', 'KOR'],
    ['Congo, Dem. Rep.', 'COD'],
    ['Republic of the Congo', 'COG'],
    ['The FYR of Macedonia', 'MKD'],
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d´Ivoire', 'CIV'],
    ['St. Lucia', 'LCA'],
    ['Haïti', 'HTI'],
    ['Alemania', 'DEU'],
    ['Venezuela, RB', 'VEN'],
    ['Micronesia, Fed. Sts.', 'FSM'],
    ['HTI-OU', 'HTI-OU'],
  ])('%s is %s', (written, code) => {
    expect(resolveArea(written)).toBe(code);
  });

  it.each(['', 'WLD', 'ZZY', 'Atlantis', 'Congo', 'ZZY-1', '999', 'Somaliland'])(
    '%j is unknown, never a guess',
    (written) => {
      expect(resolveArea(written)).toBeNull();
    },
  );

  it('tells neighbours with similar names apart', () => {
    expect(
      ['Niger', 'Nigeria', 'Dominica', 'Dominican Republic', 'Guinea', 'Guinea-Bissau'].map(
        resolveCountryName,
      ),
    ).toEqual(['NER', 'NGA', 'DMA', 'DOM', 'GIN', 'GNB']);
  });

  it('knows the groups of the World Bank from its countries', () => {
    expect(['WLD', 'AFE', 'ARB', 'HTI', 'XKX', 'ZZY'].map(isWorldBankAggregate)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('groups of countries', () => {
  it.each(['World', 'Sub-Saharan Africa', '202', '2', 'EU27_2020', 'Total, all countries or areas', 'EA19'])(
    '%s is one',
    (written) => {
      expect(isWorldRegion(written)).toBe(true);
    },
  );

  it.each(['South Africa', 'Central African Republic', 'Micronesia', '710', 'EUR', ''])(
    '%s is none',
    (written) => {
      expect(isWorldRegion(written)).toBe(false);
    },
  );
});
