import { CORE, holdsAny, ROLES, type Role } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { type Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** In characters. A task is about our work, never about anybody we met. */
export const LONGEST = { body: 120, note: 120, ownerFunction: 80 } as const;

/** What one does: each task begins with one of them. */
export const TASK_VERBS = [
  'CALL',
  'WRITE',
  'BOOK',
  'ASK',
  'UPDATE',
  'TEST',
  'PREPARE',
  'DECIDE',
  'FOLLOW_UP',
] as const;

/** Who may read: the network’s, the core group’s, the roles of the joint work in one’s own agency (field.md 7.4). */
export const TASK_CLASSES = ['P1', 'P2', 'P3'] as const;
export type TaskClass = (typeof TASK_CLASSES)[number];

export type TaskState = 'OPEN' | 'OFFERED' | 'TAKEN' | 'DONE' | 'DROPPED';
export type TaskMove = 'finish' | 'drop' | 'offer' | 'withdraw' | 'handOver' | 'reopen';
export type TaskStep = TaskMove | 'edit';

/** An offer is answered by whom it was made to; their answer moves it (a trigger). */
export const taskLife = defineLife<TaskState, TaskMove>({
  OPEN: { finish: 'DONE', handOver: 'OPEN', offer: 'OFFERED', drop: 'DROPPED' },
  OFFERED: { withdraw: 'OPEN' },
  TAKEN: {},
  DONE: { reopen: 'OPEN' },
  DROPPED: { reopen: 'OPEN' },
});

/** Every signed-in role has its own agency's, by function; what is stricter takes a role of the joint work. */
export const TASK_READERS: readonly Role[] = ROLES;
/** Change nothing, not even what lies with them (field.md 8). */
export const TASK_LOOKERS: readonly Role[] = ['LOG_REVIEWER', 'DPO'];
/** Give tasks to other functions of their agency, beside the joint work: what was decided at a meeting they called. */
export const TASK_GIVERS: readonly Role[] = ['DEVELOPMENT_LEAD', 'MUNICIPAL_SAFETY'];
/** Read their agency's tasks of every class, whoever they lie with. */
export const TASK_JOINT_READERS: readonly Role[] = [...CORE, 'SAFETY_REP'];
/** Who offers to another agency, and takes what is offered. */
export const TASK_OFFERERS: readonly Role[] = CORE;

export interface TaskFields {
  readonly verb: string;
  readonly body: string;
  readonly ownerFunction: string;
  readonly dueOn: string;
}

/** Problems: `INVALID_CODE`, `TASK_BODY_MISSING`, `TEXT_TOO_LONG` { largest }, `OWNER_MISSING`. */
export function checkTask(fields: TaskFields): Result<TaskFields> {
  const [body, ownerFunction] = [fields.body.trim(), fields.ownerFunction.trim()];
  const problems: Problem[] = [];
  if (!TASK_VERBS.some((known) => known === fields.verb)) {
    problems.push({ code: 'INVALID_CODE', field: 'verb' });
  }
  if (body.length < 2) problems.push({ code: 'TASK_BODY_MISSING', field: 'body' });
  if (body.length > LONGEST.body) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'body', params: { largest: LONGEST.body } });
  }
  if (ownerFunction.length < 2 || ownerFunction.length > LONGEST.ownerFunction) {
    problems.push({ code: 'OWNER_MISSING', field: 'ownerFunction' });
  }
  return check(problems, { ...fields, body, ownerFunction });
}

/**
 * Whom somebody may lay a task with: a function that their agency has; another than their own in a role of the
 * joint work, or where they read it afterwards. Problems: `OWNER_NOT_OURS`, `OWNER_NOT_YOURS`.
 */
export function ownerProblems(
  roles: readonly string[],
  owner: { readonly isOurs: boolean; readonly isMine: boolean },
  task: { readonly classification: TaskClass; readonly isNew: boolean },
): readonly Problem[] {
  const field = 'ownerFunction';
  if (!owner.isOurs) return [{ code: 'OWNER_NOT_OURS', field }];
  const isOpen = task.classification === 'P1';
  const gives = task.isNew
    ? holdsAny(roles, CORE) || (isOpen && holdsAny(roles, TASK_GIVERS))
    : isOpen || holdsAny(roles, TASK_JOINT_READERS);
  return owner.isMine || gives ? [] : [{ code: 'OWNER_NOT_YOURS', field }];
}

/** Done with a note, which may be left out. Problem: `TEXT_TOO_LONG` { largest }. */
export function checkNote(text: string): Result<string> {
  const note = text.trim();
  const params = { largest: LONGEST.note };
  return check(
    note.length > LONGEST.note ? [{ code: 'TEXT_TOO_LONG', field: 'note', params }] : [],
    note,
  );
}

/** What decides who reads it and what may be done with it. */
export interface TaskFacts {
  readonly agencyId: string;
  readonly state: TaskState;
  readonly classification: TaskClass;
  /** It lies with the viewer. */
  readonly isMine: boolean;
}

/** Whether somebody changes such a task of their own agency: the joint work, and whom it lies with. */
export function mayChangeTask(roles: readonly string[], isMine: boolean): boolean {
  const looksOnly = roles.every((role) => TASK_LOOKERS.some((known) => known === role));
  return holdsAny(roles, CORE) || (isMine && !looksOnly);
}

/**
 * What the viewer may do with it now: their own agency's, in a role of the joint work or when it lies with them. What is the own agency's alone is offered to
 * nobody (INV-06).
 */
export function taskNextSteps(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  task: TaskFacts,
): readonly NextStep<TaskStep>[] {
  if (viewer.agencyId !== task.agencyId || !mayChangeTask(viewer.roles, task.isMine)) return [];
  const mayOffer = holdsAny(viewer.roles, TASK_OFFERERS) && task.classification !== 'P3';
  // Whoever reads it by function alone would hand over what they then do not see.
  const mayHandOver = task.classification === 'P1' || holdsAny(viewer.roles, TASK_JOINT_READERS);
  const moves = taskLife
    .stepsFrom(task.state)
    .filter((move) => mayOffer || (move !== 'offer' && move !== 'withdraw'))
    .filter((move) => mayHandOver || move !== 'handOver');
  return [...moves, ...(task.state === 'OPEN' ? ['edit' as const] : [])].map((step) =>
    nextStep(step),
  );
}

export const OFFER_ANSWERS = ['TAKEN', 'DECLINED'] as const;

/** Not done, and its day is over. */
export const isOverdue = (
  task: { readonly state: string; readonly dueOn: string },
  today: string,
) => (task.state === 'OPEN' || task.state === 'OFFERED') && task.dueOn < today;
