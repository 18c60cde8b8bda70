import type { ClosedMission } from '../closed-mission.ts';
import { NOTHING_FURTHER, source } from './source.ts';

export const UNAMSIL_2005: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'UNAMSIL',
  name: 'United Nations Mission in Sierra Leone',
  areas: ['SLE'],
  closedOn: '2005-12-31',
  closure: {
    decision: 'S/RES/1610 (2005)',
    summary: 'The Security Council gave the mission a last six months, to the end of 2005.',
    source: source({
      key: 'un-news-1610',
      publisher: 'United Nations News, in Scoop',
      title: "UN peacekeeping mission's mandate in Sierra Leone extended for final six months",
      citation: 'S/RES/1610 (2005)',
      url: 'http://scoop.co.nz/stories/WO0507/S00013.htm',
      publishedOn: '2005-06-30',
    }),
  },
  dossier: 'unamsil',
};

export const UNIPSIL_2014: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'UNIPSIL',
  name: 'United Nations Integrated Peacebuilding Office in Sierra Leone',
  areas: ['SLE'],
  closedOn: '2014-03-31',
  closure: {
    decision: 'S/RES/2097 (2013)',
    summary:
      'The office completed its mandate on 31 March 2014 and handed over to the United Nations country team.',
    source: source({
      key: 'unipsil-closure',
      publisher: 'UNIPSIL',
      title: 'Closure of UNIPSIL',
      url: 'https://unipsil.unmissions.org',
      publishedOn: '2014-03-31',
    }),
  },
  dossier: null,
  remarks: [
    {
      summary: 'A political office: its largest police presence was seven.',
      source: source({
        key: 'clingendael',
        publisher: 'Clingendael',
        title: 'The future of police missions, appendix B',
        url: 'https://www.clingendael.org/pub/2016/the_future_of_police_missions/appendix_b/',
        accessedOn: '2026-11-23',
      }),
    },
  ],
};

export const UNOCI_2017: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'UNOCI',
  name: "United Nations Operation in Côte d'Ivoire",
  areas: ['CIV'],
  closedOn: '2017-06-30',
  closure: {
    decision: 'S/RES/2284 (2016)',
    summary: 'The Security Council gave the operation its last authorisation, to 30 June 2017.',
    source: source({
      key: 'unoci-facts',
      publisher: 'United Nations Peacekeeping',
      title: 'UNOCI facts and figures',
      url: 'https://peacekeeping.un.org/mission/past/unoci/facts.shtml',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'unoci',
};

export const UNMIL_2018: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'UNMIL',
  name: 'United Nations Mission in Liberia',
  areas: ['LBR'],
  closedOn: '2018-03-30',
  closure: {
    decision: 'S/RES/2333 (2016)',
    summary: 'The Security Council gave the mission a final period, to 30 March 2018.',
    source: source({
      key: 'unmil-mandate',
      publisher: 'UNMIL',
      title: 'Mandate',
      citation: 'S/RES/2333 (2016)',
      url: 'https://unmil.unmissions.org/mandate',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'unmil',
};
