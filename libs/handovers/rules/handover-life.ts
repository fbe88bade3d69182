import { FIELD, holdsAny, MANAGER, type Role } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { HandoverEnd } from './handover-codes.js';
import { mayBeLinked } from './handover-link.js';

/**
 * Confirmed is closed: the receiver has it, and the time has stopped. At the wrong receiver it waits with who handed
 * over, and nobody else has it any more, until it is handed on or ended.
 */
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
  /** Null too where the one that is named says that it handed nobody over. */
  readonly senderId: string | null;
  readonly receiverId: string | null;
  readonly state: HandoverState;
  /** Which of the two wrote it down. */
  readonly writerId: string;
  /** Somebody still has to ring: nobody has confirmed it, or it came to the wrong receiver and is not handed on. */
  readonly isOpen: boolean;
  readonly category: string;
  /** A concern for a child that social services have not got yet: nobody else confirms it. */
  readonly isElsewhere: boolean;
}

/** Who may write one down, and at which end. */
export function mayRegister(viewer: HandoverViewer, end: HandoverEnd): boolean {
  return holdsAny(viewer.roles, end === 'SENDER' ? HANDOVER_FIELD : HANDOVER_CONFIRMERS);
}

/** At which of its ends the viewer’s organisation is; of one that stays inside, at both. */
export function endsOf(
  viewer: HandoverViewer,
  ends: Pick<HandoverEnds, 'senderId' | 'receiverId'>,
): readonly HandoverEnd[] {
  const { senderId, receiverId } = ends;
  return [
    ...(senderId === viewer.agencyId ? (['SENDER'] as const) : []),
    ...(receiverId === viewer.agencyId ? (['RECEIVER'] as const) : []),
  ];
}

/**
 * *Bekräfta mottagen* is the receiver’s; *Muntligt bekräftad av …* the sender’s, who has rung. *Kommun och funktion*
 * of a child that was told to somebody outside the portal. *Skicka länk* to a receiver who does not sign in, never of
 * a child or shelter. *Lämna vidare* where it came to the wrong one, was a consultation, or goes on from who
 * received it. *Lämnas inte vidare* ends what came to the wrong one, never a concern for a child. *Inte från oss* is
 * said by who is named as the sender, of what the receiver wrote. *Skriven av båda?* is asked of each row of one's
 * own between two organisations, whether or not the other end wrote one.
 */
export type HandoverOffer =
  | 'confirm'
  | 'confirmOrally'
  | 'sayBoard'
  | 'sendLink'
  | 'wrongReceiver'
  | 'goOn'
  | 'end'
  | 'contest'
  | 'same';

/** Offers that make right what stands: nobody has to be rung for them. */
export const CORRECTIONS: readonly HandoverOffer[] = ['contest', 'same'];

/** What the viewer may do with it now. */
export function handoverNextSteps(
  viewer: HandoverViewer,
  ends: HandoverEnds,
): readonly NextStep<HandoverOffer>[] {
  return [...waysOn(viewer, ends), ...corrections(viewer, ends).map((step) => nextStep(step))];
}

function waysOn(viewer: HandoverViewer, ends: HandoverEnds): readonly NextStep<HandoverOffer>[] {
  const at = endsOf(viewer, ends);
  const goOn =
    mayRegister(viewer, 'SENDER') && goesOn(at, ends) ? [nextStep<HandoverOffer>('goOn')] : [];
  if (ends.state === 'WRONG_RECEIVER') return [...goOn, ...endOf(viewer, at, ends)];
  if (!ends.isOpen) return goOn;
  const receives = at.includes('RECEIVER') && mayRegister(viewer, 'RECEIVER');
  const sends = at.includes('SENDER') && mayRegister(viewer, 'SENDER');
  // Without a sender in the portal there is nobody that it could wait with.
  const hasSender = ends.senderId !== null;
  const isWrong =
    hasSender && (receives || sends) ? [nextStep<HandoverOffer>('wrongReceiver')] : [];
  const isOutside = ends.receiverId === null;
  const say = sends && isOutside ? [nextStep<HandoverOffer>('sayBoard')] : [];
  if (ends.isElsewhere) return [...say, ...goOn, ...isWrong];
  return [
    ...(receives ? [nextStep<HandoverOffer>('confirm')] : []),
    ...(sends && !receives ? [nextStep<HandoverOffer>('confirmOrally')] : []),
    ...(sends && !receives && mayBeLinked(ends.category)
      ? [nextStep<HandoverOffer>('sendLink')]
      : []),
    ...isWrong,
    ...goOn,
  ];
}

/** Between two organisations of the portal alone; what the sender has handed on it does not contest. */
function corrections(viewer: HandoverViewer, ends: HandoverEnds): readonly HandoverOffer[] {
  const { senderId, receiverId, writerId, state, isOpen } = ends;
  if (senderId === null || receiverId === null || senderId === receiverId) return [];
  const isWrong = state === 'WRONG_RECEIVER';
  if (writerId === viewer.agencyId) {
    return !isWrong && mayRegister(viewer, 'RECEIVER') ? ['same'] : [];
  }
  const isNamed = senderId === viewer.agencyId && mayRegister(viewer, 'SENDER');
  return isNamed && (!isWrong || isOpen) ? ['contest'] : [];
}

function endOf(
  viewer: HandoverViewer,
  at: readonly HandoverEnd[],
  { isOpen, category }: HandoverEnds,
): readonly NextStep<HandoverOffer>[] {
  const mayEnd = isOpen && category !== 'CHILD_CONCERN' && at.includes('SENDER');
  return mayEnd && mayRegister(viewer, 'SENDER') ? [nextStep<HandoverOffer>('end')] : [];
}

/** Whether somebody else is to be rung: for who handed over, or for who received and hands on. */
function goesOn(at: readonly HandoverEnd[], ends: HandoverEnds): boolean {
  if (ends.isElsewhere && ends.state !== 'WRONG_RECEIVER') return at.length > 0 && ends.isOpen;
  if (at.includes('SENDER') && ends.category === 'CONSULTATION') return true;
  return ends.state === 'WRONG_RECEIVER'
    ? at.includes('SENDER') && ends.isOpen
    : at.includes('RECEIVER') && ends.state === 'CONFIRMED';
}
