import type { AgencyKey, LocalDate } from '@stad/identity/rules/demo/types.js';
import type { AgreementRecord } from './types.js';

const SIGNATORIES: Readonly<Partial<Record<AgencyKey, string>>> = {
  'SOC-LUND': 'Socialdirektör',
  'POL-LUND': 'Lokalpolisområdeschef',
  'FA-HBG': 'Firmatecknare',
  'SOC-HBG': 'Socialdirektör',
};

/** All parties, on the same day. */
export const confirmedBy = (parties: readonly AgencyKey[], on: LocalDate) =>
  parties.map((agencyKey) => ({
    ...{ agencyKey, on, functionTitle: SIGNATORIES[agencyKey] ?? 'Chef' },
  }));

/** The agencies of the core group of Lund. */
export const LUND_CORE = ['SOC-LUND', 'POL-LUND', 'FA-HBG'] as const;

const of2022 = { programmeKey: '2022', siteKey: 'lund' } as const;

/** Agreements of field.md 11.3, by what was written on them. */
export const PILOT_AGREEMENTS: readonly AgreementRecord[] = [
  {
    ...of2022,
    key: 'A1',
    kind: 'COOPERATION_AGREEMENT',
    title: 'Samverkansöverenskommelse i Lund',
    parties: LUND_CORE,
    purposes: ['DETECT', 'SUPPORT_AND_PROTECT', 'METHOD_TEST'],
    extent: 'TOWN',
    validity: { from: '2022-04-21', to: '2022-12-31' },
    reference: { title: 'Samverkansöverenskommelse 2022-04-21', on: '2022-04-21' },
    askedOn: '2022-04-12',
    confirmations: confirmedBy(LUND_CORE, '2022-04-21'),
  },
  {
    ...of2022,
    key: 'A2',
    kind: 'CONFIDENTIALITY_UNDERTAKING',
    title: 'Sekretessförbindelser, Frälsningsarmén',
    parties: ['FA-HBG'],
    purposes: [],
    extent: null,
    validity: { from: '2022-04-21', to: '2022-12-31' },
    reference: { title: 'Sekretessförbindelse, version 1.0', on: '2022-04-21' },
    askedOn: '2022-04-20',
    confirmations: [{ agencyKey: 'FA-HBG', functionTitle: 'Verksamhetschef', on: '2022-04-21' }],
  },
  {
    // Of Helsingborg, older than the pilot, and read there as a reference: counted in no programme.
    key: 'A3',
    programmeKey: null,
    siteKey: 'helsingborg',
    kind: 'CIVIC_PUBLIC_PARTNERSHIP',
    title: 'Idéburet offentligt partnerskap i Helsingborg',
    parties: ['SOC-HBG', 'FA-HBG'],
    purposes: ['SUPPORT_AND_PROTECT', 'OUTREACH'],
    extent: 'TOWN',
    validity: { from: '2021-01-15', to: '2023-12-31' },
    reference: { title: 'IOP-avtal 2021-01-15', on: '2021-01-15' },
    askedOn: '2022-04-05',
    confirmations: confirmedBy(['SOC-HBG', 'FA-HBG'], '2022-04-06'),
  },
  {
    ...of2022,
    key: 'A4',
    kind: 'JOINT_CONTROLLER_ARRANGEMENT',
    title: 'Arrangemang om gemensamt personuppgiftsansvar',
    parties: LUND_CORE,
    purposes: [],
    extent: null,
    validity: { from: '2022-04-28', to: '2022-12-31' },
    reference: {
      title: 'Arrangemang 2022-04-28 med bilaga per posttyp',
      on: '2022-04-28',
    },
    askedOn: '2022-04-21',
    confirmations: confirmedBy(LUND_CORE, '2022-04-28'),
  },
];
