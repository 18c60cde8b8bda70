/** Codes the World Bank used, or still uses, where ISO 3166-1 has another. */
export const WORLD_BANK_LEGACY_CODES: ReadonlyMap<string, string> = new Map([
  ['KSV', 'XKX'],
  ['ADO', 'AND'],
  ['ZAR', 'COD'],
  ['ROM', 'ROU'],
  ['TMP', 'TLS'],
  ['WBG', 'PSE'],
  ['IMY', 'IMN'],
]);

/**
 * Groups, not countries, in World Bank tables (country metadata of the World Development Indicators, where
 * `Region` is empty), with older groups and two reporting units that ISO 3166-1 does not know: CHI (Channel
 * Islands, two ISO territories in one figure) and INX (not classified).
 */
export const WORLD_BANK_AGGREGATES: ReadonlySet<string> = new Set(
  `AFE AFR AFW ARB CAA CEB CEU CHI CLA CME CSA CSS DEA DEC DFS DLA DMN DNF DNS DSA DSF DSS EAP EAR EAS ECA ECS EMU
   EUU FCS FXS HIC HPC IBB IBD IBT IDA IDB IDX INX LAC LAP LCN LCR LDC LIC LMC LMY LTE MDE MEA MIC MNA NAC NAF NLS
   NOC NRS OEC OED OSS PRE PSS PST RRS SAS SCE SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC WLD XZN`.split(
    /\s+/,
  ),
);

/** States that no longer exist but stand in long tables: the Netherlands Antilles, dissolved in 2010. */
export const FORMER_COUNTRIES: ReadonlySet<string> = new Set(['ANT']);
