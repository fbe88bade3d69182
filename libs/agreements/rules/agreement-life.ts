import { AGENCY_KINDS } from '@stad/identity/rules/agency.js';
import { FIELD, holdsAny, MANAGER, type Role, roleAllowedFor } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { addDays } from '@stad/platform/rules/time.js';
import { TOLD_BEFORE } from './agreement-codes.js';

/** What is written down; whether it holds follows from days ({@link stateOn}). */
export type KeptState = 'DRAFT' | 'REVIEW' | 'SIGNED';
export type AgreementMove = 'submit' | 'retract' | 'confirm';

/** *Utkast → För bekräftelse → Undertecknad*; the last of the parties to confirm signs it (a trigger). */
export const agreementLife = defineLife<KeptState, AgreementMove>({
  DRAFT: { submit: 'REVIEW' },
  REVIEW: { confirm: 'SIGNED', retract: 'DRAFT' },
  SIGNED: {},
});

/** *Utkast → För bekräftelse → Undertecknad → Gäller → Har gått ut | Uppsagd* (field.md 7.3). */
export const AGREEMENT_STATES = [
  'DRAFT',
  'REVIEW',
  'SIGNED',
  'IN_FORCE',
  'EXPIRED',
  'TERMINATED',
] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export interface AgreementDays {
  readonly state: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** The last day on which it holds, where a party has ended it. */
  readonly endedOn: string | null;
}

/** The last day on which it holds. */
export const lastDayOf = ({ validTo, endedOn }: Pick<AgreementDays, 'validTo' | 'endedOn'>) =>
  endedOn ?? validTo;

/**
 * What it is on a Swedish day. Nothing has to run at midnight: a job that fails would let an agreement go on,
 * or end it too early.
 */
export function stateOn(agreement: AgreementDays, day: string): AgreementState {
  const { state, validFrom, validTo, endedOn } = agreement;
  if (state !== 'SIGNED') return state === 'REVIEW' ? 'REVIEW' : 'DRAFT';
  if (endedOn !== null && day > endedOn) return 'TERMINATED';
  if (day > validTo) return 'EXPIRED';
  return day < validFrom ? 'SIGNED' : 'IN_FORCE';
}

/** Whole days from `day` to the last one; null where it does not hold, or not yet. */
export function daysLeft(agreement: AgreementDays, day: string): number | null {
  if (stateOn(agreement, day) !== 'IN_FORCE') return null;
  return Math.round((Date.parse(lastDayOf(agreement)) - Date.parse(day)) / 86_400_000);
}

/** The days on which its parties are told that it ends. */
export const toldOn = (agreement: AgreementDays): readonly string[] =>
  TOLD_BEFORE.map((days) => addDays(lastDayOf(agreement), -days));

/** Write it down and ask the parties to confirm (field.md 8, *Agreements*). */
export const AGREEMENT_KEEPERS: readonly Role[] = [...MANAGER, 'PROJECT_LEAD'];

/** Confirm it, and end it, for their own organisation. */
export const AGREEMENT_APPROVERS: readonly Role[] = [...MANAGER, 'SIGNATORY'];

/** Kinds of organisations that somebody can confirm for: another could be asked, and never answer. */
export const PARTY_KINDS = AGENCY_KINDS.filter((kind) =>
  AGREEMENT_APPROVERS.some((role) => roleAllowedFor(role, kind)),
);

/** Read those that their own organisation is a party of, also while they are in the making and when they are over. */
export const AGREEMENT_MAKING_READERS: readonly Role[] = [
  ...([...FIELD, ...MANAGER, 'PROJECT_LEAD', 'JURIST', 'SIGNATORY'] as const),
];

/** Read those that their own organisation is a party of; the last three those in force alone (decision 53). */
export const AGREEMENT_READERS: readonly Role[] = [
  ...AGREEMENT_MAKING_READERS,
  ...(['AGENCY_ADMIN', 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR'] as const),
];

export type AgreementOffer = 'submit' | 'confirm' | 'edit' | 'retract' | 'end';

/** What decides what may be done with it now. */
export interface AgreementStanding extends AgreementDays {
  readonly partyIds: readonly string[];
  /** The own organisation has confirmed what it says now. */
  readonly isConfirmed: boolean;
  readonly lacks: readonly Missing[];
  /** Its programme only reports, or is closed (INV-22): a party may end it, and that is all. */
  readonly isReadOnly: boolean;
}

/** What the viewer may do with it on a day: a party's keepers and approvers, nobody else. */
export function agreementNextSteps(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  agreement: AgreementStanding,
  day: string,
): readonly NextStep<AgreementOffer>[] {
  if (!agreement.partyIds.includes(viewer.agencyId)) return [];
  const isKeeper = holdsAny(viewer.roles, AGREEMENT_KEEPERS);
  const isApprover = holdsAny(viewer.roles, AGREEMENT_APPROVERS);
  const state = stateOn(agreement, day);
  const isOpen = !agreement.isReadOnly;
  const steps: NextStep<AgreementOffer>[] = [];
  if (state === 'DRAFT' && isKeeper && isOpen) {
    steps.push(nextStep('submit', agreement.lacks), nextStep('edit'));
  }
  if (state === 'REVIEW' && isOpen) {
    if (isApprover && !agreement.isConfirmed) steps.push(nextStep('confirm'));
    if (isKeeper) steps.push(nextStep('edit'), nextStep('retract'));
  }
  const mayEnd = state === 'SIGNED' || state === 'IN_FORCE';
  if (mayEnd && isApprover && agreement.endedOn === null) steps.push(nextStep('end'));
  return steps;
}
