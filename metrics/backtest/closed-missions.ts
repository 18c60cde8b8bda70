import type { CanonicalCase } from './canonical-cases.ts';
import { EUJUST_LEX_IRAQ_2013, EUPOL_AFGHANISTAN_2016 } from './cases/asia.ts';
import { EUPOL_RD_CONGO_2014, MINURCAT_2010, ONUB_2006 } from './cases/central-africa.ts';
import { EUPM_2012, EUPOL_PROXIMA_2005 } from './cases/europe.ts';
import { MINUJUSTH_2019, MINUSTAH_2017 } from './cases/haiti.ts';
import { RAMSI_2017, UNMISET_2005, UNMIT_2012 } from './cases/islands.ts';
import { UNAMSIL_2005, UNIPSIL_2014, UNMIL_2018, UNOCI_2017 } from './cases/west-africa.ts';
import type { ClosedMission } from './closed-mission.ts';

/** What is known of each case, with who says so. A case without an entry does not compile. */
export const CLOSED_MISSIONS: Readonly<Record<CanonicalCase, ClosedMission>> = {
  'unamsil-2005': UNAMSIL_2005,
  'unmiset-2005': UNMISET_2005,
  'eupol-proxima-2005': EUPOL_PROXIMA_2005,
  'onub-2006': ONUB_2006,
  'minurcat-2010': MINURCAT_2010,
  'unmit-2012': UNMIT_2012,
  'eupm-2012': EUPM_2012,
  'eujust-lex-iraq-2013': EUJUST_LEX_IRAQ_2013,
  'unipsil-2014': UNIPSIL_2014,
  'eupol-rd-congo-2014': EUPOL_RD_CONGO_2014,
  'eupol-afghanistan-2016': EUPOL_AFGHANISTAN_2016,
  'unoci-2017': UNOCI_2017,
  'ramsi-2017': RAMSI_2017,
  'minustah-2017': MINUSTAH_2017,
  'unmil-2018': UNMIL_2018,
  'minujusth-2019': MINUJUSTH_2019,
};
