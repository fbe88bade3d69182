import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { checkTask } from '@stad/tasks/rules/task.js';

export const MOST_DECISIONS = 20;
/** In characters. */
export const LONGEST_SUMMARY = 600;

/** What was decided, said as the task that it becomes, and with which agency it lies. */
export interface Decision {
  readonly verb: string;
  readonly body: string;
  readonly ownerAgencyId: string;
  readonly ownerFunction: string;
  readonly dueOn: string;
}

export interface Minutes {
  readonly summary: string;
  readonly decisions: readonly Decision[];
}

/**
 * What is written of a meeting. A decision lies with the agency that keeps the minutes or with one that was asked:
 * a guest has nobody here who could do it. Problems: those of a task on `decisions.{n}.…`, `DECISION_OWNER_NOT_ASKED`
 * on `decisions.{n}.ownerAgencyId`, `TOO_MANY_DECISIONS` { largest }, `TEXT_TOO_LONG` { largest } on `summary`.
 */
export function checkMinutes(minutes: Minutes, agencyIds: readonly string[]): Result<Minutes> {
  const problems: Problem[] = [];
  const summary = minutes.summary.trim();
  if (summary.length > LONGEST_SUMMARY) {
    const params = { largest: LONGEST_SUMMARY };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'summary', params });
  }
  const decisions = minutes.decisions.map((decision, at) => {
    const { ownerAgencyId, ...task } = decision;
    const on = (problem: Problem) => ({ ...problem, field: `decisions.${at}.${problem.field}` });
    const checked = checkTask(task);
    if (!checked.ok) problems.push(...checked.problems.map(on));
    if (!agencyIds.includes(ownerAgencyId)) {
      problems.push(on({ code: 'DECISION_OWNER_NOT_ASKED', field: 'ownerAgencyId' }));
    }
    return checked.ok ? { ...checked.value, ownerAgencyId } : decision;
  });
  if (decisions.length > MOST_DECISIONS) {
    const params = { largest: MOST_DECISIONS };
    problems.push({ code: 'TOO_MANY_DECISIONS', field: 'decisions', params });
  }
  return check(problems, { summary, decisions });
}
