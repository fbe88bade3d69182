import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { confirmedBy, LUND_CORE } from './pilot-agreements.js';
import type { AgreementRecord } from './types.js';

/** In force as long as the programme runs; one ends in weeks, and one waits for the police. */
export function runningAgreements(days: RunningDays): readonly AgreementRecord[] {
  const { day, ago, startsOn, endsOn } = days;
  const signed = {
    programmeKey: 'lopande',
    siteKey: 'lund',
    validity: { from: startsOn, to: endsOn },
    askedOn: day(-102),
  } as const;
  return [
    {
      ...signed,
      key: 'A1-L',
      kind: 'COOPERATION_AGREEMENT',
      title: 'Samverkansöverenskommelse i Lund',
      parties: LUND_CORE,
      purposes: ['PREVENT', 'DETECT', 'SUPPORT_AND_PROTECT'],
      extent: 'TOWN',
      reference: { title: 'Samverkansöverenskommelse, förnyad', on: day(-98) },
      confirmations: confirmedBy(LUND_CORE, day(-98)),
    },
    {
      ...signed,
      key: 'A2-L',
      kind: 'CONFIDENTIALITY_UNDERTAKING',
      title: 'Sekretessförbindelser, Frälsningsarmén',
      parties: ['FA-HBG'],
      purposes: [],
      extent: null,
      reference: { title: 'Sekretessförbindelse, version 2.0', on: day(-98) },
      confirmations: [{ agencyKey: 'FA-HBG', functionTitle: 'Verksamhetschef', on: day(-98) }],
    },
    {
      ...signed,
      key: 'A3-L',
      programmeKey: null,
      siteKey: 'helsingborg',
      kind: 'CIVIC_PUBLIC_PARTNERSHIP',
      title: 'Idéburet offentligt partnerskap i Helsingborg',
      parties: ['SOC-HBG', 'FA-HBG'],
      purposes: ['SUPPORT_AND_PROTECT', 'OUTREACH'],
      extent: 'TOWN',
      reference: { title: 'IOP-avtal, förnyat', on: day(-98) },
      confirmations: confirmedBy(['SOC-HBG', 'FA-HBG'], day(-98)),
    },
    {
      ...signed,
      key: 'A4-L',
      kind: 'JOINT_CONTROLLER_ARRANGEMENT',
      title: 'Arrangemang om gemensamt personuppgiftsansvar',
      parties: LUND_CORE,
      purposes: [],
      extent: null,
      reference: { title: 'Arrangemang med bilaga per posttyp, förnyat', on: day(-98) },
      confirmations: confirmedBy(LUND_CORE, day(-98)),
    },
    {
      ...signed,
      key: 'A5-L',
      kind: 'DATA_PROCESSOR_AGREEMENT',
      title: 'Personuppgiftsbiträde för anmälan till seminarier',
      parties: ['SOC-LUND', 'FA-HBG'],
      purposes: [],
      extent: null,
      validity: { from: startsOn, to: day(24) },
      reference: { title: 'Personuppgiftsbiträdesavtal', on: day(-98) },
      confirmations: confirmedBy(['SOC-LUND', 'FA-HBG'], day(-98)),
    },
    {
      ...signed,
      key: 'A6-L',
      kind: 'COOPERATION_AGREEMENT',
      title: 'Tillägg om kvällar i Centrum och Stationsområdet',
      parties: LUND_CORE,
      purposes: ['DETECT', 'OUTREACH'],
      extent: ['LU-CENTRUM', 'LU-STATION'],
      validity: { from: day(21), to: endsOn },
      reference: { title: 'Tillägg till samverkansöverenskommelsen', on: null },
      askedOn: ago(6),
      confirmations: confirmedBy(['SOC-LUND', 'FA-HBG'], ago(4)),
    },
  ];
}
