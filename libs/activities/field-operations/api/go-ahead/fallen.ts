import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { inForce } from '../../rules/go-ahead.js';
import {
  type GoAheadBasis,
  goAheadAfterChange,
  type VoidReason,
} from '../../rules/go-ahead-change.js';
import { employersOf } from '../../rules/team.js';
import type { PassDocument } from '../pass/pass.document.js';
import { employerFacts } from '../pass/pass-facts.js';
import { areaGroupsOf, membersOf } from '../pass/pass-members.js';
import { GoAheadVoidEntity } from './go-ahead.entities.js';

/** A go-ahead in force that a change takes away, and why. */
export interface FallenGoAhead {
  readonly goAheadId: string;
  readonly reasons: readonly VoidReason[];
}

/** The go-aheads in force that fall when the plan becomes another one (INV-10). */
export function fallenGoAheads(
  pass: PassDocument,
  ownAgencyId: string,
  change: Partial<GoAheadBasis>,
): readonly FallenGoAhead[] {
  const team = membersOf(pass);
  const risks = employersOf(team).map((each) => employerFacts(pass, each, ownAgencyId).risk);
  const before: GoAheadBasis = {
    type: pass.type,
    areaGroups: areaGroupsOf(pass),
    startsAt: pass.startsAt,
    team,
    buildsOnPolice: risks.some(({ residual }) => residual !== null && residual >= 10),
  };
  return goAheadAfterChange(before, { ...before, ...change }).flatMap(({ agencyId, reasons }) => {
    const given = pass.goAheads.find((each) => each.agencyId === agencyId);
    if (!given || reasons.length === 0) return [];
    const { decision, byManager } = given;
    if (!inForce({ decision, byManager, voided: given.voidedAt !== null })) return [];
    return [{ goAheadId: given.id, reasons }];
  });
}

/** Writes down what fell. Falling is an act of the agency that changed the plan. */
export function writeVoids(
  ctx: RequestContext,
  activityId: string,
  fallen: readonly FallenGoAhead[],
): Promise<void> {
  return ctx.db.insertMany(
    GoAheadVoidEntity,
    fallen.map(({ goAheadId, reasons }) => ({
      goAheadId,
      activityId,
      agencyId: ctx.person.agencyId,
      reasons: [...reasons],
      at: ctx.now,
    })),
  );
}
