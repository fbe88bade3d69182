import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { StudyVisitRecord } from './types.js';

const lund = { programmeKey: 'lopande', siteKey: 'lund' } as const;
const WITH_HELSINGBORG = {
  hostName: 'Socialtjänsten Helsingborg',
  place: 'Helsingborg',
  travel: 'Tåg från Lund.',
} as const;

/** One that is to come, with its questions written, and one of which the learnings are due (field.md 11.9). */
export function runningVisits({ day }: RunningDays): readonly StudyVisitRecord[] {
  return [
    {
      ...lund,
      ...WITH_HELSINGBORG,
      key: 'L-SV-1',
      title: 'Hotellgruppen i Helsingborg',
      purpose: 'Se hur hotell och hyresvärdar hålls med i arbetet mellan mötena.',
      agenda: '10.00 Hotellgruppens möte\n13.00 Vad gruppen har ändrat',
      plannedBy: 'utvecklingsledare@soc-lund',
      ownerAgencyKey: 'SOC-LUND',
      plannedOn: day(-40),
      from: { date: day(-12), time: '10:00' },
      to: { date: day(-12), time: '15:00' },
      participants: [
        { agencyKey: 'SOC-LUND', functionTitles: ['Socialsekreterare 1', 'Utvecklingsledare'] },
        { agencyKey: 'POL-LUND', functionTitles: ['Samverkanspolis 1'] },
      ],
      questions: [
        { text: 'Vad får hotellen att komma tillbaka?', dimension: 'PREVENTION' },
        { text: 'Vem svarar dem på kvällen?', dimension: 'CONTACT_ROUTES' },
      ],
      notes: [
        {
          by: 'socialsekreterare1@soc-lund',
          question: 1,
          text: 'Mötet är en timme, hos dem, och börjar med vad som hände sedan sist.',
        },
        {
          by: 'samverkanspolis1@pol-lund',
          question: 1,
          text: 'De får höra vad deras samtal ledde till, utan att någon pekas ut.',
        },
      ],
      learnings: [],
      learntBy: 'utvecklingsledare@soc-lund',
      decidedBy: 'enhetschef@soc-lund',
      state: 'COMPLETED',
    },
    {
      ...lund,
      ...WITH_HELSINGBORG,
      key: 'L-SV-2',
      title: 'Helsingborg: natten och överlämningen',
      purpose: 'Se hela kedjan från gatan till den som tar emot, en kväll i fält.',
      agenda: '14.00 Genomgång\n19.00 Med ut i fält\n23.00 Avstämning',
      plannedBy: 'utvecklingsledare@soc-lund',
      ownerAgencyKey: 'SOC-LUND',
      plannedOn: day(-6),
      from: { date: day(24), time: '14:00' },
      to: { date: day(24), time: '23:45' },
      participants: [
        { agencyKey: 'SOC-LUND', functionTitles: ['Socialsekreterare 1', 'Socialsekreterare 2'] },
        { agencyKey: 'POL-LUND', functionTitles: ['Samverkanspolis 1'] },
        { agencyKey: 'FA-HBG', functionTitles: ['Fältarbetare 1'] },
      ],
      questions: [
        { text: 'Hur många minuter tar det från samtal till möte?', dimension: 'CONTACT_ROUTES' },
        { text: 'Vem gör vad när den andra inte svarar?', dimension: 'PROTECTION' },
        { text: 'Hur följer ni upp en kväll utan att skriva om någon?', dimension: 'FOLLOW_UP' },
      ],
      notes: [],
      learnings: [],
      learntBy: 'utvecklingsledare@soc-lund',
      decidedBy: 'enhetschef@soc-lund',
      state: 'PLANNED',
    },
  ];
}
