import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import {
  notBegun,
  type StepFacts,
  type StepViewer,
} from '@stad/activities/core/rules/phase-steps.js';
import { LEARNERS } from '@stad/activities/core/rules/planners.js';
import { ACTOR_KINDS, type ActorKind } from '@stad/actors/rules/actor-codes.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { mayWrite } from '@stad/programme/rules/programme-state.js';

/** What an organisation that has heard of the work wants. */
export const LEAD_WANTS = [
  'METHOD',
  'MATERIAL',
  'LECTURE',
  'VISIT',
  'MEETING',
  'JOIN',
  'OTHER',
] as const;
export type LeadWants = (typeof LEAD_WANTS)[number];

/** In characters. */
export const LONGEST_LEAD = { organisation: 80, functionTitle: 80, wish: 120 } as const;

export type LeadState =
  | 'NEW'
  | 'FOLLOWED_UP'
  | 'BECAME_ACTOR'
  | 'BECAME_MEETING'
  | 'BECAME_ADOPTION'
  | 'ENDED';
/** `followUp` is taken by whoever makes a task of it, the others by pressing. */
export type LeadMove =
  | 'followUp'
  | 'becomeActor'
  | 'becomeMeeting'
  | 'becomeAdoption'
  | 'end'
  | 'reopen';
export type LeadStep = LeadMove | 'change' | 'delete';

const BECOMES = {
  becomeActor: 'BECAME_ACTOR',
  becomeMeeting: 'BECAME_MEETING',
  becomeAdoption: 'BECAME_ADOPTION',
} as const;

/** *Ny → Följs upp → Blev aktör | Blev möte | Blev införande | Ledde inte vidare.* A meeting may become more. */
export const leadLife = defineLife<LeadState, LeadMove>({
  NEW: { followUp: 'FOLLOWED_UP', ...BECOMES, end: 'ENDED' },
  FOLLOWED_UP: { followUp: 'FOLLOWED_UP', ...BECOMES, end: 'ENDED' },
  BECAME_ACTOR: { reopen: 'FOLLOWED_UP' },
  BECAME_MEETING: {
    followUp: 'BECAME_MEETING',
    becomeActor: 'BECAME_ACTOR',
    becomeAdoption: 'BECAME_ADOPTION',
    reopen: 'FOLLOWED_UP',
  },
  BECAME_ADOPTION: { reopen: 'FOLLOWED_UP' },
  ENDED: { reopen: 'FOLLOWED_UP' },
});

/** A lead counts once it has become something. */
export const COUNTED_LEADS = Object.values(BECOMES);
export const countsAsLead = (state: string): boolean =>
  COUNTED_LEADS.some((known) => known === state);

export interface LeadFields {
  readonly organisation: string;
  readonly kind: string;
  readonly functionTitle: string;
  readonly wants: string;
  /** More of what it wants; may be empty. Never of whom one met. */
  readonly wish: string;
}

export interface Lead extends LeadFields {
  readonly kind: ActorKind;
  readonly wants: LeadWants;
}

/**
 * An organisation, a function there and what it wants; never a person. Problems: `LEAD_ORGANISATION_MISSING`,
 * `LEAD_FUNCTION_MISSING`, `LEAD_KIND_MISSING`, `LEAD_WANTS_MISSING`, `TEXT_TOO_LONG` { largest }.
 */
export function checkLead(input: LeadFields): Result<Lead> {
  const problems: Problem[] = [];
  const texts = {
    organisation: input.organisation.trim(),
    functionTitle: input.functionTitle.trim(),
    wish: input.wish.trim(),
  };
  if (texts.organisation.length < 2) {
    problems.push({ code: 'LEAD_ORGANISATION_MISSING', field: 'organisation' });
  }
  if (texts.functionTitle.length < 2) {
    problems.push({ code: 'LEAD_FUNCTION_MISSING', field: 'functionTitle' });
  }
  for (const field of ['organisation', 'functionTitle', 'wish'] as const) {
    const largest = LONGEST_LEAD[field];
    if (texts[field].length > largest) {
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
    }
  }
  const kind = ACTOR_KINDS.find((known) => known === input.kind);
  const wants = LEAD_WANTS.find((known) => known === input.wants);
  if (!kind) problems.push({ code: 'LEAD_KIND_MISSING', field: 'kind' });
  if (!wants) problems.push({ code: 'LEAD_WANTS_MISSING', field: 'wants' });
  return check(problems, { ...texts, kind: kind ?? 'OTHER', wants: wants ?? 'OTHER' });
}

/** Of the activity a lead comes from. */
type Origin = Pick<StepFacts, 'ownerAgencyId' | 'programmeState'>;

const mayTend = (viewer: StepViewer, origin: Origin) =>
  viewer.agencyId === origin.ownerAgencyId &&
  holdsAny(viewer.roles, LEARNERS) &&
  mayWrite(origin.programmeState, 'RECORD').ok;

const HELD: readonly Phase[] = ['CONFIRMED', 'ONGOING', 'COMPLETED', 'EVALUATED'];

/** Noting one: by its own agency, once the activity has begun and however long after. */
export function noteLeadStep(
  viewer: StepViewer,
  facts: StepFacts,
  now: Date,
): readonly NextStep<'noteLead'>[] {
  if (!HELD.includes(facts.state) || !mayTend(viewer, facts)) return [];
  return [nextStep('noteLead', isOver(facts.state) ? [] : notBegun(facts, now))];
}

export interface LeadFacts extends Origin {
  readonly state: LeadState;
}

/** What the viewer may do with it now: their own agency's. */
export function leadSteps(viewer: StepViewer, lead: LeadFacts): readonly NextStep<LeadStep>[] {
  if (!mayTend(viewer, lead)) return [];
  const isOpen = lead.state === 'NEW' || lead.state === 'FOLLOWED_UP';
  return [
    ...leadLife.stepsFrom(lead.state),
    ...(isOpen ? (['change'] as const) : []),
    ...(lead.state === 'NEW' ? (['delete'] as const) : []),
  ].map((step) => nextStep(step));
}

/** May the viewer take the step now? Problems: `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE` { state, step }. */
export function takeLeadStep(viewer: StepViewer, lead: LeadFacts, step: LeadStep): Result<void> {
  const writable = mayWrite(lead.programmeState, 'RECORD');
  if (!writable.ok) return writable;
  const isOffered = leadSteps(viewer, lead).some((each) => each.step === step);
  if (!isOffered) return fail({ code: 'STEP_NOT_POSSIBLE', params: { state: lead.state, step } });
  return check([], undefined);
}
