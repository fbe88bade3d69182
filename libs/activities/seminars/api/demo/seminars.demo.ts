import { PILOT_ACTORS } from '@stad/actors/rules/demo/pilot-actors.js';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import { addDays, atLocal, nightSpan } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { SEMINARS_2022 } from '../../rules/demo/pilot-seminars.js';
import { runningSeminars } from '../../rules/demo/running-seminars.js';
import type { AttendanceGroupRecord, SeminarRecord } from '../../rules/demo/types.js';
import { roundDemo } from './rounds.demo.js';
import { signUpDemo } from './sign-ups.demo.js';

const mutation = (name: string, input: string) =>
  `mutation ${name[0]?.toUpperCase()}${name.slice(1)}($input: ${input}!) { ${name}(input: $input) { id } }`;

const PLAN = mutation('planSeminar', 'PlanSeminarInput');
const CONFIRM = mutation('confirmSeminar', 'SeminarStepInput');
const ATTENDANCE = mutation('recordAttendance', 'RecordAttendanceInput');
const BEGIN = mutation('beginSeminar', 'SeminarStepInput');
const COMPLETE = mutation('completeSeminar', 'SeminarStepInput');
const ASK = mutation('askParticipants', 'AskParticipantsInput');
const ANSWER =
  'mutation Answer($input: AnswerParticipationInput!) { answerParticipation(input: $input) }';
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
  if (seminar.present === undefined) return askPeople(stage, seminar, seminarId, planned);

  const { evaluation } = seminar;
  if (evaluation) {
    const { meanBefore: mean } = evaluation;
    const opensAt = atLocal(addDays(when.date, -1), '09:00');
    await roundDemo(stage, seminar, seminarId, {
      kind: 'BEFORE',
      mean,
      opensAt,
      closesAt: startsAt,
    });
  }
  await act(startsAt, BEGIN);
  await act(endsAt, ATTENDANCE, { expectedVersion: 1, groups: registered });
  await act(endsAt, COMPLETE);
  if (!evaluation) return;
  const afterwards = atLocal(addDays(when.date, 1), '09:00');
  const { meanAfter: mean } = evaluation;
  const after = { mean, opensAt: endsAt, closesAt: afterwards };
  await roundDemo(stage, seminar, seminarId, { kind: 'AFTER', ...after });
  await act(afterwards, EVALUATE);
}

/** To what is to come, those whom the record names: asked and coming, so that their time is taken. */
async function askPeople(
  stage: DemoStage,
  seminar: SeminarRecord,
  activityId: string,
  planned: Date,
): Promise<void> {
  const people = seminar.groups.flatMap(({ people = [] }) => people);
  if (people.length === 0) return;
  const participants = await Promise.all(
    people.map(async (key) => {
      const person = PEOPLE.find((each) => each.key === key);
      const [home] = person?.memberships ?? [];
      if (!person || !home) throw new Error(`Nobody in the demo is ${key}`);
      const agencyId = await stage.agencyId(home.agencyKey);
      return { agencyId, functionTitle: person.functionTitle };
    }),
  );
  const { plannedBy, ownerAgencyKey } = seminar;
  const asked = await stage.does<{ askParticipants: readonly { readonly id: string }[] }>(
    plannedBy,
    planned,
    ASK,
    { activityId, participants },
    ownerAgencyKey,
  );
  for (const { id } of asked.askParticipants) {
    await stage.does(
      plannedBy,
      planned,
      ANSWER,
      { participantId: id, answer: 'ACCEPTED' },
      ownerAgencyKey,
    );
  }
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
