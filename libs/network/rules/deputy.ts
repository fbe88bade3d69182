import { CORE, holdsAny, MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays } from '@stad/platform/rules/time.js';

/** Whose go-aheads a *ställföreträdare* gives (field.md 7.3 `Deputy`). */
export const DEPUTISED_ROLES = [...MANAGER, 'DUTY_MANAGER'] as const satisfies readonly Role[];
export type DeputisedRole = (typeof DEPUTISED_ROLES)[number];

/** Longer than that is not standing in, it is the post. */
export const MOST_DEPUTY_DAYS = 184;

/** First and last day, Swedish calendar dates; a night counts as the day it began. */
export interface DeputyDays {
  readonly from: string;
  readonly to: string;
}

export interface DeputyInput extends DeputyDays {
  readonly forRole: string;
  /** Roles of the one who is to stand in. */
  readonly roles: readonly string[];
  /** Their other days as deputy that have not been ended. */
  readonly others: readonly DeputyDays[];
}

/**
 * Whether somebody may stand in. They do the joint work already, since they must see what they decide,
 * and are no manager, who needs no leave.
 * Problems: `DEPUTISED_ROLE_UNKNOWN`, `DEPUTY_OUTSIDE_THE_WORK`, `DEPUTY_DECIDES_ALREADY`,
 * `END_BEFORE_START`, `DEPUTY_ALREADY_OVER`, `DEPUTY_TOO_LONG` { days }, `DEPUTY_THERE_ALREADY`.
 */
export function checkDeputy(input: DeputyInput, today: string): Result<DeputisedRole> {
  const { from, to, roles } = input;
  const forRole = DEPUTISED_ROLES.find((role) => role === input.forRole);
  const problems: Problem[] = [];
  if (!forRole) problems.push({ code: 'DEPUTISED_ROLE_UNKNOWN', field: 'forRole' });
  if (!holdsAny(roles, CORE)) {
    problems.push({ code: 'DEPUTY_OUTSIDE_THE_WORK', field: 'membershipId' });
  } else if (holdsAny(roles, MANAGER)) {
    problems.push({ code: 'DEPUTY_DECIDES_ALREADY', field: 'membershipId' });
  }
  if (to < from) problems.push({ code: 'END_BEFORE_START', field: 'to' });
  else if (to < today) problems.push({ code: 'DEPUTY_ALREADY_OVER', field: 'to' });
  else if (to > addDays(from, MOST_DEPUTY_DAYS)) {
    problems.push({ code: 'DEPUTY_TOO_LONG', field: 'to', params: { days: MOST_DEPUTY_DAYS } });
  }
  if (input.others.some((other) => other.from <= to && from <= other.to)) {
    problems.push({ code: 'DEPUTY_THERE_ALREADY', field: 'from' });
  }
  return check(problems, forRole ?? 'DUTY_MANAGER');
}

/** Whether the days hold a date. */
export function standsInOn({ from, to }: DeputyDays, date: string): boolean {
  return from <= date && date <= to;
}
