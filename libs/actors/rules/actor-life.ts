import type { Role } from '@stad/identity/rules/role.js';
import { CORE, FIELD, holdsAny, MANAGER } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { QuestionState } from './actor-question.js';

export const ACTOR_STEPS = ['contact', 'interest', 'agree', 'activate', 'pause', 'leave'] as const;
export type ActorStep = (typeof ACTOR_STEPS)[number];
export type ActorState =
  | 'IDENTIFIED'
  | 'CONTACTED'
  | 'INTERESTED'
  | 'AGREED'
  | 'ACTIVE'
  | 'PAUSED'
  | 'LEFT';

/** *Kartlagd → Kontaktad → Intresserad → Har sagt ja → Aktiv → Pausad | Har lämnat* (field.md 7.3). */
export const actorLife = defineLife<ActorState, ActorStep>({
  IDENTIFIED: { contact: 'CONTACTED', leave: 'LEFT' },
  CONTACTED: { interest: 'INTERESTED', leave: 'LEFT' },
  INTERESTED: { agree: 'AGREED', leave: 'LEFT' },
  AGREED: { activate: 'ACTIVE', leave: 'LEFT' },
  ACTIVE: { pause: 'PAUSED', leave: 'LEFT' },
  PAUSED: { activate: 'ACTIVE', leave: 'LEFT' },
  LEFT: { contact: 'CONTACTED' },
});

/** Keeps the list, the states and what is to be done next (field.md 8). */
export const ACTOR_KEEPERS: readonly Role[] = ['PROJECT_LEAD'];

/** Read what is for the core group: states before *Aktiv*, *Pausad*, *Har lämnat*, history, gaps (field.md 8). */
export const ACTOR_CORE_READERS: readonly Role[] = [
  ...([...CORE, 'MUNICIPAL_SAFETY', 'THEME_COORDINATOR', 'DEVELOPMENT_LEAD'] as const),
];

/**
 * Read the same in every town their agency has a ring in, without being of its core group: the security strategist
 * and the coordinators of the municipality (field.md 8).
 */
export const ACTOR_TOWN_READERS: readonly Role[] = ['MUNICIPAL_SAFETY', 'THEME_COORDINATOR'];

/** Whether somebody reads ties, gaps, placements and states of a town that their agency has a ring in. */
export const readsTownActors = (roles: readonly string[], isCore: boolean): boolean =>
  holdsAny(roles, isCore ? ACTOR_CORE_READERS : ACTOR_TOWN_READERS);

/** Say for their own organisation what it may and how it is reached (field.md 8). */
export const CARD_KEEPERS: readonly Role[] = [
  ...([...FIELD, ...MANAGER, 'PROJECT_LEAD', 'MUNICIPAL_SAFETY', 'THEME_COORDINATOR'] as const),
];

/**
 * For an organisation outside the core group. Inside it a network member is somebody placed there, who has
 * none of its rights (INV-09).
 */
export const NETWORK_CARD_KEEPERS: readonly Role[] = ['NETWORK_MEMBER'];

interface Standing {
  readonly agencyId: string;
  readonly roles: readonly string[];
  /** Whether their agency is in the core group of the town. */
  readonly isCore: boolean;
}

/** Whose actor it is: of the list of an agency, and, with a sign-in, the agency itself. */
export interface ActorOwners {
  readonly agencyId: string;
  readonly cardAgencyId: string | null;
}

/** Each keeps its own card; who keeps the list does it for those without a sign-in. */
export function mayAnswerCard(viewer: Standing, { agencyId, cardAgencyId }: ActorOwners): boolean {
  if (cardAgencyId === null) {
    return viewer.agencyId === agencyId && holdsAny(viewer.roles, ACTOR_KEEPERS);
  }
  if (viewer.agencyId !== cardAgencyId) return false;
  const isMember = holdsAny(viewer.roles, NETWORK_CARD_KEEPERS) && !viewer.isCore;
  return isMember || holdsAny(viewer.roles, CARD_KEEPERS);
}

export type ActorOffer =
  | ActorStep
  | 'judge'
  | 'ask'
  | 'place'
  | 'edit'
  | 'file'
  | 'merge'
  | 'answer'
  | 'tie';

/** What the viewer may do with it now; a state they do not see gives no step. What waits to be judged is first. */
export function actorNextSteps(
  viewer: Standing,
  owners: ActorOwners,
  state: ActorState | null,
  question: QuestionState | null = null,
): readonly NextStep<ActorOffer>[] {
  const isKeeper = viewer.agencyId === owners.agencyId && holdsAny(viewer.roles, ACTOR_KEEPERS);
  const steps: ActorOffer[] = [];
  if (isKeeper && question === 'ANSWERED') steps.push('judge');
  if (isKeeper && state) {
    steps.push(...actorLife.stepsFrom(state), 'file', 'place', 'edit', 'merge');
  }
  const mayAsk = question !== 'ASKED' && question !== 'ANSWERED' && state !== 'LEFT';
  if (isKeeper && state && mayAsk && owners.cardAgencyId === null) steps.push('ask');
  if (mayAnswerCard(viewer, owners)) steps.push('answer', 'tie');
  return steps.map((step) => nextStep(step));
}

/**
 * A step is dated: it may be noted later than it was taken, never before it or before the last one.
 * Problems: `STEP_IN_FUTURE`, `STEP_BEFORE_LAST` { on }.
 */
export function stepDayProblems(on: string, today: string, last: string): readonly Problem[] {
  if (on > today) return [{ code: 'STEP_IN_FUTURE', field: 'on' }];
  if (on < last) return [{ code: 'STEP_BEFORE_LAST', field: 'on', params: { on: last } }];
  return [];
}
