/** Every format the ledger reads: one line each. */
import { eurostat } from './eurostat.ts';
import { iatiActivity } from './iati-activity.ts';
import type { Importer } from './importer.ts';
import { ledgerObservations } from './ledger-observations.ts';
import { missionDossier } from './mission-dossier.ts';
import { owid } from './owid.ts';
import { tiCpi } from './ti-cpi.ts';
import { ucdpGed } from './ucdp-ged.ts';
import { unContributions } from './un-contributions.ts';
import { unData } from './un-data.ts';
import { unodcCts } from './unodc-cts.ts';
import { vDem } from './v-dem.ts';
import { wbWdi } from './wb-wdi.ts';
import { wbWgi } from './wb-wgi.ts';

export const IMPORTERS: readonly Importer[] = [
  tiCpi,
  wbWdi,
  wbWgi,
  unodcCts,
  eurostat,
  unData,
  owid,
  vDem,
  ucdpGed,
  unContributions,
  iatiActivity,
  ledgerObservations,
  missionDossier,
];
