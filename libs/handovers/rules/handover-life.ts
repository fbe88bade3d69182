import { FIELD, holdsAny, MANAGER, type Role } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { HandoverEnd } from './handover-codes.js';

/** Confirmed is closed: the receiver has it, and the time has stopped. */
export type HandoverState = 'REGISTERED' | 'CONFIRMED' | 'WRONG_RECEIVER';
export type HandoverStep = 'confirm' | 'wrongReceiver';

export const handoverLife = defineLife<HandoverState, HandoverStep>({
  REGISTERED: { confirm: 'CONFIRMED', wrongReceiver: 'WRONG_RECEIVER' },
  CONFIRMED: {},
  WRONG_RECEIVER: {},
});

/** Hand over and receive. */
export const HANDOVER_FIELD: readonly Role[] = FIELD;
/** Receive: the social on-call service answers the phone and confirms. */
export const HANDOVER_CONFIRMERS: readonly Role[] = [...FIELD, 'ON_CALL'];
/** Of their own organisation's ends (field.md 8). */
export const HANDOVER_READERS: readonly Role[] = [
  ...HANDOVER_CONFIRMERS,
  ...MANAGER,
  'PROJECT_LEAD',
];

export interface HandoverViewer {
  readonly agencyId: string;
  readonly roles: readonly string[];
}

/** The two ends of one, whoever of them wrote it down. */
export interface HandoverEnds {
  readonly senderId: string | null;
  readonly receiverId: string | null;
  readonly state: HandoverState;
}

/** Who may write one down, and at which end. */
export function mayRegister(viewer: HandoverViewer, end: HandoverEnd): boolean {
  return holdsAny(viewer.roles, end === 'SENDER' ? HANDOVER_FIELD : HANDOVER_CONFIRMERS);
}

/** At which of its ends the viewer’s organisation is; of one that stays inside, at both. */
export function endsOf(viewer: HandoverViewer, ends: HandoverEnds): readonly HandoverEnd[] {
  const { senderId, receiverId } = ends;
  return [
    ...(senderId === viewer.agencyId ? (['SENDER'] as const) : []),
    ...(receiverId === viewer.agencyId ? (['RECEIVER'] as const) : []),
  ];
}

/**
 * *Bekräfta mottagen* is the receiver’s; *Muntligt bekräftad av …* the sender’s, who has rung. *Det är samma* where
 * both have written it down.
 */
export type HandoverOffer = 'confirm' | 'confirmOrally' | 'wrongReceiver' | 'same';

/** What the viewer may do with it now; `hasTwin` where the other end has written down what may be the same. */
export function handoverNextSteps(
  viewer: HandoverViewer,
  ends: HandoverEnds,
  hasTwin = false,
): readonly NextStep<HandoverOffer>[] {
  const same = hasTwin && mayRegister(viewer, 'RECEIVER') ? [nextStep<HandoverOffer>('same')] : [];
  if (handoverLife.stepsFrom(ends.state).length === 0) return same;
  const at = endsOf(viewer, ends);
  const receives = at.includes('RECEIVER') && mayRegister(viewer, 'RECEIVER');
  const sends = at.includes('SENDER') && mayRegister(viewer, 'SENDER');
  return [
    ...same,
    ...(receives ? [nextStep<HandoverOffer>('confirm')] : []),
    ...(sends && !receives ? [nextStep<HandoverOffer>('confirmOrally')] : []),
    ...(receives || sends ? [nextStep<HandoverOffer>('wrongReceiver')] : []),
  ];
}
