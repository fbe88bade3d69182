import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { type FreeText, KEPT } from '@stad/platform/api/db/table-record.js';
import {
  ROUTINE_APPROVERS,
  ROUTINE_KEEPERS,
  ROUTINE_READERS,
  ROUTINE_TESTERS,
} from '../rules/routine-life.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const ME = '(select app.agency_id())';
const OWN = `agency_id = ${ME}`;
const KEEPS = `${OWN} and ${hasRole(ROUTINE_KEEPERS)}`;
const readWith = (table: string) =>
  `exists (select from local_routine r where r.id = ${table}.routine_id)`;
const ofOwnDraft = (table: string) => `${KEEPS} and exists (
    select from local_routine r where r.id = ${table}.routine_id and r.${OWN} and r.state = 'DRAFT')`;

const text = (field: string, code: string): FreeText => ({
  free: [field],
  removal: {
    ...{ code, key: 'id', parent: 't.routine_id' },
    // A new version copies what the one before it says.
    operations: ['addLocalRoutine', 'changeLocalRoutine'],
  },
});

/**
 * P1 of what is or was in force: all members of the town. Before that P2, for the organisations that are to agree,
 * once they are asked; a draft is its own agency's alone (INV-03). What may change in which state, a trigger says.
 */
export const localRoutinePolicy: TablePolicy = {
  table: 'local_routine',
  read: `in_force_from <= (select app.today()) and site_id = any ((select app.site_ids())::uuid[])
    or (${OWN} or state <> 'DRAFT' and ${ME} = any (party_ids))
    and (${hasRole(ROUTINE_READERS)} or (select app.viewer_kind()) = 'system')`,
  insert: `${KEEPS} and state = 'DRAFT' and in_force_from is null and number is null
    and site_id = any ((select app.core_site_ids())::uuid[])`,
  update: KEEPS,
  // What others were asked about stays.
  delete: `${KEEPS} and state = 'DRAFT' and number is null`,
  // Since when a town has one in force, which K06 asks for.
  statistics: { columns: ['site_id', 'in_force_from'], rows: 'in_force_from is not null' },
  fixedColumns: ['site_id'],
  kept: KEPT.archive,
  reviewed: {
    unheldIds: { party_ids: 'organisations stay; a trigger asks that they are of the core group' },
    otherParents: {
      '(replaces_id) of local_routine, insert':
        'a version is begun from the one in force, whoever drafted that',
    },
  },
};

/** The steps of a version, read with it, written by who drafts it. */
export const localRoutineStepPolicy: TablePolicy = {
  table: 'local_routine_step',
  read: readWith('local_routine_step'),
  insert: ofOwnDraft('local_routine_step'),
  update: ofOwnDraft('local_routine_step'),
  delete: ofOwnDraft('local_routine_step'),
  fixedColumns: ['routine_id', 'n'],
  kept: KEPT.archive,
  texts: {
    from_function: { scalar: 'FunctionName' },
    to_function: { scalar: 'FunctionName' },
    if_nobody: text('WrittenRoutineStep.ifNobody', 'ROUTINE_IF_NOBODY'),
  },
};

/** What a version is taken from, read with it, written by who drafts it. */
export const localRoutineSourcePolicy: TablePolicy = {
  table: 'local_routine_source',
  read: readWith('local_routine_source'),
  insert: ofOwnDraft('local_routine_source'),
  update: ofOwnDraft('local_routine_source'),
  delete: ofOwnDraft('local_routine_source'),
  fixedColumns: ['routine_id', 'n'],
  kept: KEPT.archive,
  texts: {
    origin: text('WrittenRoutineSource.origin', 'ROUTINE_ORIGIN'),
    took: text('WrittenRoutineSource.took', 'ROUTINE_TOOK'),
  },
};

/** Each organisation answers for itself, as long as it is asked, about what the version says now. */
const answersOf = (answers: string, while_: string) => `${OWN} and ${hasRole(ROUTINE_APPROVERS)}
    and ${answers} and exists (
    select from local_routine r where r.id = local_routine_answer.routine_id and ${while_}
      and ${ME} = any (r.party_ids) and r.version = local_routine_answer.answered_version)`;
const ANSWERS = answersOf(
  `(answer = 'DECLINED' or answer = 'AGREED' and reason = '')`,
  `r.state = 'ASKED'`,
);
/** A yes is taken back until the version is in force. */
const TAKES_BACK = answersOf(
  `answer = 'TAKEN_BACK' and reason = ''`,
  `r.state in ('ASKED', 'AGREED') and coalesce(r.in_force_from, 'infinity') > (select app.today())`,
);

/** Read with the version: of one in force all have said yes, and a yes has no words, nor one that is taken back. */
export const localRoutineAnswerPolicy: TablePolicy = {
  table: 'local_routine_answer',
  read: readWith('local_routine_answer'),
  insert: ANSWERS,
  update: { using: OWN, check: `${ANSWERS} or ${TAKES_BACK}` },
  fixedColumns: ['routine_id'],
  kept: KEPT.archive,
  texts: {
    reason: {
      free: ['AnswerLocalRoutineInput.reason'],
      removal: { code: 'ROUTINE_REASON', key: 'id', parent: 't.routine_id' },
    },
    answered_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(routine_id) of local_routine, insert': 'an organisation answers what another drafted',
    },
  },
};

/** P2: the organisations that have agreed. Each notes what it has tried. */
export const routineExercisePolicy: TablePolicy = {
  table: 'routine_exercise',
  read: `${hasRole(ROUTINE_READERS)} and exists (
    select from local_routine r where r.id = routine_exercise.routine_id and ${ME} = any (r.party_ids))`,
  insert: `${OWN} and ${hasRole(ROUTINE_TESTERS)} and exists (
    select from local_routine r where r.id = routine_exercise.routine_id and ${ME} = any (r.party_ids)
      and r.in_force_from <= (select app.today()))`,
  fixedColumns: ['routine_id'],
  kept: KEPT.archive,
  texts: { function_title: { scalar: 'FunctionName' } },
  reviewed: {
    otherParents: {
      '(routine_id) of local_routine, insert': 'an organisation tries what another drafted',
    },
  },
};

/** P2, as exercises. Written by trigger as the report of a pass that tried the version is locked; by nobody else. */
export const routineMarkPolicy: TablePolicy = {
  table: 'routine_mark',
  read: `${hasRole(ROUTINE_READERS)} and exists (
    select from local_routine r where r.id = routine_mark.routine_id and ${ME} = any (r.party_ids))`,
  fixedColumns: ['routine_id', 'month'],
  kept: KEPT.archive,
};
