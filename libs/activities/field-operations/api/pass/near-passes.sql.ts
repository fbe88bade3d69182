import { goesOnAfter } from '@stad/activities/core/api/goes-on-after.sql.js';

/** Hours on each side of a plan in which a visit to the same area is too near (field.md 2.8). */
const NEAR_HOURS = 72;

/**
 * Passes of a town that were not called off, near a span of time; SQL expressions. By town and time: an
 * area has been visited for years, and each of its visits would be held against row security.
 */
export const nearPasses = (plan: { sites: string; from: string; to: string }) => `
    select v.id, v.starts_at, v.ends_at from activity v
    where v.site_id ${plan.sites} and v.kind = 'FIELD_OPERATION' and v.phase <> 'CANCELLED'
      and v.starts_at < ${plan.to} + interval '${NEAR_HOURS} hours'
      and ${goesOnAfter(`(${plan.from} - interval '${NEAR_HOURS} hours')`, 'v')}`;
