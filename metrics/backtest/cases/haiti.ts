import type { ClosedMission } from '../closed-mission.ts';
import { NOTHING_FURTHER, source } from './source.ts';

export const MINUSTAH_2017: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'MINUSTAH',
  name: 'United Nations Stabilization Mission in Haiti',
  areas: ['HTI'],
  closedOn: '2017-10-15',
  closure: {
    decision: 'S/RES/2350 (2017)',
    summary: 'The Security Council gave the mission a last six months, to 15 October 2017.',
    source: source({
      key: 'asil-2350',
      publisher: 'American Society of International Law',
      title: 'UN Security Council adopts resolution ending peacekeeping operations in Haiti',
      citation: 'S/RES/2350 (2017), 13 April 2017',
      url: 'https://asil.org/blogs/un-security-council-adopts-resolution-ending-peacekeeping-operations-haiti-april-13-2017',
      publishedOn: '2017-04-13',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'minustah',
  deployments: [
    {
      on: '2017-10-16',
      hasProtectionTasks: 'T',
      summary:
        'A police mission followed the next day; its mandate authorised it to protect civilians under imminent threat of violence.',
      source: source({
        key: 'daily-excelsior-2466',
        publisher: 'Daily Excelsior, after Xinhua',
        title: 'Security Council renews mandate of UN support mission in Haiti for last time',
        citation: 'S/RES/2466 (2019)',
        url: 'https://dailyexcelsior.com/security-council-renews-mandate-of-un-support-mission-in-haiti-for-last-time',
        publishedOn: '2019-04-13',
      }),
    },
  ],
  remarks: [
    {
      summary: 'The police mission that followed began on 16 October 2017 with 1,275 officers.',
      source: source({
        key: 'nouvelliste-2350',
        publisher: 'Le Nouvelliste, in Radio Télévision 2000',
        title: 'La résolution du Conseil de sécurité de l’ONU portant création de la MINUJUSTH',
        citation: 'S/RES/2350 (2017)',
        url: 'http://radiotelevision2000.com/home/?p=84697',
      }),
    },
  ],
};

export const MINUJUSTH_2019: ClosedMission = {
  ...NOTHING_FURTHER,
  acronym: 'MINUJUSTH',
  name: 'United Nations Mission for Justice Support in Haiti',
  areas: ['HTI'],
  closedOn: '2019-10-15',
  closure: {
    decision: 'S/RES/2466 (2019)',
    summary: 'The Security Council extended the mission for the last time, to 15 October 2019.',
    source: source({
      key: 'xinhua-2466',
      publisher: 'Xinhua, in AzVision',
      title: 'Security Council renews mandate of UN support mission in Haiti for last time',
      citation: 'S/RES/2466 (2019), 12 April 2019',
      url: 'https://en.azvision.az/news/103783/security-council-renews-mandate-of-un-support-mission-in-haiti-for-last-time.html',
      publishedOn: '2019-04-13',
      accessedOn: '2026-11-23',
    }),
  },
  dossier: 'minujusth',
  deployments: [
    {
      on: '2024-06-25',
      hasProtectionTasks: 'T',
      summary:
        'Police of Kenya landed as the first of a multinational force that supports the Haitian police in operations against gangs and secures critical infrastructure.',
      source: source({
        key: 'haiti-chronicle-2024',
        publisher: 'Haiti Chronicle',
        title: 'Leslie Voltaire meets with MSS authorities to address security challenges in Haiti',
        url: 'https://haitichronicle.com/leslie-voltaire-meets-with-mss-authorities-to-address-security-challenges-in-haiti',
        publishedOn: '2024-07-19',
      }),
    },
  ],
};
