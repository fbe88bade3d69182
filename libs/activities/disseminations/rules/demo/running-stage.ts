import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { DisseminationRecord } from './types.js';

/** One of the running programme that is over, and of which the leads are tended now. */
export function runningStage({ day }: RunningDays): DisseminationRecord {
  return {
    key: 'L-DIS-1',
    programmeKey: 'lopande',
    siteKey: 'lund',
    ownerAgencyKey: 'FA-HBG',
    plannedBy: 'projektledare@fa-hbg',
    plannedOn: day(-30),
    title: 'Trygghetsdagen: så ringer vi varandra',
    stage: 'Trygghetsdagen i Skåne',
    place: 'Stadshuset, Lund',
    on: day(-6),
    from: '13:00',
    to: '14:00',
    format: 'TALK',
    targets: ['MUNICIPALITIES', 'BUSINESS'],
    message: 'Ett nummer räcker, om någon svarar.',
    purpose: 'Fler hotell och hyresvärdar vet vem de ringer.',
    lineup: [
      {
        organisation: 'Polisen Lund',
        functionTitle: 'Kommunpolis',
        message: 'Ring hellre en gång för mycket.',
      },
    ],
    audience: 35,
    audienceHow: 'ESTIMATED',
    audienceMethod: 'Halva salen var full',
    media: [],
    leads: [
      {
        ...{ organisation: 'Studenthusen i Lund', kind: 'LANDLORD' },
        ...{
          functionTitle: 'Fastighetschef',
          wants: 'JOIN',
          wish: 'Veta vem trappvärdarna ringer.',
        },
        followUp: { ownerFunction: 'Projektledare', dueOn: day(15) },
      },
      {
        ...{ organisation: 'Hotell vid stationen', kind: 'HOTEL' },
        ...{ functionTitle: 'Receptionsansvarig', wants: 'LECTURE', wish: '' },
      },
    ],
  };
}
