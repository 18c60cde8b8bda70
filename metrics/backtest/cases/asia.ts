import type { ClosedMission } from '../closed-mission.ts';
import { NOTHING_FURTHER, source, WARS_OF_2017 } from './source.ts';

export const EUJUST_LEX_IRAQ_2013: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'EUJUST LEX-Iraq',
  name: 'European Union Integrated Rule of Law Mission for Iraq',
  areas: ['IRQ'],
  closedOn: '2013-12-31',
  closure: {
    decision: 'Last extension, to 31 December 2013; its number was not found',
    summary: 'The mission was closed on 31 December 2013.',
    source: source({
      key: 'eeas-eujust-lex',
      publisher: 'European External Action Service (copy)',
      title: 'EU Integrated Rule of Law Mission for Iraq, fact sheet of January 2014',
      url: 'https://paperzz.com/doc/7994856/eu-integrated-rule-of-law-mission-for-iraq---eeas',
    }),
  },
  dossier: null,
  fighting: [
    {
      area: 'IRQ',
      year: 2017,
      summary: 'The country is named among those with a conflict that killed at least 1,000 people in 2017.',
      source: WARS_OF_2017,
    },
  ],
};

export const EUPOL_AFGHANISTAN_2016: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'EUPOL Afghanistan',
  name: 'European Union Police Mission in Afghanistan',
  areas: ['AFG'],
  closedOn: '2016-12-31',
  closure: {
    decision: 'Council Decision (CFSP) 2016/2040',
    summary: 'The Council of the European Union ended the work on 31 December 2016.',
    source: source({
      key: 'dec-2016-2040',
      publisher: 'Official Journal of the European Union (collection)',
      title: 'Council Decision (CFSP) 2016/2040',
      citation: 'OJ L 314, 22.11.2016, p. 20',
      url: 'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/0EGYWY',
      publishedOn: '2016-11-22',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'eupol-afghanistan',
  fighting: [
    {
      area: 'AFG',
      year: 2017,
      summary: 'The country is named among those with a conflict that killed at least 1,000 people in 2017.',
      source: WARS_OF_2017,
    },
  ],
};
