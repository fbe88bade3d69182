import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { mayWrite } from '@stad/programme/rules/programme-state.js';
import type { FieldActKind } from './field-act/kinds.js';
import { isSameNight } from './field-night.js';
import {
  actsFor,
  type EmployerFacts,
  type Giver,
  goAheadMissing,
  groundMissing,
  inForce,
  PASS_PLANNERS,
} from './go-ahead.js';
import { closeMissing, returnMissing } from './pass-end.js';
import { goAheadPassOf, type PassFacts } from './pass-facts.js';
import { STEP_STATES } from './pass-guards.js';
import { PASS_STEPS, type PassStep } from './pass-steps.js';
import { lockMissing, mayReopen } from './report-life.js';
import { sendMissing } from './send.js';
import { startMissing } from './start.js';
import { hasPolice, inField } from './team.js';

export interface PassViewer extends Giver {
  readonly personId: string;
}

/** Whether the plan may be changed now, the one step for which nothing can be missing. */
export function mayEdit(
  viewer: Pick<PassViewer, 'agencyId' | 'roles'>,
  { state, ownerAgencyId }: Pick<PassFacts, 'state' | 'ownerAgencyId'>,
): boolean {
  return (
    STEP_STATES.edit.includes(state) &&
    holdsAny(viewer.roles, PASS_PLANNERS) &&
    viewer.agencyId === ownerAgencyId
  );
}

/** The viewer's standing in the pass, worked out once. */
interface Standing {
  readonly viewer: PassViewer;
  readonly pass: PassFacts;
  readonly now: Date;
  /** Plans or decides for an agency in the pass. */
  readonly plans: boolean;
  readonly owns: boolean;
  readonly inTeam: boolean;
  /** The viewer's employer, when it has people in the field. */
  readonly employer: EmployerFacts | undefined;
  readonly counts: boolean;
}

/** What a step still waits for; null when it is not the viewer's to take, or not now. */
type Offer = (standing: Standing) => readonly Missing[] | null;

/**
 * The steps a viewer may take with a pass. A step that is not ready is still offered and says what is
 * missing and who can give it. In a programme that only reports, or is closed, nothing is offered (INV-22).
 */
export function passNextSteps(
  viewer: PassViewer,
  pass: PassFacts,
  now: Date,
): readonly NextStep<PassStep>[] {
  if (!mayWrite(pass.programmeState, 'RECORD').ok) return [];
  const standing = standingOf(viewer, pass, now);
  return PASS_STEPS.flatMap((step) => {
    const missing = STEP_STATES[step].includes(pass.state) ? OFFERS[step](standing) : null;
    return missing === null ? [] : [nextStep(step, missing)];
  });
}

/**
 * May the viewer take the step now? What {@link passNextSteps} offers and is ready, nothing else.
 * Problems: `PROGRAMME_READ_ONLY`, `STEP_NOT_POSSIBLE` { state, step }, and what is missing.
 */
export function takePassStep(
  viewer: PassViewer,
  pass: PassFacts,
  step: PassStep,
  now: Date,
): Result<void> {
  const writable = mayWrite(pass.programmeState, 'RECORD');
  if (!writable.ok) return writable;
  const offered = passNextSteps(viewer, pass, now).find((each) => each.step === step);
  if (!offered) return fail({ code: 'STEP_NOT_POSSIBLE', params: { state: pass.state, step } });
  return check(refusal(offered.missing), undefined);
}

function standingOf(viewer: PassViewer, pass: PassFacts, now: Date): Standing {
  const holds = holdsAny(viewer.roles, PASS_PLANNERS);
  return {
    viewer,
    pass,
    now,
    plans: holds && pass.agencyIds.includes(viewer.agencyId),
    owns: holds && viewer.agencyId === pass.ownerAgencyId,
    inTeam: inField(pass.team).some((member) => member.personId === viewer.personId),
    employer: pass.employers.find((employer) => employer.agencyId === viewer.agencyId),
    counts: viewer.agencyId === pass.countingAgencyId,
  };
}

const READY: readonly Missing[] = [];
const when = (offered: boolean): readonly Missing[] | null => (offered ? READY : null);
const runs = (standing: Standing) =>
  standing.plans && (standing.owns || standing.inTeam || standing.counts);

/** Whose each step is and what it waits for; in which states it exists is `STEP_STATES`. */
const OFFERS: Readonly<Record<PassStep, Offer>> = {
  edit: ({ viewer, pass }) => when(mayEdit(viewer, pass)),
  send: ({ owns, pass }) => (owns ? sendMissing(pass) : null),
  delete: ({ owns }) => when(owns),
  repeat: ({ owns }) => when(owns),
  answer: ({ plans, owns }) => when(plans && !owns),
  takeOver: ({ viewer, pass }) =>
    when(pass.gaps.some(({ askedPersonId }) => askedPersonId === viewer.personId)),
  answerCheck: offerCheck,
  giveGoAhead: offerGoAhead,
  withholdGoAhead: ({ viewer, employer, now }) =>
    when(
      employer !== undefined &&
        actsFor(viewer, employer, now) &&
        employer.goAhead?.decision !== 'NOT_GIVEN',
    ),
  noteGoAhead: offerNote,
  briefing: (standing) => when(runs(standing) && !standing.pass.briefingDone),
  start: (standing) => (runs(standing) ? startMissing(standing.pass, standing.now) : null),
  cancel: ({ owns }) => when(owns),
  unable: offerUnable,
  // From the street or from the station: whoever of the police was asked knows the plan, and why is not said.
  stopArea: ({ plans, viewer, pass }) =>
    when(plans && pass.policeAgencyIds.includes(viewer.agencyId) && pass.areaStop === null),
  freeArea: ({ plans, viewer, pass }) => when(plans && pass.areaStop?.agencyId === viewer.agencyId),
  policeLeave: ({ plans, pass }) => when(plans && hasPolice(pass.team) && !pass.policeLeftAt),
  voiceCheckIn: ({ viewer, pass }) => when(isRearSupport(viewer, pass)),
  presence: ({ plans, inTeam, pass }) => when(plans && inTeam && ownOpen(pass)),
  count: ({ plans, counts, pass }) => when(plans && counts && ownOpen(pass)),
  // Without a reason, and it says nothing of who is back (AML 3:4).
  abort: (standing) => when(runs(standing) && !standing.pass.abortedAt),
  return: (standing) => (runs(standing) ? returnMissing(standing.pass) : null),
  debrief: ({ plans, pass }) => when(plans && !pass.debriefHeldAt),
  report: ({ plans, pass }) => when(plans && ownOpen(pass)),
  lock: ({ plans, pass }) =>
    plans && ownOpen(pass) ? lockMissing(pass.returnedAt, pass.ownReport?.problems ?? []) : null,
  reportNothing: ({ plans, counts, pass }) => when(plans && !counts && ownOpen(pass)),
  reopen: ({ plans, viewer, pass, now }) =>
    when(
      plans &&
        pass.ownReport?.state === 'LOCKED' &&
        mayReopen(pass.ownReport, viewer.personId, now),
    ),
  correct: ({ plans, pass }) =>
    when(plans && pass.ownReport !== null && pass.ownReport.state !== 'OPEN'),
  close: (standing) => (runs(standing) ? closeMissing(standing.pass) : null),
};

/** *Bakre stöd håller tiden*: also who plans nothing (field.md 2.8). */
function isRearSupport({ personId }: PassViewer, { team }: PassFacts): boolean {
  return team.some((member) => member.personId === personId && member.role === 'REAR_SUPPORT');
}

/**
 * May the viewer tell what the team did, whatever has become of the pass since? Who runs it, also from behind;
 * that the police left, whoever plans in it.
 */
export function mayTellAct(viewer: PassViewer, pass: PassFacts, act: FieldActKind): boolean {
  if (pass.state === 'PLANNING') return false;
  const standing = standingOf(viewer, pass, pass.startsAt);
  return (
    runs(standing) || (standing.plans && (act === 'POLICE_LEFT' || isRearSupport(viewer, pass)))
  );
}

function ownOpen(pass: PassFacts): boolean {
  return pass.ownReport?.state === 'OPEN';
}

/** *Jag är sjuk*: whoever is out tonight, or holds the time behind, once. */
function offerUnable({ viewer, pass, plans }: Standing): readonly Missing[] | null {
  const own = pass.team.find((member) => member.personId === viewer.personId);
  const isSaid = pass.gaps.some(({ memberId }) => memberId === own?.id);
  // *Chef i beredskap* plans nothing and takes part as rear support alone.
  return when(own !== undefined && !isSaid && (plans || own.role === 'REAR_SUPPORT'));
}

/** The police assess in their own structure and answer no check here. */
function offerCheck({ viewer, employer, pass, now }: Standing): readonly Missing[] | null {
  if (!employer || employer.agencyKind === 'POLICE') return null;
  if (!actsFor(viewer, employer, now)) return null;
  return isSameNight(now, pass.startsAt)
    ? READY
    : [{ code: 'CHECK_ON_THE_DAY', who: employer.label }];
}

function offerGoAhead({ viewer, employer, pass, now }: Standing): readonly Missing[] | null {
  if (!employer || inForce(employer.goAhead) || !actsFor(viewer, employer, now)) return null;
  return goAheadMissing(viewer, employer, goAheadPassOf(pass), now);
}

/** Noted for any employer that has not given its own; ready as soon as one of them could. */
function offerNote({ plans, pass }: Standing): readonly Missing[] | null {
  const waiting = pass.employers.filter((employer) => !inForce(employer.goAhead));
  if (!plans || waiting.length === 0) return null;
  const missing = waiting.map((employer) => groundMissing(employer, goAheadPassOf(pass)));
  return missing.some((list) => list.length === 0) ? READY : missing.flat();
}
