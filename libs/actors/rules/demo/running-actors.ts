import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { SiteKey } from '@stad/programme/rules/demo/types.js';
import type { ActorKind } from '../actor-codes.js';
import type { ActorStep } from '../actor-life.js';

/** An organisation that came onto the list in the running programme. */
export interface RunningActor {
  readonly name: string;
  readonly siteKey: SiteKey;
  readonly kind: ActorKind;
  readonly sector: string;
  readonly ring: string;
  readonly tasks: readonly string[];
  readonly meets: readonly string[];
  /** With a sign-in: the agency that it is. */
  readonly agencyKey?: AgencyKey;
  readonly addedOn: string;
  readonly steps: readonly { readonly step: ActorStep; readonly on: string }[];
  readonly next?: { readonly step: string; readonly on: string };
}

/** What some of the pilot's actors have said of each other, by their keys. */
export const RUNNING_TIES = [
  { from: 'hotell-lillan', to: 'bevakningsbolag', kind: 'WORKS_WITH' },
  { from: 'kvinnojour', to: 'brottsofferjour', kind: 'REFERS_TO' },
  { from: 'elevhalsa', to: 'ungdomsmottagning', kind: 'REFERS_TO' },
  { from: 'raddningstjansten', to: 'miljoforvaltningen', kind: 'TRAINS_WITH' },
] as const;

/** Where the last core meeting put some of them. */
export const RUNNING_PLACES = [
  { actor: 'hotell-lillan', influence: 'MORE', interest: 'MORE' },
  { actor: 'bevakningsbolag', influence: 'MORE', interest: 'LESS' },
  { actor: 'kvinnojour', influence: 'LESS', interest: 'MORE' },
  { actor: 'ungdomsmottagning', influence: 'LESS', interest: 'MORE' },
] as const;

/** The agencies of the core group, who have cards, and those outside it that the work lately looked for. */
export function runningActors({ ago, day }: RunningDays): readonly RunningActor[] {
  const lund = { siteKey: 'lund', ring: 'NETWORK' } as const;
  const core = { ...lund, ring: 'CORE', addedOn: ago(80), steps: [] } as const;
  return [
    {
      ...{ ...core, name: 'Socialförvaltningen i Lund', agencyKey: 'SOC-LUND' },
      ...{ kind: 'SOCIAL_SERVICES', sector: 'MUNICIPAL_DEPARTMENT' },
      ...{ tasks: ['OUTREACH', 'TALKS', 'HELPS_VICTIMS'], meets: ['STREET', 'PHONE'] },
    },
    {
      ...{ ...core, name: 'Polisen i Lund', agencyKey: 'POL-LUND' },
      ...{ kind: 'POLICE', sector: 'AUTHORITY' },
      ...{ tasks: ['INVESTIGATES', 'KEEPS_ORDER'], meets: ['STREET', 'PREMISES'] },
    },
    {
      ...{ ...core, name: 'Frälsningsarmén', agencyKey: 'FA-HBG' },
      ...{ kind: 'FIELD_NGO', sector: 'CIVIL_SOCIETY' },
      ...{ tasks: ['OUTREACH', 'TALKS', 'INFORMS'], meets: ['STREET', 'OPEN_HOUSE'] },
    },
    {
      ...{ ...lund, name: 'Kommunkontoret i Lund', agencyKey: 'KS-LUND' },
      ...{
        kind: 'OTHER',
        sector: 'MUNICIPAL_DEPARTMENT',
        tasks: ['INFORMS'],
        meets: ['NOT_AT_ALL'],
      },
      addedOn: ago(80),
      steps: [
        { step: 'contact', on: ago(78) },
        { step: 'interest', on: ago(70) },
        { step: 'agree', on: ago(61) },
        { step: 'activate', on: ago(60) },
      ],
    },
    {
      ...{ ...lund, name: 'Tolkförmedlingen Bron (påhittad)', kind: 'INTERPRETER' },
      ...{ sector: 'BUSINESS', tasks: ['INTERPRETS'], meets: ['PHONE'], addedOn: ago(40) },
      steps: [
        { step: 'contact', on: ago(33) },
        { step: 'interest', on: ago(26) },
        { step: 'agree', on: ago(12) },
      ],
      next: { step: 'WRITE_AGREEMENT', on: day(9) },
    },
    {
      ...{ ...lund, name: 'Salong Lila (påhittad)', kind: 'SALON', sector: 'BUSINESS' },
      ...{ tasks: ['INFORMS'], meets: ['RECEPTION'], addedOn: ago(30) },
      steps: [{ step: 'contact', on: ago(20) }],
      next: { step: 'CALL', on: ago(3) },
    },
    {
      ...{ ...lund, name: 'KAST i Malmö', kind: 'BUYER_SUPPORT', sector: 'MUNICIPAL_DEPARTMENT' },
      ...{ ring: 'REFERENCE', tasks: ['TALKS_WITH_BUYERS'], meets: ['PHONE'], addedOn: ago(25) },
      steps: [],
      next: { step: 'SEND_INFORMATION', on: day(4) },
    },
  ];
}
