import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOTICE_TASK, noticePayload } from '@stad/platform/api/notices/notify.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { Span } from '@stad/platform/rules/time.js';
import { askFirst } from '../../rules/ask-first.js';
import {
  type GoAheadBasis,
  goAheadAfterChange,
  type VoidReason,
} from '../../rules/go-ahead-change.js';
import { employersOf } from '../../rules/team.js';
import type { PassDocument, PassRow } from '../pass/pass.document.js';
import { riskOf } from '../pass/pass-facts.js';
import { areaGroupsOf, membersOf } from '../pass/pass-members.js';

/** An employer whose go-ahead, if it has given one, does not stand after a change. */
export interface FallenGoAhead {
  readonly agencyId: string;
  readonly reasons: readonly VoidReason[];
}

/** A pass as far as a change needs it. */
type ChangedPass = PassRow & Pick<PassDocument, 'goAheads' | 'ownRisks' | 'riskFacts'>;

/** The employers whose go-ahead falls when the plan becomes another one (INV-10). */
export function fallenGoAheads(
  pass: ChangedPass,
  ownAgencyId: string,
  change: Partial<GoAheadBasis>,
): readonly FallenGoAhead[] {
  const team = membersOf(pass);
  const risks = employersOf(team).map((each) => riskOf(pass, each, ownAgencyId));
  const before: GoAheadBasis = {
    type: pass.type,
    areaGroups: areaGroupsOf(pass),
    startsAt: pass.startsAt,
    team,
    buildsOnPolice: risks.some(({ residual }) => residual !== null && residual >= 10),
  };
  const givenTo = new Map(
    pass.goAheads.flatMap(({ agencyId, forStartAt }) =>
      forStartAt ? [[agencyId, forStartAt] as const] : [],
    ),
  );
  const outcomes = goAheadAfterChange(before, { ...before, ...change }, givenTo);
  return outcomes.filter(({ reasons }) => reasons.length > 0);
}

/** What a change that saves by itself would do to others, and is therefore asked about first. */
export function asksOf(
  pass: Pick<PassDocument, 'goAheads' | 'state' | 'startsAt' | 'endsAt'>,
  change: {
    readonly fallen: readonly FallenGoAhead[];
    readonly to?: Span;
    readonly newlyAsked?: readonly string[];
  },
): readonly Problem[] {
  const given = pass.goAheads.filter((row) => row.decision === 'GIVEN' && row.voidedAt === null);
  const falls = ({ agencyId }: FallenGoAhead) => given.some((row) => row.agencyId === agencyId);
  return askFirst({
    isSent: pass.state !== 'PLANNING',
    from: pass,
    to: change.to ?? pass,
    falling: change.fallen.filter(falls).length,
    newlyAsked: change.newlyAsked?.length ?? 0,
  });
}

/**
 * Writes down which go-aheads fell: those in force now, when the plan is already locked by the change,
 * and not when it was read. Falling is an act of the agency that made the change. `planners` leaves
 * those that a manager gave.
 */
export async function writeVoids(
  ctx: RequestContext,
  activityId: string,
  fallen: readonly FallenGoAhead[],
  only: 'planners' | 'all' = 'all',
): Promise<void> {
  if (fallen.length === 0) return;
  await ctx.db.sql(
    `with fell as (
     insert into go_ahead_void (go_ahead_id, activity_id, agency_id, reasons, at)
     select g.id, $1, $2, x.reasons, $3
     from json_to_recordset($4) as x("agencyId" uuid, reasons text[])
       cross join lateral (
         select l.* from go_ahead l where l.activity_id = $1 and l.agency_id = x."agencyId"
         order by l.position desc limit 1) g
     where g.decision = 'GIVEN' and (not g.by_manager or $5)
       and not exists (select from go_ahead_void v where v.go_ahead_id = g.id)
     returning go_ahead_id)
     select jobs.enqueue('${NOTICE_TASK}',
       ($6::jsonb || jsonb_build_object('sourceId', go_ahead_id))::json, $3)::text from fell`,
    [
      activityId,
      ctx.agencyId,
      ctx.now,
      JSON.stringify(fallen),
      only === 'all',
      JSON.stringify(noticePayload(ctx, { kind: 'GO_AHEAD_VOID', subjectId: activityId })),
    ],
  );
}
