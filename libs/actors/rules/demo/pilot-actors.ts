import type { ActorState } from '../actor-life.js';
import type { ActorRecord } from './types.js';

const PILOT_START = '2022-04-01';

const STATES: readonly ActorState[] = ['CONTACTED', 'INTERESTED', 'AGREED', 'ACTIVE'];

/** Everybody was on the list at the start; the dates say how far each came after that. */
function came(...dates: readonly string[]): ActorRecord['states'] {
  return [
    { state: 'IDENTIFIED', on: PILOT_START },
    ...dates.map((on, index) => ({ state: STATES[index] ?? 'ACTIVE', on })),
  ];
}

/** The state of an actor on a date: the last one that had begun. */
export function actorStateOn(
  { states }: Pick<ActorRecord, 'states'>,
  date: string,
): ActorState | undefined {
  return states.filter(({ on }) => on <= date).at(-1)?.state;
}

/** The fourteen actors in Lund without sign-in (field.md 11.1). Companies are invented. */
export const PILOT_ACTORS: readonly ActorRecord[] = [
  {
    ...{ key: 'bostadsbolaget-akern', name: 'Bostadsbolaget Åkern (påhittat)', siteKey: 'lund' },
    ...{ kind: 'LANDLORD', sector: 'BUSINESS' },
    ...{
      tasks: ['LETS_ROOMS', 'INFORMS'],
      meets: ['HOMES'],
      areaCodes: ['LU-LINERO', 'LU-NORRA-FALADEN'],
    },
    answer: {
      ...{ may: ['END_LEASE', 'LOOK_AFTER_STAIRWELLS'], mayNot: ['ENTER_HOMES'], secrecy: 'NONE' },
      contactFunction: 'Trygghetssamordnare',
      workPhone: '040-628 04 80',
      mailbox: 'trygghet@bostadsbolaget-akern.example',
      answeredOn: '2022-09-12',
    },
    states: came('2022-05-05', '2022-05-18', '2022-06-20', '2022-08-19'),
    fictive: true,
  },
  {
    ...{ key: 'hotell-lillan', name: 'Hotell Lillån (påhittat)', siteKey: 'lund' },
    ...{ kind: 'HOTEL', sector: 'BUSINESS' },
    ...{ tasks: ['LETS_ROOMS', 'TRAINS_STAFF'], meets: ['RECEPTION'], areaCodes: ['LU-CENTRUM'] },
    answer: {
      ...{ may: ['REFUSE_GUESTS'], mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE' },
      contactFunction: 'Receptionsansvarig',
      workPhone: '040-628 04 81',
      mailbox: 'reception@hotell-lillan.example',
      answeredOn: '2022-08-25',
    },
    states: came('2022-05-05', '2022-05-12', '2022-08-19', '2022-08-25'),
    fictive: true,
  },
  {
    ...{ key: 'hotell-domkyrkogatan', name: 'Hotell Domkyrkogatan (påhittat)', siteKey: 'lund' },
    ...{ kind: 'HOTEL', sector: 'BUSINESS' },
    ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], areaCodes: ['LU-CENTRUM'] },
    answer: {
      ...{ may: ['REFUSE_GUESTS'], mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE' },
      contactFunction: 'Hotellchef',
      workPhone: '040-628 04 82',
      mailbox: 'drift@hotell-domkyrkogatan.example',
      answeredOn: '2022-08-26',
    },
    states: came('2022-05-06', '2022-06-08', '2022-08-19', '2022-09-05'),
    fictive: true,
  },
  {
    ...{ key: 'miljoforvaltningen', name: 'Miljöförvaltningen, Lunds kommun', siteKey: 'lund' },
    ...{ kind: 'INSPECTION', sector: 'MUNICIPAL_DEPARTMENT' },
    ...{ tasks: ['INSPECTS'], meets: ['PREMISES'], areaCodes: [] },
    answer: {
      ...{ may: ['INSPECT_PREMISES'], mayNot: ['INSPECT_FOR_OTHERS'], secrecy: 'OSL_OTHER' },
      contactFunction: 'Enhetschef, tillsyn',
      workPhone: '040-628 04 83',
      mailbox: 'tillsyn@miljoforvaltningen-lund.example',
      answeredOn: '2022-08-30',
    },
    states: came('2022-04-12', '2022-04-28', '2022-05-20', '2022-06-10'),
  },
  {
    ...{
      key: 'tekniska-forvaltningen',
      name: 'Tekniska förvaltningen, Lunds kommun',
      siteKey: 'lund',
    },
    ...{ kind: 'PUBLIC_SPACE', sector: 'MUNICIPAL_DEPARTMENT' },
    ...{ tasks: ['KEEPS_ORDER'], meets: ['STREET'], areaCodes: ['LU-CENTRUM', 'LU-STATION'] },
    answer: {
      ...{ may: ['CHANGE_PUBLIC_SPACE'], mayNot: ['SEND_PEOPLE_AWAY'], secrecy: 'OSL_OTHER' },
      contactFunction: 'Driftledare',
      workPhone: '040-628 04 84',
      mailbox: 'drift@tekniska-lund.example',
      answeredOn: '2022-09-06',
    },
    states: came('2022-06-13', '2022-08-19', '2022-08-29', '2022-09-06'),
  },
  {
    ...{ key: 'raddningstjansten', name: 'Räddningstjänsten', siteKey: 'lund' },
    ...{ kind: 'RESCUE_SERVICE', sector: 'AUTHORITY' },
    ...{ tasks: ['INSPECTS'], meets: ['PREMISES'], areaCodes: [] },
    answer: {
      ...{ may: ['INSPECT_PREMISES'], mayNot: ['INSPECT_FOR_OTHERS'], secrecy: 'OSL_OTHER' },
      contactFunction: 'Tillsynsförrättare',
      workPhone: '040-628 04 85',
      mailbox: 'tillsyn@raddningstjansten.example',
      answeredOn: '2022-08-30',
    },
    states: came('2022-05-09', '2022-06-01', '2022-08-19', '2022-08-30'),
  },
  {
    ...{ key: 'lunds-universitet', name: 'Lunds universitet', siteKey: 'lund' },
    ...{ kind: 'UNIVERSITY', sector: 'ACADEMIA' },
    ...{
      tasks: ['INFORMS', 'TRAINS_STAFF'],
      meets: ['CLINIC', 'ONLINE'],
      areaCodes: ['LU-CENTRUM'],
    },
    answer: {
      ...{ may: ['GIVE_SUPPORT', 'INFORM'], mayNot: ['TELL_OF_INDIVIDUALS'], secrecy: 'OSL_OTHER' },
      contactFunction: 'Samordnare, studenthälsan',
      workPhone: '040-628 04 86',
      mailbox: 'studenthalsan@lunds-universitet.example',
      answeredOn: '2022-08-31',
    },
    states: came('2022-04-12', '2022-04-28', '2022-05-30', '2022-08-31'),
  },
  {
    ...{ key: 'kvinnojour', name: 'Kvinnojour (Lund)', siteKey: 'lund' },
    ...{ kind: 'WOMENS_SHELTER', sector: 'CIVIL_SOCIETY' },
    ...{ tasks: ['TALKS', 'HELPS_VICTIMS'], meets: ['PHONE'], areaCodes: [] },
    answer: {
      ...{ may: ['GIVE_SUPPORT'], mayNot: ['DECIDE_SUPPORT', 'TELL_ADDRESSES'], secrecy: 'AGREED' },
      contactFunction: 'Verksamhetsansvarig',
      workPhone: '040-628 04 87',
      mailbox: 'jouren@kvinnojour-lund.example',
      answeredOn: '2022-08-22',
    },
    states: came('2022-04-11', '2022-04-20', '2022-05-11', '2022-05-25'),
  },
  {
    ...{ key: 'brottsofferjour', name: 'Brottsofferjour (Lund)', siteKey: 'lund' },
    ...{ kind: 'VICTIM_SUPPORT', sector: 'CIVIL_SOCIETY' },
    ...{ tasks: ['TALKS', 'HELPS_VICTIMS'], meets: ['PHONE', 'OPEN_HOUSE'], areaCodes: [] },
    answer: {
      ...{ may: ['GIVE_SUPPORT'], mayNot: ['DECIDE_SUPPORT'], secrecy: 'AGREED' },
      contactFunction: 'Samordnare',
      workPhone: '040-628 04 88',
      mailbox: 'stod@brottsofferjour-lund.example',
      answeredOn: '2022-08-23',
    },
    states: came('2022-04-12', '2022-04-28', '2022-05-19', '2022-06-09'),
  },
  {
    ...{ key: 'ungdomsmottagning', name: 'Ungdomsmottagning (Lund)', siteKey: 'lund' },
    ...{ kind: 'YOUTH_CLINIC', sector: 'REGION' },
    ...{ tasks: ['GIVES_CARE', 'TALKS', 'INFORMS'], meets: ['CLINIC'], areaCodes: [] },
    answer: {
      ...{ may: ['GIVE_CARE', 'GIVE_SUPPORT'], mayNot: ['TELL_OF_PATIENTS'], secrecy: 'OSL_25' },
      contactFunction: 'Kurator',
      workPhone: '040-628 04 89',
      mailbox: 'kurator@ungdomsmottagning-lund.example',
      answeredOn: '2022-09-01',
    },
    states: came('2022-04-13', '2022-04-28', '2022-09-01'),
  },
  {
    ...{ key: 'elevhalsa', name: 'Elevhälsa, Lunds kommun', siteKey: 'lund' },
    ...{ kind: 'SCHOOL_HEALTH', sector: 'MUNICIPAL_DEPARTMENT' },
    ...{ tasks: ['TALKS', 'INFORMS'], meets: ['SCHOOL'], areaCodes: [] },
    answer: {
      ...{ may: ['GIVE_SUPPORT'], mayNot: ['WAIT_TO_REPORT'], secrecy: 'OSL_OTHER' },
      contactFunction: 'Samordnande kurator',
      workPhone: '040-628 04 90',
      mailbox: 'kurator@elevhalsan-lund.example',
      answeredOn: '2022-06-07',
    },
    states: came('2022-04-14', '2022-04-28'),
  },
  {
    ...{ key: 'bevakningsbolag', name: 'Bevakningsbolag (påhittat)', siteKey: 'lund' },
    ...{ kind: 'SECURITY', sector: 'BUSINESS' },
    ...{
      tasks: ['KEEPS_ORDER'],
      meets: ['STREET', 'PREMISES'],
      areaCodes: ['LU-STATION', 'LU-CENTRUM'],
    },
    answer: {
      ...{ may: ['GUARD'], mayNot: ['QUESTION_PEOPLE'], secrecy: 'NONE' },
      contactFunction: 'Platschef',
      workPhone: '040-628 04 91',
      mailbox: 'platschef@bevakningsbolag.example',
      answeredOn: '2022-08-24',
    },
    states: came('2022-06-20', '2022-08-19'),
    fictive: true,
  },
  {
    ...{ key: 'vardcentral', name: 'Region Skåne, vårdcentral', siteKey: 'lund' },
    ...{ kind: 'HEALTH_CARE', sector: 'REGION' },
    ...{ tasks: ['GIVES_CARE'], meets: ['CLINIC'], areaCodes: [] },
    answer: {
      ...{ may: ['GIVE_CARE'], mayNot: ['TELL_OF_PATIENTS'], secrecy: 'OSL_25' },
      contactFunction: 'Verksamhetschef',
      workPhone: '040-628 04 92',
      mailbox: 'vardcentral@region-skane.example',
      answeredOn: '2022-04-01',
    },
    states: came(),
  },
  {
    ...{ key: 'diakoni', name: 'Diakoni (Lund)', siteKey: 'lund' },
    ...{ kind: 'OPEN_SUPPORT', sector: 'CIVIL_SOCIETY' },
    ...{
      tasks: ['TALKS', 'OUTREACH'],
      meets: ['OPEN_HOUSE', 'STREET'],
      areaCodes: ['LU-CENTRUM', 'LU-KLOSTERGARDEN'],
    },
    answer: {
      ...{ may: ['GIVE_SUPPORT'], mayNot: ['DECIDE_SUPPORT'], secrecy: 'AGREED' },
      contactFunction: 'Diakon, öppen verksamhet',
      workPhone: '040-628 04 93',
      mailbox: 'diakoni@diakoni-lund.example',
      answeredOn: '2022-09-02',
    },
    states: came('2022-04-14', '2022-04-28', '2022-09-02'),
  },
];
