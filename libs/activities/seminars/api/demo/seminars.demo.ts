import { PILOT_ACTORS } from '@stad/actors/rules/demo/pilot-actors.js';
import { addDays, atLocal, nightSpan } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { SEMINARS_2022 } from '../../rules/demo/pilot-seminars.js';
import { runningSeminars } from '../../rules/demo/running-seminars.js';
import type { AttendanceGroupRecord, SeminarRecord } from '../../rules/demo/types.js';
import { signUpDemo } from './sign-ups.demo.js';

const mutation = (name: string, input: string) =>
  `mutation ${name[0]?.toUpperCase()}${name.slice(1)}($input: ${input}!) { ${name}(input: $input) { id } }`;

const PLAN = mutation('planSeminar', 'PlanSeminarInput');
const CONFIRM = mutation('confirmSeminar', 'SeminarStepInput');
const ATTENDANCE = mutation('recordAttendance', 'RecordAttendanceInput');
const BEGIN = mutation('beginSeminar', 'SeminarStepInput');
const COMPLETE = mutation('completeSeminar', 'SeminarStepInput');
const EVALUATION = mutation('recordEvaluation', 'RecordEvaluationInput');
const EVALUATE = mutation('evaluateSeminar', 'SeminarStepInput');

/** Seminars as their planners: planned weeks ahead, confirmed, held and evaluated as the record says. */
export const seminarsDemo: DemoRecords = async (stage, days) => {
  const seminars = [...SEMINARS_2022, ...runningSeminars(days)];
  for (const seminar of seminars) await loadSeminar(stage, seminar);
};

async function loadSeminar(stage: DemoStage, seminar: SeminarRecord): Promise<void> {
  const { plannedBy, when, ownerAgencyKey } = seminar;
  const { startsAt, endsAt } = nightSpan(when.date, when.from, when.to);
  const planned = atLocal(addDays(when.date, -21), '10:00');
  const { planSeminar } = await stage.does<{ planSeminar: { id: string } }>(
    plannedBy,
    planned,
    PLAN,
    {
      siteId: await stage.siteId(seminar.siteKey),
      programmeId: await stage.programmeId(seminar.programmeKey),
      kind: seminar.kind,
      title: seminar.title,
      aim: seminar.aim,
      venue: seminar.venueLabel,
      capacity: seminar.capacity,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    },
    ownerAgencyKey,
  );
  const seminarId = planSeminar.id;
  const act = (now: Date, document: string, input: Record<string, unknown> = {}) =>
    stage.does(plannedBy, now, document, { seminarId, ...input }, ownerAgencyKey);

  await act(planned, CONFIRM);
  if (seminar.waiting !== undefined) return signUpDemo(stage, seminar, seminarId, planned);
  const registered = await Promise.all(seminar.groups.map((group) => groupInput(stage, group)));
  const before = seminar.groups.map((_, index) => ({ ...registered[index], present: null }));
  await act(planned, ATTENDANCE, { expectedVersion: 0, groups: before });
  if (seminar.present === undefined) return;

  await act(startsAt, BEGIN);
  await act(endsAt, ATTENDANCE, { expectedVersion: 1, groups: registered });
  await act(endsAt, COMPLETE);
  if (!seminar.evaluation) return;
  const afterwards = atLocal(addDays(when.date, 1), '09:00');
  const { answers, meanBefore, meanAfter, satisfied } = seminar.evaluation;
  await act(afterwards, EVALUATION, {
    expectedVersion: 0,
    answers,
    meanBefore,
    meanAfter,
    satisfied: satisfied ?? null,
  });
  await act(afterwards, EVALUATE);
}

async function groupInput(stage: DemoStage, group: AttendanceGroupRecord) {
  const actor = PILOT_ACTORS.find((each) => each.key === group.actorKey);
  return {
    agencyId: group.agencyKey ? await stage.agencyId(group.agencyKey) : null,
    unit: group.unit ?? actor?.name ?? group.functionTitle,
    registered: group.registered,
    present: group.present ?? null,
  };
}
