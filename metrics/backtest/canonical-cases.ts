/**
 * The closures the method is tried on, named before any score was computed. A case cannot leave: what is known of each
 * is a record with these keys, and the page walks this list. Method §13.2.
 */
export const CANONICAL_CASES = [
  'unamsil-2005',
  'unmiset-2005',
  'eupol-proxima-2005',
  'onub-2006',
  'minurcat-2010',
  'unmit-2012',
  'eupm-2012',
  'eujust-lex-iraq-2013',
  'unipsil-2014',
  'eupol-rd-congo-2014',
  'eupol-afghanistan-2016',
  'unoci-2017',
  'ramsi-2017',
  'minustah-2017',
  'unmil-2018',
  'minujusth-2019',
] as const;
export type CanonicalCase = (typeof CANONICAL_CASES)[number];
