import { LONGEST_ACTIVITY_DAYS } from '../rules/window.js';

/**
 * The condition on an activity that it ends after `at`, an SQL expression. It began within
 * `LONGEST_ACTIVITY_DAYS` before: of a town's years an index by start gives only these.
 */
export const goesOnAfter = (at: string, activity = 'a') =>
  `${activity}.ends_at > ${at}::timestamptz
    and ${activity}.starts_at > ${at}::timestamptz - interval '${LONGEST_ACTIVITY_DAYS * 24} hours'`;
