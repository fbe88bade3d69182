import { ACTORS_2022 } from '@stad/outcomes/rules/demo-records/pilot-2022/actors.js';
import type {
  AttendanceGroupRecord,
  SeminarRecord,
} from '@stad/outcomes/rules/demo-records/types-activities.js';
import { addDays, atLocal, nightSpan } from '@stad/platform/rules/time.js';
import type { DemoWorld } from './demo-world.js';

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
export async function loadSeminars(
  world: DemoWorld,
  seminars: readonly SeminarRecord[],
): Promise<void> {
  for (const seminar of seminars) await loadSeminar(world, seminar);
}

async function loadSeminar(world: DemoWorld, seminar: SeminarRecord): Promise<void> {
  const { plannedBy, when, ownerAgencyKey } = seminar;
  const { startsAt, endsAt } = nightSpan(when.date, when.from, when.to);
  const planned = atLocal(addDays(when.date, -21), '10:00');
  const { planSeminar } = await world.does<{ planSeminar: { id: string } }>(
    plannedBy,
    planned,
    PLAN,
    {
      siteId: await world.siteId(seminar.siteKey),
      programmeId: await world.programmeId(seminar.programmeKey),
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
    world.does(plannedBy, now, document, { seminarId, ...input }, ownerAgencyKey);

  await act(planned, CONFIRM);
  const registered = await Promise.all(seminar.groups.map((group) => groupInput(world, group)));
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

async function groupInput(world: DemoWorld, group: AttendanceGroupRecord) {
  const actor = ACTORS_2022.find((each) => each.key === group.actorKey);
  return {
    agencyId: group.agencyKey ? await world.agencyId(group.agencyKey) : null,
    unit: group.unit ?? actor?.name ?? group.functionTitle,
    registered: group.registered,
    present: group.present ?? null,
  };
}
