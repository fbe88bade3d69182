import type { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type ListedPlans, listedPlans } from './listed-plans.js';
import { LISTED_PLANS } from './listed-plans.sql.js';
import type {
  PassDocument,
  PassEdit,
  PassListRow,
  PassOutcome,
  PassParts,
  PassRow,
  PlannedPass,
} from './pass.document.js';
import {
  PASS_OUTCOME,
  PASS_PLAN,
  passEditSql,
  passPartsSql,
  passRowSql,
  passSql,
  type Surroundings,
} from './pass.sql.js';
import { passListSql } from './pass-list.sql.js';
import { withDates } from './with-dates.js';

/** Passes with all that the rules ask of them, by a condition on the activity `a`. */
export async function passDocuments(
  ctx: RequestContext,
  where: string,
  parameters: readonly unknown[],
  surroundings: Surroundings,
): Promise<PassDocument[]> {
  return (await ctx.db.prepared<PassDocument>(passSql(where, surroundings), parameters))
    .map(withDates)
    .map(withAgencies);
}

/** Passes with their parts alone, by a condition on the activity `a`. */
export async function passParts(
  ctx: RequestContext,
  where: string,
  parameters: readonly unknown[],
): Promise<PassParts[]> {
  return (await ctx.db.prepared<PassParts>(passPartsSql(where), parameters))
    .map(withDates)
    .map(withAgencies);
}

/** What has come of a pass that the viewer has already read. */
export async function passOutcome(ctx: RequestContext, id: string): Promise<PassOutcome> {
  const [row] = await ctx.db.prepared<PassOutcome>(PASS_OUTCOME, [id]);
  if (!row) throw new Error('A select without a table answers one row.');
  return withDates(row);
}

/** Passes as rows, by a condition on the activity `a`. */
export async function passRows(
  ctx: RequestContext,
  where: string,
  parameters: readonly unknown[],
): Promise<PassRow[]> {
  return (await ctx.db.prepared<PassRow>(passRowSql(where), parameters))
    .map(withDates)
    .map(withAgencies);
}

/** A pass that is about to be changed. */
export async function passEdits(ctx: RequestContext, id: string): Promise<PassEdit[]> {
  return (await ctx.db.prepared<PassEdit>(passEditSql('a.id = $1'), [id]))
    .map(withDates)
    .map(withAgencies);
}

/** A pass after a change of its plan: team, progress and agencies are those from before. */
export async function passWithPlan<Pass extends PassRow>(
  ctx: RequestContext,
  before: Pass,
): Promise<Pass[]> {
  const plans = await ctx.db.prepared<Pass>(PASS_PLAN, [before.id]);
  return plans.map((plan) => ({ ...before, ...withDates(plan) }));
}

/** A whole pass, for a field that asks more than its list has loaded. */
export const passDocumentOf = defineLoader<string, PassDocument>(async (ctx, ids) => {
  const passes = await passDocuments(ctx, 'a.id = any ($1)', [[...ids]], 'TEAM');
  return new Map(passes.map((pass) => [pass.id, pass]));
});

/** A pass and what lies around it, for a list that shows clashes. */
export const plannedPassOf = defineLoader<string, PlannedPass>(async (ctx, ids) => {
  const [read] = await ctx.db.prepared<ListedPlans>(LISTED_PLANS, [[...ids]]);
  return new Map(read ? listedPlans(withDates(read)).map((pass) => [pass.id, pass]) : []);
});

/** What `passListSql` answers. */
export interface PassListAnswer {
  readonly rows: readonly Omit<PassListRow, 'owner' | 'agencies'>[] | null;
  readonly inPasses: readonly (readonly [passId: string, agencyId: string])[] | null;
  /** By their short name. */
  readonly agencies: readonly AgencyEntity[] | null;
}

/** The rows of a list, each agency an object once. */
export function listRows({ rows, inPasses, agencies }: PassListAnswer): PassListRow[] {
  const inPass = new Map<string, Set<string>>();
  for (const [passId, agencyId] of inPasses ?? []) {
    const known = inPass.get(passId);
    if (known) known.add(agencyId);
    else inPass.set(passId, new Set([agencyId]));
  }
  const all = agencies ?? [];
  return (rows ?? []).map((pass) => {
    const owner = all.find(({ id }) => id === pass.agencyId);
    const others = all.filter(({ id }) => id !== pass.agencyId && inPass.get(pass.id)?.has(id));
    return { ...withDates(pass), owner, agencies: owner ? [owner, ...others] : others };
  });
}

const LISTED = passListSql('a.id = any ($1)', '');

/** What a mixed list says of its passes, in one statement for all. */
export const passListRowOf = defineLoader<string, PassListRow>(async (ctx, ids) => {
  const [answer] = await ctx.db.prepared<PassListAnswer>(LISTED, [[...ids]]);
  return new Map(answer ? listRows(answer).map((pass) => [pass.id, pass]) : []);
});

/** A pass behind a row of a list. */
export const passRowOf = defineLoader<string, PassRow>(async (ctx, ids) => {
  const passes = await passRows(ctx, 'a.id = any ($1)', [[...ids]]);
  return new Map(passes.map((pass) => [pass.id, pass]));
});

/** Puts each agency the statement has read where it is named, so that no field asks for it again. */
function withAgencies<Pass extends PassRow>(pass: Pass): Pass {
  const byId = new Map(pass.agencies.map((agency) => [agency.id, agency]));
  const named = Object.entries(pass).flatMap(([key, rows]) =>
    key === 'team' || key === 'answers' || key === 'facts'
      ? [
          [
            key,
            (rows as { agencyId: string }[]).map((row) => ({
              ...row,
              agency: byId.get(row.agencyId),
            })),
          ],
        ]
      : [],
  );
  return { ...pass, ...Object.fromEntries(named), owner: byId.get(pass.agencyId) };
}
