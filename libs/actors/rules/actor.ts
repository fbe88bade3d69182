import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import {
  ACTOR_KINDS,
  ACTOR_MAY,
  ACTOR_MAY_NOT,
  ACTOR_MEETS,
  ACTOR_NEXT_STEPS,
  ACTOR_RINGS,
  ACTOR_SECRECY,
  ACTOR_SECTORS,
  ACTOR_TASKS,
  NEVER_CORE,
} from './actor-codes.js';

/** In characters. */
export const LONGEST = { name: 80, functionName: 80 } as const;

type Codes = readonly string[];

/** What the list says of it. Where it lies is an area of the town; a street address is no field. */
export interface ActorFields {
  readonly name: string;
  readonly kind: string;
  readonly sector: string;
  readonly ring: string;
  readonly tasks: Codes;
  readonly meets: Codes;
  readonly areaIds: Codes;
}

/** What stands between it and us; of the core group. */
export interface ActorFileFields {
  readonly orgNumber: string | null;
  readonly responsible: string | null;
  readonly lastContactOn: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly closedFrom: string | null;
  readonly closedTo: string | null;
}

/** What it has said itself, by whom and when. */
export interface ActorAnswerFields {
  readonly may: Codes;
  readonly mayNot: Codes;
  readonly secrecy: string;
  readonly contactFunction: string | null;
  readonly workPhone: string | null;
  readonly mailbox: string | null;
  readonly answeredBy: string;
  readonly answeredOn: string;
}

const oneOf = (field: string, code: string, known: Codes): Problem[] =>
  known.includes(code) ? [] : [{ code: 'INVALID_CODE', field }];

const someOf = (field: string, codes: Codes, known: Codes): Problem[] =>
  codes.every((code) => known.includes(code)) ? [] : [{ code: 'INVALID_CODE', field }];

/** Each code once, in the order of the list: two who tick the same boxes have said the same. */
const tidy = (codes: Codes, known: Codes) => known.filter((code) => codes.includes(code));

/** What an organisation does and meets. Problems: `INVALID_CODE`, `MEETS_CONTRADICTED`. */
export function checkWork(
  fields: Pick<ActorFields, 'tasks' | 'meets'>,
): Result<Pick<ActorFields, 'tasks' | 'meets'>> {
  const problems = [
    ...someOf('tasks', fields.tasks, ACTOR_TASKS),
    ...someOf('meets', fields.meets, ACTOR_MEETS),
  ];
  if (fields.meets.includes('NOT_AT_ALL') && fields.meets.length > 1) {
    problems.push({ code: 'MEETS_CONTRADICTED', field: 'meets' });
  }
  return check(problems, {
    tasks: tidy(fields.tasks, ACTOR_TASKS),
    meets: tidy(fields.meets, ACTOR_MEETS),
  });
}

type Mandate = Pick<ActorAnswerFields, 'may' | 'mayNot' | 'secrecy'>;

/** What it may and may not, and what it keeps secret. Problems: `INVALID_CODE`, `MANDATE_CONTRADICTED`. */
export function checkMandate({ may, mayNot, secrecy }: Mandate): Result<Mandate> {
  const problems = [
    ...someOf('may', may, ACTOR_MAY),
    ...someOf('mayNot', mayNot, ACTOR_MAY_NOT),
    ...oneOf('secrecy', secrecy, ACTOR_SECRECY),
  ];
  if (mayNot.some((code) => may.includes(code))) {
    problems.push({ code: 'MANDATE_CONTRADICTED', field: 'mayNot' });
  }
  return check(problems, {
    ...{ may: tidy(may, ACTOR_MAY), mayNot: tidy(mayNot, ACTOR_MAY_NOT), secrecy },
  });
}

/** Problems: `INVALID_FUNCTION_NAME`, `KIND_NOT_CORE`, those of {@link checkWork}. */
export function checkActor(fields: ActorFields): Result<ActorFields> {
  const name = fields.name.trim();
  const work = checkWork(fields);
  const problems: Problem[] = [];
  if (name.length < 2 || name.length > LONGEST.name) {
    problems.push({ code: 'INVALID_FUNCTION_NAME', field: 'name' });
  }
  if (fields.ring === 'CORE' && NEVER_CORE.includes(fields.kind)) {
    problems.push({ code: 'KIND_NOT_CORE', field: 'ring' });
  }
  problems.push(
    ...oneOf('kind', fields.kind, ACTOR_KINDS),
    ...oneOf('sector', fields.sector, ACTOR_SECTORS),
    ...oneOf('ring', fields.ring, ACTOR_RINGS),
    ...(work.ok ? [] : work.problems),
  );
  return check(problems, {
    ...fields,
    name,
    ...(work.ok ? work.value : {}),
    areaIds: [...new Set(fields.areaIds)].sort(),
  });
}

/** Problems: `INVALID_CODE`, `NEXT_STEP_HALF`, `CONTACT_IN_FUTURE`, `CLOSED_HALF`, `PERIOD_BACKWARDS`. */
export function checkActorFile(fields: ActorFileFields, today: string): Result<ActorFileFields> {
  const problems: Problem[] = [];
  const { lastContactOn, nextStep, nextStepOn, closedFrom, closedTo } = fields;
  if (nextStep !== null) problems.push(...oneOf('nextStep', nextStep, ACTOR_NEXT_STEPS));
  if ((nextStep === null) !== (nextStepOn === null)) {
    problems.push({ code: 'NEXT_STEP_HALF', field: nextStep === null ? 'nextStep' : 'nextStepOn' });
  }
  if (lastContactOn !== null && lastContactOn > today) {
    problems.push({ code: 'CONTACT_IN_FUTURE', field: 'lastContactOn' });
  }
  if ((closedFrom === null) !== (closedTo === null)) {
    problems.push({ code: 'CLOSED_HALF', field: closedFrom === null ? 'closedFrom' : 'closedTo' });
  } else if (closedFrom !== null && closedTo !== null && closedTo < closedFrom) {
    problems.push({ code: 'PERIOD_BACKWARDS', field: 'closedTo' });
  }
  return check(problems, { ...fields, responsible: fields.responsible?.trim() || null });
}

/** Problems: those of {@link checkMandate}, `INVALID_FUNCTION_NAME`, `ANSWER_IN_FUTURE`. */
export function checkActorAnswer(
  fields: ActorAnswerFields,
  today: string,
): Result<ActorAnswerFields> {
  const mandate = checkMandate(fields);
  const problems: Problem[] = mandate.ok ? [] : [...mandate.problems];
  const answeredBy = fields.answeredBy.trim();
  if (answeredBy.length < 2) problems.push({ code: 'INVALID_FUNCTION_NAME', field: 'answeredBy' });
  if (fields.answeredOn > today) problems.push({ code: 'ANSWER_IN_FUTURE', field: 'answeredOn' });
  return check(problems, {
    ...fields,
    answeredBy,
    ...(mandate.ok ? mandate.value : {}),
  });
}
