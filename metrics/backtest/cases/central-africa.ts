import type { ClosedMission } from '../closed-mission.ts';
import { NOTHING_FURTHER, source, WARS_OF_2017 } from './source.ts';

export const ONUB_2006: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'ONUB',
  name: 'United Nations Operation in Burundi',
  areas: ['BDI'],
  closedOn: '2006-12-31',
  closure: {
    decision: 'Resolution of 30 June 2006, to 31 December 2006; its number was not found',
    summary: 'The operation ended its mandate on 31 December 2006; a political office followed.',
    source: source({
      key: 'pko-157',
      publisher: 'United Nations, press release',
      title: 'United Nations mission in Burundi completes peacekeeping mandate',
      citation: 'PKO/157',
      url: 'https://press.un.org/en/2006/pko157.doc.htm',
      publishedOn: '2006-12-20',
    }),
  },
  dossier: null,
  remarks: [
    {
      summary:
        'Army and rebels fought again in April and May 2008; fifty rebels were reported killed from 5 to 9 May. That is no count by the Uppsala Conflict Data Program, so it does not decide the case.',
      source: source({
        key: 'crisis-watch-2008',
        publisher: 'International Crisis Group',
        title: 'CrisisWatch, Burundi, May 2008',
        url: 'https://crisisgroup.org/crisiswatch/database?location%5B0%5D=3&page=19',
      }),
    },
  ],
};

export const MINURCAT_2010: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'MINURCAT',
  name: 'United Nations Mission in the Central African Republic and Chad',
  areas: ['CAF', 'TCD'],
  closedOn: '2010-12-31',
  closure: {
    decision: 'S/RES/1923 (2010)',
    summary: 'The mission completed its mandate on 31 December 2010.',
    source: source({
      key: 'minurcat-facts',
      publisher: 'MINURCAT',
      title: 'Facts and figures: closure of MINURCAT',
      citation: 'S/RES/1923 (2010)',
      url: 'https://minurcat.unmissions.org/facts-and-figures',
    }),
  },
  dossier: null,
  consentWithdrawn: {
    summary: 'Chad asked for the withdrawal in 2010 and took the protection of civilians upon itself.',
    source: source({
      key: 'minurcat-mandate',
      publisher: 'United Nations Peacekeeping',
      title: 'MINURCAT mandate',
      citation: 'S/RES/1923 (2010)',
      url: 'https://peacekeeping.un.org/ru/mission/past/minurcat/mandate.shtml',
    }),
  },
  deployments: [
    {
      on: '2014-09-15',
      hasProtectionTasks: 'T',
      summary:
        'In the Central African Republic a United Nations mission of up to 10,000 soldiers and 1,800 police took over from an African one, with the protection of civilians as its first task.',
      source: source({
        key: 'minusca-about',
        publisher: 'MINUSCA',
        title: 'About: MINUSCA established',
        citation: 'S/RES/2149 (2014)',
        url: 'https://minusca.unmissions.org/en/about',
      }),
    },
  ],
};

export const EUPOL_RD_CONGO_2014: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'EUPOL RD Congo',
  name: 'European Union Police Mission in the Democratic Republic of the Congo',
  areas: ['COD'],
  closedOn: '2014-09-30',
  closure: {
    decision: 'Last extension, to 30 September 2014; its number was not found',
    summary: 'The mission was completed on 30 September 2014.',
    source: source({
      key: 'eeas-eupol-drc',
      publisher: 'European External Action Service (copy)',
      title: 'Completion of EUPOL DRC: advancing police reform in Congo',
      url: 'https://denederlandsegrondwet.nl/id/vjnval7p5dzs/nieuws/completion_of_eupol_drc_advancing_police',
      publishedOn: '2014-10-03',
    }),
  },
  dossier: null,
  fighting: [
    {
      area: 'COD',
      year: 2017,
      summary: 'The country is named among those with a conflict that killed at least 1,000 people in 2017.',
      source: WARS_OF_2017,
    },
  ],
  remarks: [
    {
      summary:
        'Another account has the mission end in December 2014. The date of the European Union is used.',
      source: source({
        key: 'grip-1677',
        publisher: 'Group for Research and Information on Peace and Security',
        title: 'The end of the EUPOL RD Congo mission',
        url: 'https://archive4.grip.org/en/node/1677',
      }),
    },
  ],
};
