/**
 * Who may what, by role: written from the field's table of roles and permissions and from nothing of
 * the server. Who is not named may not. Rows above the network (P1) or before it (drafts), and every write.
 */

const FIELD = 'SOCIAL_WORKER POLICE_LIAISON NGO_FIELD_WORKER';
const MANAGER = 'SOCIAL_MANAGER POLICE_COMMAND NGO_MANAGER';
const CORE = `${FIELD} ${MANAGER} DUTY_MANAGER PROJECT_LEAD`;
/** *Seminars, training, prevention, dissemination*, *Study visit*: C, R, U. */
const PLAN = `${FIELD} ${MANAGER} PROJECT_LEAD DEVELOPMENT_LEAD THEME_COORDINATOR`;
/** The same, with METHOD_EDITOR (R, and U of learnings). */
const LEARN = `${PLAN} METHOD_EDITOR`;
/** *Meetings*: who calls them; FIELD reads as invited. */
const CALL = `${MANAGER} PROJECT_LEAD DEVELOPMENT_LEAD MUNICIPAL_SAFETY`;
const DECIDE = `${MANAGER} PROJECT_LEAD DEVELOPMENT_LEAD`;
/** A log reviewer and a data protection officer change nothing. */
const NOT_THOSE_WHO_LOOK = `${CORE} ON_CALL SAFETY_REP SIGNATORY DEVELOPMENT_LEAD MUNICIPAL_SAFETY THEME_COORDINATOR
  METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR NETWORK_MEMBER`;
const EVERYBODY = `${NOT_THOSE_WHO_LOOK} LOG_REVIEWER DPO`;
const NOBODY = '';

/** The roles that each kind of agency gives; a NETWORK_MEMBER of the first three is placed there. */
export const ROLES_OF: Readonly<Record<string, string>> = {
  'SOC-LUND': `SOCIAL_WORKER SOCIAL_MANAGER DUTY_MANAGER ON_CALL SAFETY_REP DEVELOPMENT_LEAD THEME_COORDINATOR
    METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR LOG_REVIEWER DPO NETWORK_MEMBER`,
  'POL-LUND': `POLICE_LIAISON POLICE_COMMAND DUTY_MANAGER SAFETY_REP METHOD_EDITOR AGENCY_ADMIN JURIST REGISTRAR
    LOG_REVIEWER DPO NETWORK_MEMBER`,
  'FA-HBG': `NGO_FIELD_WORKER NGO_MANAGER DUTY_MANAGER PROJECT_LEAD ON_CALL SAFETY_REP SIGNATORY METHOD_EDITOR
    AGENCY_ADMIN JURIST LOG_REVIEWER DPO NETWORK_MEMBER`,
  'KS-LUND': `MUNICIPAL_SAFETY THEME_COORDINATOR AGENCY_ADMIN JURIST REGISTRAR LOG_REVIEWER DPO NETWORK_MEMBER`,
};

/** A record of an agency by its name in the stage (`role-stage.ts`), as SQL. */
export type Of = (name: string) => string;

/** One row of the table: a statement about a record, and which roles of its own agency it serves. */
export interface Right {
  readonly what: string;
  readonly sql: (of: Of) => string;
  readonly own: string;
  /** Roles of an agency that the record was shared with; nobody when left out. */
  readonly asked?: string;
  /** Roles of any other agency of the town; nobody when left out. */
  readonly others?: string;
}

const DRAFTS = ['visit', 'seminar', 'prevention', 'dissemination'] as const;

const read = (table: string, key: string, name: string): Right['sql'] => {
  return (of) => `select from ${table} where ${key} = ${of(name)}`;
};
const change = (table: string, set: string, key: string, name: string): Right['sql'] => {
  return (of) => `update ${table} set ${set} where ${key} = ${of(name)}`;
};
/** Names no column of a row, so that only the policy of changing is asked, not that of reading. */
const blind =
  (table: string, set: string): Right['sql'] =>
  () =>
    `update ${table} set ${set}`;
const remove = (table: string, key: string, name: string): Right['sql'] => {
  return (of) => `delete from ${table} where ${key} = ${of(name)}`;
};

const addTask =
  (owner: string): Right['sql'] =>
  () =>
    `insert into task (id, agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
     select gen_random_uuid(), app.agency_id(), s.id, 'CALL', 'ny', ${owner}, app.today(), 'P2', 'HAND', 'OPEN'
     from site s where s.key = 'lund'`;
const MY_FUNCTION = `(select m.function_title from membership m where m.id = app.membership_id())`;
const noteTask = (name: string): Right['sql'] => {
  return (of) => `insert into task_change (id, task_id, agency_id, state, at, function_title)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 'DONE', now(), 'x'`;
};
/** At the municipal executive nobody can answer. */
const offerTask: Right['sql'] = (
  of,
) => `insert into task_offer (id, task_id, agency_id, to_agency_id, site_id, verb, body,
     due_on, classification, offered_at, offered_function)
   select gen_random_uuid(), ${of('task P2')}, app.agency_id(), g.id, s.id, 'CALL', 'ny', app.today(), 'P2', now(), 'x'
   from agency g, site s where s.key = 'lund'
     and g.key = case ${of('other key')} when 'KS-LUND' then 'SOC-LUND' else ${of('other key')} end`;

const learn = (activity: string, step = 'null'): Right['sql'] => {
  return (
    of,
  ) => `insert into learning (id, agency_id, site_id, programme_id, activity_id, routine_step_id, saw, means,
       proposal, owner_function, due_on, written_by, written_function, written_at)
     select gen_random_uuid(), app.agency_id(), s.id, p.id, ${activity === 'null' ? 'null' : of(activity)}, ${step}, 'såg',
       'betyder', 'ADOPT', 'Chef', app.today(), app.membership_id(), 'Funktion', now()
     from site s, programme p where s.key = 'lund' and p.key = '2022'`;
};
const addActivity = (kind: string, classification: string): Right['sql'] => {
  return () => `insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
       classification, created_by)
     select gen_random_uuid(), app.agency_id(), s.id, p.id, '${kind}', 'ny', 'PLANNED', now(), now() + interval '1 hour',
       '${classification}', app.membership_id()
     from site s, programme p where s.key = 'lund' and p.key = '2022'`;
};
const ask = (name: string): Right['sql'] => {
  return (
    of,
  ) => `insert into activity_participant (id, activity_id, agency_id, from_agency_id, function_title, asked_at)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), app.agency_id(), 'Ännu en', now()`;
};
const share = (name: string): Right['sql'] => {
  return (of) => `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
     select ${of(name)}, g.id, app.agency_id(), app.membership_id() from agency g where g.key = 'SOC-HBG'`;
};
const observe = (name: string): Right['sql'] => {
  return (
    of,
  ) => `insert into observation (id, activity_id, agency_id, body, written_by, function_title, written_at)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 'sett', app.membership_id(), 'x', now()`;
};
const link = (name: string): Right['sql'] => {
  return (of) => `insert into activity_material (id, activity_id, agency_id, title, url, added_at)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 'ny', 'https://exempel.se/ny', now()`;
};

const question = (name: string): Right['sql'] => {
  return (of) => `insert into visit_question (id, activity_id, agency_id, position, body, dimension)
     select gen_random_uuid(), ${of(name)}, app.agency_id(), 1, 'ny fråga', 'KNOWLEDGE'`;
};
const minutes = (name: string): Right['sql'] => {
  return (of) => `insert into meeting_minutes (activity_id, agency_id, summary)
     select ${of(name)}, app.agency_id(), 'Det som sades'`;
};

const TASKS: readonly Right[] = [
  // *Tasks (class of their source)*: C, R, U own for FIELD, MANAGER, PROJECT_LEAD; others: own agency's by function.
  { what: 'task P2: read', sql: read('task', 'id', 'task P2'), own: `${CORE} SAFETY_REP` },
  { what: 'task P3: read', sql: read('task', 'id', 'task P3'), own: `${CORE} SAFETY_REP` },
  { what: 'task P2 of mine: read', sql: read('task', 'id', 'my task P2'), own: EVERYBODY },
  ...['P1', 'P2', 'P3'].flatMap((name): Right[] => [
    {
      ...{ what: `task ${name}: change`, own: CORE },
      sql: change('task', `note = 'x'`, 'id', `task ${name}`),
    },
    {
      ...{ what: `task ${name} of mine: change`, own: NOT_THOSE_WHO_LOOK },
      sql: change('task', `note = 'x'`, 'id', `my task ${name}`),
    },
    { what: `task ${name}: note what became of it`, sql: noteTask(`task ${name}`), own: CORE },
    {
      ...{ what: `task ${name} of mine: note what became of it`, own: NOT_THOSE_WHO_LOOK },
      sql: noteTask(`my task ${name}`),
    },
  ]),
  {
    what: 'task: change without reading',
    sql: blind('task', `note = 'x'`),
    own: NOT_THOSE_WHO_LOOK,
  },
  { what: 'task of mine: add', sql: addTask(MY_FUNCTION), own: NOT_THOSE_WHO_LOOK },
  {
    ...{ what: 'task of another function: add', sql: addTask(`'En annan'`) },
    // The others' is what they decide at a meeting that they call.
    own: `${CORE} DEVELOPMENT_LEAD MUNICIPAL_SAFETY`,
  },
  { what: 'task_offer: add', sql: offerTask, own: CORE },
  {
    what: 'task_offer: read',
    sql: read('task_offer', 'id', 'offer'),
    own: `${CORE} SAFETY_REP`,
    asked: `${CORE} SAFETY_REP`,
  },
  {
    ...{ what: 'task_offer: take back', own: CORE },
    sql: change('task_offer', `state = 'WITHDRAWN'`, 'id', 'offer'),
  },
  {
    ...{ what: 'task_offer: answer', own: NOBODY, asked: CORE },
    sql: change(
      'task_offer',
      `state = 'DECLINED', answered_at = now(), answered_function = 'x'`,
      'id',
      'offer',
    ),
  },
];

const LEARNINGS: readonly Right[] = [
  // *Study visit, learnings*; those of a step or of one's own work stay in the agency.
  { what: 'learning of own work: read', sql: read('learning', 'id', 'own learning'), own: LEARN },
  { what: 'learning of a step: read', sql: read('learning', 'id', 'step learning'), own: LEARN },
  { what: 'learning of a draft: read', sql: read('learning', 'id', 'draft learning'), own: LEARN },
  { what: 'learning: add', sql: learn('null'), own: LEARN },
  {
    ...{ what: 'learning of an activity: add', sql: learn('visit FINALISED') },
    ...{ own: LEARN, asked: LEARN, others: LEARN },
  },
  ...['own', 'step', 'draft', 'final'].flatMap((name): Right[] => [
    {
      ...{ what: `learning, ${name}: change`, own: LEARN },
      sql: change('learning', `saw = 'ny'`, 'id', `${name} learning`),
    },
    {
      ...{ what: `learning, ${name}: decide`, own: DECIDE },
      sql: change(
        'learning',
        `decision = 'REJECT', decided_by = app.membership_id(), decided_function = 'x', decided_at = now()`,
        'id',
        `${name} learning`,
      ),
    },
    {
      ...{ what: `learning, ${name}: remove`, own: LEARN },
      sql: remove('learning', 'id', `${name} learning`),
    },
  ]),
  {
    ...{ what: 'learning, decided: say whether it became so', own: LEARN },
    sql: change('learning', `outcome = 'YES', outcome_at = now()`, 'id', 'decided learning'),
  },
  { what: 'learning: change without reading', sql: blind('learning', `saw = 'ny'`), own: LEARN },
];

const ACTIVITIES: readonly Right[] = [
  ...DRAFTS.flatMap((kind): Right[] => [
    { what: `${kind}, draft: read`, sql: read('activity', 'id', `${kind} DRAFT`), own: LEARN },
    {
      ...{ what: `${kind}, joint draft: read`, own: LEARN, asked: LEARN },
      sql: read('activity', 'id', `${kind} JOINT_DRAFT`),
    },
    ...['DRAFT', 'JOINT_DRAFT', 'FINALISED'].map((stage) => ({
      ...{ what: `${kind}, ${stage}: change`, own: PLAN },
      sql: change('activity', `title = 'ny'`, 'id', `${kind} ${stage}`),
    })),
    { what: `${kind}, draft: remove`, sql: remove('activity', 'id', `${kind} BARE`), own: PLAN },
  ]),
  // *Meetings: core (P2), network (P1)*
  {
    ...{ what: 'network meeting, draft: read', own: `${FIELD} ${CALL}` },
    sql: read('activity', 'id', 'network DRAFT'),
  },
  {
    ...{
      what: 'network meeting, joint draft: read',
      own: `${FIELD} ${CALL}`,
      asked: `${FIELD} ${CALL}`,
    },
    sql: read('activity', 'id', 'network JOINT_DRAFT'),
  },
  {
    ...{ what: 'core meeting, joint draft: read' },
    own: `${CORE} SAFETY_REP DEVELOPMENT_LEAD MUNICIPAL_SAFETY`,
    asked: `${CORE} SAFETY_REP DEVELOPMENT_LEAD MUNICIPAL_SAFETY`,
    sql: read('activity', 'id', 'core JOINT_DRAFT'),
  },
  ...['network DRAFT', 'network JOINT_DRAFT', 'network FINALISED', 'core JOINT_DRAFT'].map(
    (name) => ({
      ...{ what: `meeting, ${name}: change`, own: CALL },
      sql: change('activity', `title = 'ny'`, 'id', name),
    }),
  ),
  { what: 'meeting, draft: remove', sql: remove('activity', 'id', 'network BARE'), own: CALL },
  // *Pass plan (P2 once sent)*
  {
    what: 'pass: read',
    sql: read('activity', 'id', 'pass JOINT_DRAFT'),
    own: `${CORE} SAFETY_REP`,
    asked: `${CORE} SAFETY_REP`,
  },
  {
    what: 'pass: change',
    sql: change('activity', `title = 'ny'`, 'id', 'pass JOINT_DRAFT'),
    own: CORE,
  },
  {
    ...{ what: 'activity: change without reading', sql: blind('activity', `title = 'ny'`) },
    own: `${CORE} DEVELOPMENT_LEAD THEME_COORDINATOR MUNICIPAL_SAFETY`,
  },
  { what: 'visit: add', sql: addActivity('STUDY_VISIT', 'P1'), own: PLAN },
  { what: 'meeting: add', sql: addActivity('MEETING', 'P2'), own: CALL },
  { what: 'pass: add', sql: addActivity('FIELD_OPERATION', 'P2'), own: CORE },
];

const PARTS: readonly Right[] = [
  // Who is asked along, what is linked and shared: with the plan of the activity.
  ...(
    [
      ['visit DRAFT', PLAN],
      ['seminar JOINT_DRAFT', PLAN],
      ['network JOINT_DRAFT', CALL],
      ['core JOINT_DRAFT', CALL],
    ] as const
  ).flatMap(([name, plan]): Right[] => [
    { what: `participant of ${name}: ask`, sql: ask(name), own: plan },
    {
      ...{ what: `participant of ${name}: take back`, own: plan },
      sql: remove('activity_participant', 'id', `${name} participant`),
    },
    {
      ...{ what: `participant of ${name}: note that they came`, own: plan },
      sql: change('activity_participant', 'attended = true', 'id', `${name} participant`),
    },
    { what: `material of ${name}: add`, sql: link(name), own: plan },
    {
      ...{ what: `material of ${name}: remove`, own: plan },
      sql: remove('activity_material', 'activity_id', name),
    },
    { what: `share of ${name}: add`, sql: share(name), own: plan },
  ]),
  // The record of its type.
  ...(
    [
      ['study_visit', `purpose = 'ny'`, 'visit DRAFT', PLAN],
      ['seminar', `aim = 'ny'`, 'seminar DRAFT', PLAN],
      ['prevention', `purpose = 'ny'`, 'prevention DRAFT', PLAN],
      ['dissemination', `purpose = 'ny'`, 'dissemination DRAFT', PLAN],
      ['meeting', 'agenda = agenda', 'network DRAFT', CALL],
      ['meeting', 'agenda = agenda', 'core JOINT_DRAFT', CALL],
    ] as const
  ).flatMap(([table, set, name, own]): Right[] => [
    { what: `${table}, ${name}: change`, sql: change(table, set, 'activity_id', name), own },
    {
      ...{ what: `${table}, ${name}: remove`, sql: remove(table, 'activity_id', name) },
      own: name.endsWith(' DRAFT') ? own : NOBODY,
    },
  ]),
  { what: 'visit_question: add', sql: question('visit DRAFT'), own: PLAN },
  { what: 'meeting_minutes: add', sql: minutes('network FINALISED'), own: CALL },
  { what: 'meeting_minutes of the core group: add', sql: minutes('core FINALISED'), own: CALL },
  {
    ...{ what: 'participant: change without reading', own: `${LEARN} MUNICIPAL_SAFETY` },
    sql: blind('activity_participant', `answer = 'ACCEPTED'`),
  },
  {
    ...{ what: 'participant of a visit: answer', own: LEARN, asked: LEARN },
    sql: change(
      'activity_participant',
      `answer = 'ACCEPTED', answered_at = now()`,
      'id',
      'visit JOINT_DRAFT asked',
    ),
  },
  {
    ...{ what: 'observation: add', sql: observe('visit FINALISED') },
    ...{ own: LEARN, asked: LEARN, others: LEARN },
  },
  { what: 'observation: add to a draft', sql: observe('visit DRAFT'), own: LEARN },
  {
    ...{ what: 'observation: change', own: LEARN },
    sql: change('observation', `body = 'ny'`, 'activity_id', 'visit FINALISED'),
  },
  {
    what: 'observation: change without reading',
    sql: blind('observation', `body = 'ny'`),
    own: LEARN,
  },
  {
    ...{ what: 'observation: remove', own: LEARN },
    sql: remove('observation', 'activity_id', 'visit FINALISED'),
  },
];

export const RIGHTS: readonly Right[] = [...TASKS, ...LEARNINGS, ...ACTIVITIES, ...PARTS];

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
    ...{ what: 'learnings that wait', field: 'waitingLearnings { id }', names: {}, own: LEARN },
    finds: 'own learning',
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
