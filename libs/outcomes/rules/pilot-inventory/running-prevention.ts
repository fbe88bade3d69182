import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { PreventionRecord } from './activity-types.js';

export function runningPrevention({ day }: RunningDays): readonly PreventionRecord[] {
  return [
    {
      programmeKey: 'lopande',
      siteKey: 'lund',
      key: 'L-FORE-1',
      type: 'PREVENTION',
      title: 'Information till hotell och fastighetsägare',
      aim: 'Ge personal i reception och förvaltning en enkel väg att slå larm.',
      aims: ['PREVENT'],
      ownerAgencyKey: 'SOC-LUND',
      plannedBy: 'utvecklingsledare@soc-lund',
      participatingAgencyKeys: ['SOC-LUND', 'FA-HBG', 'KS-LUND'],
      when: { date: day(8), from: '09:00', to: '11:00' },
      venueLabel: 'Stadshuset, Lund',
      targetGroups: ['Hotell', 'Fastighetsägare'],
      target: 'HOTEL_PROPERTY',
      channel: 'Möte på plats',
      material: 'Kontaktkort och klistermärke till receptionen',
      state: 'PLANNED',
      phase: 'PLANNED',
    },
  ];
}
