/** Groups of countries by the numbers of UN M49, with the names publishers write for them. */
const NAMES_BY_M49: Readonly<Record<string, readonly string[]>> = {
  '001': ['world', 'global', 'total all countries or areas', 'all countries'],
  '002': ['africa'],
  '003': ['north america'],
  '005': ['south america'],
  '009': ['oceania'],
  '011': ['western africa', 'west africa'],
  '013': ['central america'],
  '014': ['eastern africa', 'east africa'],
  '015': ['northern africa', 'north africa'],
  '017': ['middle africa', 'central africa'],
  '018': ['southern africa'],
  '019': ['americas'],
  '021': ['northern america'],
  '029': ['caribbean'],
  '030': ['eastern asia', 'east asia'],
  '034': ['southern asia', 'south asia'],
  '035': ['south eastern asia', 'southeast asia', 'south east asia'],
  '039': ['southern europe'],
  '053': ['australia and new zealand'],
  '054': ['melanesia'],
  '057': [], // "Micronesia" is a country's name, too
  '061': ['polynesia'],
  '062': ['south central asia', 'central and southern asia'],
  '142': ['asia'],
  '143': ['central asia'],
  '145': ['western asia', 'west asia', 'near and middle east south west asia'],
  '150': ['europe'],
  '151': ['eastern europe'],
  '154': ['northern europe'],
  '155': ['western europe'],
  '199': ['least developed countries', 'least developed countries ldcs'],
  '202': ['sub saharan africa'],
  '419': ['latin america and the caribbean', 'latin america and caribbean'],
  '420': ['latin america'],
  '432': ['land locked developing countries', 'landlocked developing countries'],
  '722': ['small island developing states'],
};

/** Groups that have a name and no number: of income, of unions, of the European statistical office. */
const OTHER_NAMES = [
  'asia and the pacific',
  'european union',
  'european union 27',
  'european union 28',
  'high income countries',
  'low income countries',
  'lower middle income countries',
  'upper middle income countries',
  'southeastern europe',
  'west and central europe',
  'europe and central asia',
  'middle east and north africa',
  'near and middle east',
  'east asia and pacific',
];

/** European Union and euro area in each of their compositions: EU, EU27_2020, EA19, EFTA. */
const EUROPEAN_GROUP = /^(EU(\d{2}(_\d{4})?|_V)?|EA(\d{2}(_\d{4})?)?|EFTA|EEA\d{2}(_\d{4})?)$/;

const NAMES = new Set([...Object.values(NAMES_BY_M49).flat(), ...OTHER_NAMES]);

/** True for a group of countries, by its M49 number, its Eurostat code or its (normalised) name. */
export function isRegionCode(code: string): boolean {
  return EUROPEAN_GROUP.test(code) || (/^\d{1,3}$/.test(code) && code.padStart(3, '0') in NAMES_BY_M49);
}

export function isRegionName(normalised: string): boolean {
  return NAMES.has(normalised);
}
