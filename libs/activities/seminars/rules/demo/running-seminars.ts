import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { SeminarRecord } from './types.js';

const lund = { programmeKey: 'lopande', siteKey: 'lund' } as const;

export function runningSeminars({ day }: RunningDays): readonly SeminarRecord[] {
  return [
    {
      ...lund,
      key: 'L-SEM-1',
      type: 'SEMINAR',
      kind: 'IN_DEPTH',
      title: 'Fördjupning för socialtjänst och polis',
      aim: 'Möta en utsatt person, bedöma behov av skydd och lotsa vidare.',
      aims: ['DETECT', 'SUPPORT_AND_PROTECT'],
      ownerAgencyKey: 'SOC-LUND',
      plannedBy: 'utvecklingsledare@soc-lund',
      participatingAgencyKeys: ['SOC-LUND', 'POL-LUND', 'FA-HBG'],
      when: { date: day(10), from: '09:00', to: '16:00' },
      venueLabel: 'Stadshuset, Lund',
      targetGroups: ['Socialsekreterare', 'Socialjouren', 'Yttre verksamhet'],
      capacity: 20,
      groups: [
        {
          agencyKey: 'SOC-LUND',
          unit: 'Mottagningsenheten',
          functionTitle: 'Socialsekreterare',
          registered: 5,
        },
        {
          agencyKey: 'SOC-LUND',
          unit: 'Socialjouren',
          functionTitle: 'Socialsekreterare, jour',
          registered: 3,
        },
        {
          agencyKey: 'POL-LUND',
          unit: 'Yttre verksamhet',
          functionTitle: 'Polis, yttre verksamhet',
          registered: 6,
        },
      ],
      registered: 14,
      state: 'CONFIRMED',
      phase: 'CONFIRMED',
    },
    {
      ...lund,
      key: 'L-SEM-2',
      type: 'SEMINAR',
      kind: 'KNOWLEDGE',
      title: 'Kvällsseminarium för nätverket',
      aim: 'Känna igen tecken på utsatthet och veta vem man ringer.',
      aims: ['PREVENT', 'DETECT'],
      ownerAgencyKey: 'FA-HBG',
      plannedBy: 'projektledare@fa-hbg',
      participatingAgencyKeys: ['FA-HBG', 'SOC-LUND', 'KS-LUND'],
      when: { date: day(11), from: '17:00', to: '21:00' },
      venueLabel: 'Stadsbiblioteket, Lund',
      targetGroups: ['Idéburna organisationer', 'Bevakning', 'Universitetet'],
      capacity: 40,
      groups: [
        {
          agencyKey: 'SOC-LUND',
          unit: 'Mottagningsenheten',
          functionTitle: 'Socialsekreterare',
          registered: 2,
          // Also in the team of the street pass that begins at 20: the demo's clash.
          people: ['socialsekreterare2@soc-lund'],
        },
        {
          agencyKey: 'KS-LUND',
          unit: 'Trygghet och säkerhet',
          functionTitle: 'Medarbetare, trygghet',
          registered: 2,
          people: ['handlaggare@ks-lund'],
        },
        { actorKey: 'kvinnojour', functionTitle: 'Jourkvinna', registered: 3 },
        { actorKey: 'brottsofferjour', functionTitle: 'Stödperson', registered: 3 },
        { actorKey: 'bevakningsbolag', functionTitle: 'Väktare', registered: 4 },
        {
          actorKey: 'lunds-universitet',
          functionTitle: 'Medarbetare, studenthälsa',
          registered: 4,
        },
      ],
      registered: 18,
      state: 'CONFIRMED',
      phase: 'CONFIRMED',
    },
  ];
}
