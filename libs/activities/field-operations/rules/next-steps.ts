import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { mayWrite } from '@stad/programme/rules/programme-state.js';
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
import { awaitsStart, isPlanOpen } from './pass-life.js';
import { lockMissing, mayReopen } from './report-life.js';
import { sendMissing } from './send.js';
import { startMissing } from './start.js';
import { hasPolice, inField } from './team.js';

/** Everything one can do with a pass, in the order of its evening. */
export const PASS_STEPS = [
  'edit',
  'send',
  'delete',
  'answer',
  'answerCheck',
  'giveGoAhead',
  'withholdGoAhead',
  'noteGoAhead',
  'briefing',
  'start',
  'cancel',
  'policeLeave',
  'return',
  'debrief',
  'report',
  'lock',
  'reportNothing',
  'reopen',
  'correct',
  'close',
] as const;
export type PassStep = (typeof PASS_STEPS)[number];

export interface PassViewer extends Giver {
  readonly personId: string;
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
    const missing = OFFERS[step](standing);
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
const over = (pass: PassFacts) => pass.state === 'RETURNED' || pass.state === 'CLOSED';
const runs = (standing: Standing) =>
  standing.plans && (standing.owns || standing.inTeam || standing.counts);

const OFFERS: Readonly<Record<PassStep, Offer>> = {
  edit: ({ owns, pass }) => when(owns && isPlanOpen(pass.state)),
  send: ({ owns, pass }) => (owns && pass.state === 'PLANNING' ? sendMissing(pass) : null),
  delete: ({ owns, pass }) => when(owns && pass.state === 'PLANNING'),
  answer: ({ plans, owns, pass }) => when(plans && !owns && awaitsStart(pass.state)),
  answerCheck: offerCheck,
  giveGoAhead: offerGoAhead,
  withholdGoAhead: ({ viewer, employer, pass, now }) =>
    when(
      employer !== undefined &&
        awaitsStart(pass.state) &&
        actsFor(viewer, employer, now) &&
        employer.goAhead?.decision !== 'NOT_GIVEN',
    ),
  noteGoAhead: offerNote,
  briefing: (standing) =>
    when(runs(standing) && awaitsStart(standing.pass.state) && !standing.pass.briefingDone),
  start: (standing) =>
    runs(standing) && awaitsStart(standing.pass.state)
      ? startMissing(standing.pass, standing.now)
      : null,
  cancel: ({ owns, pass }) => when(owns && awaitsStart(pass.state)),
  policeLeave: ({ plans, pass }) =>
    when(plans && pass.state === 'ACTIVE' && hasPolice(pass.team) && !pass.policeLeftAt),
  return: (standing) =>
    runs(standing) && standing.pass.state === 'ACTIVE' ? returnMissing(standing.pass) : null,
  debrief: ({ plans, pass }) => when(plans && pass.state === 'RETURNED' && !pass.debriefHeldAt),
  report: ({ plans, pass }) =>
    when(plans && ownOpen(pass) && (pass.state === 'ACTIVE' || over(pass))),
  lock: ({ plans, pass }) =>
    plans && ownOpen(pass) && (pass.state === 'ACTIVE' || over(pass))
      ? lockMissing(pass.returnedAt, pass.ownReport?.problems ?? [])
      : null,
  reportNothing: ({ plans, counts, pass }) => when(plans && !counts && ownOpen(pass) && over(pass)),
  reopen: ({ plans, viewer, pass, now }) =>
    when(
      plans &&
        pass.state === 'RETURNED' &&
        pass.ownReport?.state === 'LOCKED' &&
        mayReopen(pass.ownReport, viewer.personId, now),
    ),
  correct: ({ plans, pass }) =>
    when(plans && pass.ownReport !== null && pass.ownReport.state !== 'OPEN'),
  close: (standing) =>
    runs(standing) && standing.pass.state === 'RETURNED' ? closeMissing(standing.pass) : null,
};

function ownOpen(pass: PassFacts): boolean {
  return pass.ownReport?.state === 'OPEN';
}

/** The police assess in their own structure and answer no check here. */
function offerCheck({ viewer, employer, pass, now }: Standing): readonly Missing[] | null {
  if (!employer || employer.agencyKind === 'POLICE' || !awaitsStart(pass.state)) return null;
  if (!actsFor(viewer, employer, now)) return null;
  return isSameNight(now, pass.startsAt)
    ? READY
    : [{ code: 'CHECK_ON_THE_DAY', who: employer.label }];
}

function offerGoAhead({ viewer, employer, pass, now }: Standing): readonly Missing[] | null {
  if (!employer || !awaitsStart(pass.state) || inForce(employer.goAhead)) return null;
  if (!actsFor(viewer, employer, now)) return null;
  return goAheadMissing(viewer, employer, goAheadPassOf(pass), now);
}

/** Noted for any employer that has not given its own; ready as soon as one of them could. */
function offerNote({ plans, pass }: Standing): readonly Missing[] | null {
  const waiting = pass.employers.filter((employer) => !inForce(employer.goAhead));
  if (!plans || !awaitsStart(pass.state) || waiting.length === 0) return null;
  const missing = waiting.map((employer) => groundMissing(employer, goAheadPassOf(pass)));
  return missing.some((list) => list.length === 0) ? READY : missing.flat();
}
