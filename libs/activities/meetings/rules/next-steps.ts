import {
  isSeen,
  notBegun,
  type PhaseStep,
  phaseSteps,
  type StepFacts,
  unless,
} from '@stad/activities/core/rules/phase-steps.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { AgendaState } from './agenda.js';
import { MEETING_PLANNERS } from './meeting-kind.js';

type OwnStep =
  | 'ask'
  | 'agenda'
  | 'shareDraft'
  | 'noteAttendance'
  | 'minutes'
  | 'planNext'
  | 'learn';
export type MeetingStep = OwnStep | PhaseStep;

export interface MeetingFacts extends StepFacts {
  /** Those who were asked to come. */
  readonly agencyIds: readonly string[];
  readonly asked: number;
  /** It is written down who came. */
  readonly isNoted: boolean;
  readonly agenda: AgendaState;
  /** Points that the viewer sees. */
  readonly points: number;
  /** The viewer planned it: an agenda is its writer's until it is shared. */
  readonly isWriter: boolean;
  /** The one after it is planned already. */
  readonly nextId: string | null;
}

const notMine = ({ agenda, isWriter }: MeetingFacts): readonly Missing[] =>
  unless(agenda !== 'OWN' || isWriter, { code: 'AGENDA_OF_ANOTHER', field: 'agenda' });

/** An agenda of somebody else says only that; of the own one, that it is empty. */
const notWritten = (facts: MeetingFacts): readonly Missing[] => {
  const others = notMine(facts);
  const empty = unless(facts.points > 0, { code: 'AGENDA_EMPTY', field: 'agenda' });
  return others.length > 0 ? others : empty;
};

const nobodyAsked = ({ asked }: MeetingFacts): readonly Missing[] =>
  unless(asked > 0, { code: 'MEETING_NOBODY_ASKED', field: 'participants' });

const meetingNotBegun = (facts: MeetingFacts, now: Date): readonly Missing[] =>
  notBegun(facts, now, 'MEETING_NOT_BEGUN');

/** What its planners do with it; and those who come, who write what they learnt. */
export const meetingSteps = phaseSteps<MeetingFacts, OwnStep>({
  planners: MEETING_PLANNERS,
  before: ['ask'],
  waitsFor: {
    // An agenda that goes to nobody is not sent.
    confirm: (facts) => [...notWritten(facts), ...nobodyAsked(facts)],
    begin: (facts, now) => meetingNotBegun(facts, now),
    complete: (facts, now) => [...meetingNotBegun(facts, now), ...nobodyAsked(facts)],
    evaluate: ({ isNoted }) =>
      unless(isNoted, { code: 'MEETING_ATTENDANCE_MISSING', field: 'attended' }),
  },
  also: (facts, now) => {
    const { state, agenda, asked, nextId } = facts;
    const steps: NextStep<OwnStep>[] = [];
    if (state === 'PLANNED') {
      steps.push(nextStep('agenda', notMine(facts)));
      if (agenda === 'OWN') {
        steps.push(nextStep('shareDraft', [...notWritten(facts), ...nobodyAsked(facts)]));
      }
    }
    // A guest who came unasked is written down while it goes on.
    if (state === 'ONGOING') steps.push(nextStep('ask'));
    if (isSeen(state)) {
      if (asked > 0) steps.push(nextStep('noteAttendance', meetingNotBegun(facts, now)));
      steps.push(nextStep('minutes', meetingNotBegun(facts, now)));
    }
    const isHeld = state === 'COMPLETED' || state === 'EVALUATED';
    if (isHeld && !nextId) steps.push(nextStep('planNext'));
    return steps;
  },
  along: { steps: ['learn'], agencies: ({ agencyIds }) => agencyIds, during: isSeen },
});
