import { Injectable } from '@nestjs/common';
import { firstSteps } from '@stad/identity/rules/first-steps.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { FirstDeeds } from './first-deeds.js';
import type { FirstStepTaken } from './first-steps.types.js';

/** The beginning of one's work: first steps are taken in it or not at all, and nothing beyond is looked at. */
const LOOKED_AT = 2000;

/**
 * Which of the wanted changes there are among one's own first events. What was done in the demo before anybody
 * signed in is nobody's doing.
 */
const TAKEN = `
  with begun as (
    select s.at from audit.event s where s.membership_id = $1 and s.action = 'SIGN_IN' order by s.at, s.position limit 1),
  own as materialized (
    select e.action, e.object_type, e.fields from audit.event e
    where e.membership_id = $1 and e.at >= (select at from begun) order by e.at, e.position limit ${LOOKED_AT})
  select wanted.step from json_to_recordset($2)
    as wanted(step text, "table" text, actions text[], field text)
  where exists (
    select from own
    where own.object_type = wanted."table" and own.action = any (wanted.actions)
      and (wanted.field is null or wanted.field = any (own.fields)))`;

/** *Kom igång*: what one has begun with tells itself from one's own events, which everybody reads. */
@Injectable()
export class FirstStepsService {
  constructor(private readonly deeds: FirstDeeds) {}

  /** One statement. */
  async list(ctx: RequestContext): Promise<FirstStepTaken[]> {
    const { membershipId, roles } = ctx.person;
    const steps = firstSteps(roles, this.deeds.within(ctx.permissions));
    const wanted = steps.flatMap((step) => {
      const deed = this.deeds.of(step);
      return deed ? [{ step, table: deed.table, actions: deed.actions, field: deed.field }] : [];
    });
    if (wanted.length === 0) return [];
    const rows = await ctx.db.sql<{ step: string }>(TAKEN, [membershipId, JSON.stringify(wanted)]);
    const taken = new Set(rows.map(({ step }) => step));
    return wanted.map(({ step }) => ({ step, done: taken.has(step) }));
  }
}
