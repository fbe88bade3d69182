import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { PILOT_VISIT } from '../../rules/demo/pilot-visit.js';
import { runningVisits } from '../../rules/demo/running-visits.js';
import type { StudyVisitRecord } from '../../rules/demo/types.js';

/** A mutation that answers with `fields`, or with an id alone. */
const mutation = (name: string, fields = '') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ${name}($input: ${type}!) { ${name}(input: $input) ${fields} }`;
};
const WHOLE = '{ id questions { id } participants { id functionTitle } }';

interface Visit {
  readonly id: string;
  readonly questions: readonly { readonly id: string }[];
  readonly participants: readonly { readonly id: string; readonly functionTitle: string }[];
}

/** Study visits as their planners and visitors: asked, confirmed, noted, learnt from and decided on. */
export const studyVisitsDemo: DemoRecords = async (stage, days) => {
  for (const visit of [PILOT_VISIT, ...runningVisits(days)]) await loadVisit(stage, visit);
};

async function loadVisit(stage: DemoStage, record: StudyVisitRecord): Promise<void> {
  const { plannedBy, ownerAgencyKey } = record;
  const planned = atLocal(record.plannedOn, '10:00');
  const startsAt = atLocal(record.from.date, record.from.time);
  const endsAt = atLocal(record.to.date, record.to.time);
  const asPlanner = <Answer>(now: Date, name: string, input: object, fields = '') =>
    stage.does<Record<string, Answer>>(
      plannedBy,
      now,
      mutation(name, fields),
      { ...input },
      ownerAgencyKey,
    );

  const plan = await asPlanner<Visit>(
    planned,
    'planStudyVisit',
    {
      siteId: await stage.siteId(record.siteKey),
      programmeId: await stage.programmeId(record.programmeKey),
      ...{
        title: record.title,
        purpose: record.purpose,
        host: record.hostName,
        place: record.place,
      },
      ...{ agenda: record.agenda, travel: record.travel },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    },
    WHOLE,
  );
  const visitId = plan['planStudyVisit']?.id ?? '';
  await asPlanner(
    planned,
    'saveVisitQuestions',
    {
      ...{ visitId, expectedVersion: 1, questions: record.questions },
    },
    WHOLE,
  );
  const participants = [];
  for (const { agencyKey, functionTitles } of record.participants) {
    const agencyId = await stage.agencyId(agencyKey);
    participants.push(...functionTitles.map((functionTitle) => ({ agencyId, functionTitle })));
  }
  await asPlanner(planned, 'askParticipants', { activityId: visitId, participants }, '{ id }');
  if (record.state === 'PLANNED') return;

  const step = (now: Date, name: string) =>
    asPlanner<Visit>(now, 'stepStudyVisit', { visitId, step: name }, WHOLE);
  const visit = (await step(planned, 'confirm'))['stepStudyVisit'];
  const answered = atLocal(addDays(record.plannedOn, 3), '09:00');
  for (const { id } of visit?.participants ?? []) {
    await asPlanner(answered, 'answerParticipation', { participantId: id, answer: 'ACCEPTED' });
  }
  if (record.state === 'CONFIRMED') return;

  const as = (person: PersonKey, now: Date, name: string, input: object, fields = '') =>
    stage.does<Record<string, { id: string }>>(person, now, mutation(name, fields), { ...input });
  for (const [at, note] of record.notes.entries()) {
    const topicId = visit?.questions[note.question - 1]?.id;
    const now = new Date(startsAt.getTime() + (at + 1) * 20 * 60_000);
    const said = { activityId: visitId, topicId, body: note.text };
    await as(note.by, now, 'writeObservation', said, '{ id }');
  }
  const attended = (visit?.participants ?? []).map(({ id }) => id);
  await asPlanner(endsAt, 'noteParticipants', { activityId: visitId, attended });
  await step(endsAt, 'complete');
  const written = addDays(record.to.date, 12);
  for (const [at, { text, reason, decision }] of record.learnings.entries()) {
    const proposal = decision === 'OPEN' ? 'ADAPT' : decision;
    const card = {
      ...{ activityId: visitId, saw: text, means: reason, proposal },
      ...{ ownerFunction: 'Utvecklingsledare', dueOn: addDays(written, 30) },
    };
    const made = await as(
      record.learntBy,
      new Date(atLocal(written, '10:00').getTime() + at * 60_000),
      'writeLearning',
      card,
      '{ id }',
    );
    if (decision === 'OPEN') continue;
    await as(
      record.decidedBy,
      atLocal(addDays(written, 7), '14:00'),
      'decideLearning',
      {
        ...{ learningId: made['writeLearning']?.id, expectedVersion: 1, decision },
        destination: decision === 'REJECT' ? null : 'ROUTINE',
      },
      '{ id }',
    );
  }
}
