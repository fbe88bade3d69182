import {
  CALL,
  CORE,
  DECIDE,
  EVERYBODY,
  FIELD,
  LEARN,
  NOT_THOSE_WHO_LOOK,
  PLAN,
} from './role-sets.js';
import type { Of } from './role-table.js';

/** An operation of the API on a record of the own agency, and which roles it serves. */
export interface ApiRight {
  readonly what: string;
  /** A root field with what it answers; `input` is handed in unless it is a record by its id. */
  readonly field: string;
  /** Its id in the stage, by name: an `id` of a query, else the field of the input that names it. */
  readonly names: Readonly<Record<string, string>>;
  readonly rest?: Readonly<Record<string, unknown>>;
  readonly own: string;
  /** Roles of the same name at another agency of the town; nobody when left out. */
  readonly foreign?: string;
  /** Must be named in the answer: what is not there is not told of. */
  readonly finds?: string;
  /** Puts back what was done. */
  readonly undo?: (of: Of) => string;
}

const CARD = { saw: 'Det vi såg', means: 'Det betyder', proposal: 'ADAPT', ownerFunction: 'Chef' };
const asBefore = (name: string) => (of: Of) =>
  `update task set state = 'OPEN', owner_function = case when id in (${of('my task P1')}, ${of('my task P2')})
     then (select function_title from membership m where m.id = ${of('member')}) else 'En annan' end, version = 1
   where id = ${of(name)}`;
const undecided = (name: string) => (of: Of) =>
  `update learning set decision = null, destination = null, decided_by = null, decided_function = null,
     decided_at = null, follow_up_on = null, version = 1 where id = ${of(name)}`;

export const API_RIGHTS: readonly ApiRight[] = [
  // A list says what there is of it, and no more.
  {
    ...{ what: 'tasks: the list', field: 'tasks { rows { id } }', finds: 'task P2' },
    ...{ names: { siteId: 'lund' }, rest: { first: 200 }, own: `${CORE} SAFETY_REP` },
  },
  {
    ...{ what: 'task P2: open', field: 'task { id }', names: { id: 'task P2' } },
    ...{ own: `${CORE} SAFETY_REP` },
  },
  {
    ...{ what: 'task P2 of mine: open', field: 'task { id }', names: { id: 'my task P2' } },
    ...{ own: EVERYBODY },
  },
  ...(['P1', 'P2'] as const).flatMap((name): ApiRight[] =>
    (['task', 'my task'] as const).flatMap((whose): ApiRight[] => {
      const record = `${whose} ${name}`;
      const own = whose === 'task' ? CORE : NOT_THOSE_WHO_LOOK;
      const each = { names: { taskId: record }, own, undo: asBefore(record) };
      return [
        { ...each, what: `${record}: finish`, field: 'finishTask { id }', rest: { note: 'Klart' } },
        { ...each, what: `${record}: drop`, field: 'stepTask { id }', rest: { step: 'drop' } },
        {
          ...{ ...each, what: `${record}: hand over`, field: 'handOverTask { id }' },
          // Nobody hands over a record that they would not see afterwards.
          own: record === 'my task P2' ? `${CORE} SAFETY_REP` : own,
          rest: { ownerFunction: 'Administratör' },
        },
      ];
    }),
  ),
  {
    ...{ what: 'task for another function: add', field: 'addTask { id }', own: CORE },
    names: { siteId: 'lund' },
    rest: { verb: 'CALL', body: 'jouren', ownerFunction: 'Administratör', dueOn: '2022-11-01' },
  },
  {
    ...{ what: 'learnings of a step', field: 'localRoutine { learnings { id } }', own: LEARN },
    ...{ names: { id: 'routine' }, finds: 'step learning' },
  },
  {
    ...{ what: 'learning: change', field: 'changeLearning { id }', own: LEARN },
    names: { learningId: 'own learning' },
    rest: { ...CARD, dueOn: '2022-11-01', expectedVersion: 1 },
    undo: undecided('own learning'),
  },
  {
    ...{ what: 'learning: decide', field: 'decideLearning { id }', own: DECIDE },
    names: { learningId: 'own learning' },
    rest: { decision: 'REJECT', expectedVersion: 1 },
    undo: undecided('own learning'),
  },
  {
    ...{ what: 'learning of own work: write', field: 'writeLearning { id }', own: LEARN },
    names: { siteId: 'lund', programmeId: '2022' },
    rest: { ...CARD, dueOn: '2022-11-01' },
  },
  {
    ...{ what: 'visit, draft: open', field: 'studyVisit { id }', own: LEARN },
    names: { id: 'visit DRAFT' },
  },
  {
    ...{ what: 'network meeting, draft: open', field: 'meeting { id }', own: `${FIELD} ${CALL}` },
    names: { id: 'network DRAFT' },
  },
  ...(
    [
      ['visit DRAFT', LEARN],
      ['seminar DRAFT', LEARN],
      ['network DRAFT', `${FIELD} ${CALL}`],
      ['core DRAFT', `${CORE} SAFETY_REP DEVELOPMENT_LEAD MUNICIPAL_SAFETY`],
      ['pass JOINT_DRAFT', `${CORE} SAFETY_REP`],
    ] as const
  ).map(([finds, own]) => ({
    ...{
      what: `activities: ${finds} in the list`,
      field: 'activities { rows { id } }',
      finds,
      own,
    },
    ...{ names: { siteId: 'lund' }, rest: { first: 100 } },
  })),
  {
    ...{ what: 'visit: change', field: 'changeStudyVisit { id }', own: PLAN },
    names: { visitId: 'visit DRAFT' },
    rest: {
      ...{ title: 'Ny', purpose: 'Syfte', host: 'Värden', place: 'Stad', agenda: '', travel: '' },
      ...{ startsAt: '2022-09-21T08:00:00Z', endsAt: '2022-09-21T10:00:00Z', expectedVersion: 1 },
    },
    undo: (
      of,
    ) => `update activity set version = 1, starts_at = '2022-09-20 08:00Z', ends_at = '2022-09-20 10:00Z'
      where id = ${of('visit DRAFT')}`,
  },
  {
    ...{ what: 'participants of a draft visit: ask', field: 'askParticipants { id }', own: PLAN },
    names: { activityId: 'visit DRAFT' },
    rest: { participants: [{ functionTitle: 'Den nya' }] },
    undo: (of) => `delete from activity_participant where activity_id = ${of('visit DRAFT')}
      and function_title = 'Den nya'`,
  },
  {
    ...{ what: 'participant: answer', field: 'answerParticipation', own: LEARN },
    names: { participantId: 'visit DRAFT participant' },
    rest: { answer: 'ACCEPTED' },
  },
  {
    ...{ what: 'participants: note who came', field: 'noteParticipants', own: PLAN },
    names: { activityId: 'visit DRAFT' },
    rest: { attended: [] },
    undo: (of) =>
      `update activity_participant set attended = null where activity_id = ${of('visit DRAFT')}`,
  },
  {
    ...{ what: 'observation: write', field: 'writeObservation { id }', own: LEARN, foreign: LEARN },
    names: { activityId: 'visit FINALISED' },
    rest: { body: 'Det vi såg' },
  },
  {
    ...{ what: 'material: add', field: 'addMaterial', own: PLAN },
    names: { activityId: 'visit DRAFT' },
    rest: { title: 'Länken', url: 'https://exempel.se/ny' },
  },
];
