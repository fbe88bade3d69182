import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { UNDERTAKINGS_2022 } from './agreements.js';
import { ROUTINE_STEPS } from './local-routine.js';
import type { AgreementRecord, LocalRoutineRecord, UndertakingRecord } from './types.js';

const LUND_CORE = ['SOC-LUND', 'POL-LUND', 'FA-HBG'] as const;

const LUND_SIGNATORIES: AgreementRecord['signatories'] = [
  { agencyKey: 'SOC-LUND', functionTitle: 'Socialdirektör' },
  { agencyKey: 'POL-LUND', functionTitle: 'Lokalpolisområdeschef' },
  { agencyKey: 'FA-HBG', functionTitle: 'Firmatecknare' },
];

/** In force as long as the programme runs. */
export function runningAgreements({ day, startsOn, endsOn }: RunningDays): AgreementRecord[] {
  const signed = {
    programmeKey: 'lopande',
    signedOn: day(-98),
    validity: { from: startsOn, to: endsOn },
    state: 'IN_FORCE',
  } as const;
  return [
    {
      ...signed,
      key: 'A1-L',
      type: 'COOPERATION_AGREEMENT',
      title: 'Samverkansöverenskommelse i Lund',
      siteKey: 'lund',
      parties: LUND_CORE,
      purposes: ['Upptäcka', 'Stöd och skydd', 'Förebygga'],
      area: 'Lund',
      signatories: LUND_SIGNATORIES,
      documentRef: 'Samverkansöverenskommelse, förnyad',
    },
    {
      ...signed,
      key: 'A2-L',
      type: 'CONFIDENTIALITY_UNDERTAKING',
      title: 'Sekretessförbindelser, Frälsningsarmén',
      siteKey: 'lund',
      parties: ['FA-HBG'],
      purposes: [],
      signatories: [{ agencyKey: 'FA-HBG', functionTitle: 'Verksamhetschef' }],
      documentRef: 'Sekretessförbindelse, version 2.0',
    },
    {
      ...signed,
      key: 'A3-L',
      type: 'CIVIC_PUBLIC_PARTNERSHIP',
      title: 'Idéburet offentligt partnerskap i Helsingborg',
      siteKey: 'helsingborg',
      parties: ['SOC-HBG', 'FA-HBG'],
      purposes: ['Stöd till utsatta', 'Uppsökande arbete'],
      area: 'Helsingborg',
      signatories: [
        { agencyKey: 'SOC-HBG', functionTitle: 'Socialdirektör' },
        { agencyKey: 'FA-HBG', functionTitle: 'Firmatecknare' },
      ],
      documentRef: 'IOP-avtal, förnyat',
    },
    {
      ...signed,
      key: 'A4-L',
      type: 'JOINT_CONTROLLER_ARRANGEMENT',
      title: 'Arrangemang om gemensamt personuppgiftsansvar',
      siteKey: 'lund',
      parties: LUND_CORE,
      purposes: [],
      signatories: LUND_SIGNATORIES,
      documentRef: 'Arrangemang med bilaga per posttyp, förnyat',
    },
  ];
}

/** One of them runs out in two weeks. */
export function runningUndertakings({ day, endsOn }: RunningDays): UndertakingRecord[] {
  return UNDERTAKINGS_2022.map(({ personKey }) => ({
    personKey,
    agreementKey: 'A2-L',
    version: '2.0',
    acceptedOn: day(-98),
    validTo: personKey === 'faltarbetare2@fa-hbg' ? day(20) : endsOn,
  }));
}

/** What the test of 2022 changed: the intake unit calls, it does not wait to be called. */
export function runningRoutine({ day }: RunningDays): LocalRoutineRecord {
  return {
    key: 'LR-LUND-2',
    code: 'LR-LUND',
    version: 2,
    replaces: 'LR-LUND-1',
    programmeKey: 'lopande',
    siteKey: 'lund',
    title: 'Lokal arbetsgång i Lund',
    steps: ROUTINE_STEPS.map((step) =>
      step.n === 5
        ? {
            ...step,
            fromFunction: 'Mottagningsenheten',
            toFunction: 'Socialjouren Lund',
            limit: 'Ringer 08.30 nästa vardag, klart före 12.00',
          }
        : step,
    ),
    takenFrom: ['malmo-2021', 'helsingborg-2022'],
    agreedBy: LUND_CORE.map((agencyKey) => ({ agencyKey, on: day(-88) })),
    states: [
      { state: 'DRAFT', on: day(-91) },
      { state: 'AGREED', on: day(-88) },
      { state: 'IN_FORCE', on: day(-84) },
    ],
    tests: [],
  };
}
