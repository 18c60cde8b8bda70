import type { ClosedMission } from '../closed-mission.ts';
import { NOTHING_FURTHER, source } from './source.ts';

export const UNMISET_2005: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'UNMISET',
  name: 'United Nations Mission of Support in East Timor',
  areas: ['TLS'],
  closedOn: '2005-05-20',
  closure: {
    decision: 'S/RES/1573 (2004)',
    summary: 'The Security Council gave the mission a last six months, to 20 May 2005.',
    source: source({
      key: 'sc-8246',
      publisher: 'United Nations, meetings coverage',
      title: 'Security Council extends Timor-Leste mission for final six months',
      citation: 'SC/8246; S/RES/1573 (2004)',
      url: 'https://unis.unvienna.org/unis/en/pressrels/2004/sc8246.html',
      publishedOn: '2004-11-17',
    }),
  },
  dossier: null,
  deployments: [
    {
      on: '2006-05-27',
      hasProtectionTasks: 'T',
      summary:
        'A year later the Government could no longer control the situation and asked Australia, New Zealand, Malaysia and Portugal for help; their forces took control of the capital.',
      source: source({
        key: 'wikinews-2006',
        publisher: 'Wikinews',
        title: 'Peacekeepers take control in East Timor',
        url: 'https://en.m.wikinews.org/wiki/Peacekeepers_take_control_in_East_Timor',
        publishedOn: '2006-05-27',
      }),
    },
    {
      on: '2006-08-25',
      hasProtectionTasks: 'T',
      summary: 'The Security Council created UNMIT with up to 1,608 police to restore public order.',
      source: source({
        key: 'sc-8817',
        publisher: 'United Nations, meetings coverage (copy)',
        title: 'Security Council establishes new, expanded UN mission in Timor-Leste',
        citation: 'SC/8817; S/RES/1704 (2006)',
        url: 'http://mail.laohamutuk.org/reports/UN/UNDocs/2006/sc8817.htm',
        publishedOn: '2006-08-25',
        accessedOn: '2026-11-23',
      }),
    },
  ],
};

export const UNMIT_2012: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'UNMIT',
  name: 'United Nations Integrated Mission in Timor-Leste',
  areas: ['TLS'],
  closedOn: '2012-12-31',
  closure: {
    decision: 'S/RES/2037 (2012)',
    summary: 'The Security Council extended the mission for the last time, to the end of 2012.',
    source: source({
      key: 'wiki-2037',
      publisher: 'ZXC Wiki',
      title: 'UN Security Council resolution 2037',
      citation: 'S/RES/2037 (2012)',
      url: 'http://de.zxc.wiki/wiki/Resolution_2037_des_UN-Sicherheitsrates',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'unmit',
};

export const RAMSI_2017: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'RAMSI',
  name: 'Regional Assistance Mission to Solomon Islands',
  areas: ['SLB'],
  closedOn: '2017-06-30',
  closure: {
    decision: 'End of the agreement with Solomon Islands, 30 June 2017',
    summary: 'The mission ended on 30 June 2017 after fourteen years.',
    source: source({
      key: 'aph-176',
      publisher: 'Parliament of Australia, Joint Standing Committee on Treaties',
      title: 'Report 176, deployment of personnel to Solomon Islands',
      url: 'https://www.aph.gov.au/Parliamentary_Business/Committees/Joint/Treaties/AirForce-Singapore/Report_176/Section?id=committees%2Freportjnt%2F024129%2F25455',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'ramsi',
  deployments: [
    {
      on: '2021-11-25',
      hasProtectionTasks: 'T',
      summary:
        'After two days of riots the Prime Minister asked Australia for help; more than a hundred federal police and soldiers came for riot control and to guard critical infrastructure.',
      source: source({
        key: 'sbs-2021',
        publisher: 'SBS News',
        title:
          'Australia deploys ADF troops, federal police officers to help quell civil unrest in Solomon Islands',
        url: 'https://www.sbs.com.au/news/australia-deploys-adf-troops-federal-police-officers-to-help-quell-civil-unrest-in-solomon-islands/28d4c984-0853-49e1-84fc-fd9ad60d2b40',
        publishedOn: '2021-11-25',
      }),
    },
  ],
};
