import type { FileSample } from './importer.ts';

/** The two description tables the World Bank packs beside a data file. */
export function isWorldBankMetadata(sample: FileSample): boolean {
  if (sample.container !== 'text') return false;
  const header = sample.text.split('\n', 1)[0]?.replace(/[\uFEFF"\r]/g, '') ?? '';
  return (
    /^Country Code,Region,Income ?Group/i.test(header) ||
    /^Indicator_?Code,Indicator_?Name,Source_?Note/i.test(header)
  );
}
