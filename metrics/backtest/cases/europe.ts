import type { ClosedMission } from '../closed-mission.ts';
import { NOTHING_FURTHER, source } from './source.ts';

export const EUPOL_PROXIMA_2005: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'EUPOL Proxima',
  name: 'European Union Police Mission in the former Yugoslav Republic of Macedonia',
  areas: ['MKD'],
  closedOn: '2005-12-14',
  closure: {
    decision: 'Last extension, to 14 December 2005; its number was not found',
    summary: 'The mission began on 15 December 2003 and ended two years later, on 14 December 2005.',
    source: source({
      key: 'civpol-proxima',
      publisher: 'Swiss Expert Pool for Civilian Peacebuilding',
      title: 'EUPOL Proxima, Macedonia',
      url: 'https://www.post2015.admin.ch/civpol/it/home/einsaetze/missioni-precedenti/eupol-proxima-macedonia.html',
    }),
  },
  dossier: null,
  remarks: [
    {
      summary: 'A team of about thirty police advisers followed, until 14 June 2006.',
      source: source({
        key: 'eupat',
        publisher: 'Frwiki (copy)',
        title: 'EUPAT Fyrom',
        citation: 'Joint Action 2005/826/CFSP',
        url: 'https://it.frwiki.wiki/wiki/EUPAT_Fyrom',
      }),
    },
  ],
};

export const EUPM_2012: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'EUPM',
  name: 'European Union Police Mission in Bosnia and Herzegovina',
  areas: ['BIH'],
  closedOn: '2012-06-30',
  closure: {
    decision: 'Last extension, to 30 June 2012; its number was not found',
    summary: 'The mission ended on 30 June 2012 after almost ten years.',
    source: source({
      key: 'afp-eupm',
      publisher: 'AFP, in EUbusiness',
      title: 'EU winds up Bosnia police mission',
      url: 'http://www.eubusiness.com/news-eu/bosnia-police.hjs/',
    }),
  },
  dossier: null,
  remarks: [
    {
      summary:
        'The military operation EUFOR Althea stayed in the country. It was there before, so it is no renewed deployment.',
      source: source({
        key: 'afp-eupm',
        publisher: 'AFP, in EUbusiness',
        title: 'EU winds up Bosnia police mission',
        url: 'http://www.eubusiness.com/news-eu/bosnia-police.hjs/',
      }),
    },
  ],
};
