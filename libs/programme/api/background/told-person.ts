import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SessionRow } from '@stad/identity/api/open-context.js';
import { PERMISSIONS } from '@stad/platform/api/context/permissions-token.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { ContextOpener } from '../context-opener.js';

const TOLD_SQL = `
  select s.session_id as "sessionId", s.person_id as "personId", s.membership_id as "membershipId",
    s.agency_id as "agencyId", s.agency_kind as "agencyKind", s.roles,
    s.owes_undertaking as "owesUndertaking",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.person_told($1) s, lateral door.rings(s.agency_id) r`;

/**
 * Lets a job count what a member would find who signed in now. It reads under the member's own policies, writes
 * nothing, and leaves nothing in the access log: nobody has seen a row, and no more than a number may leave it.
 */
@Injectable()
export class ToldPerson {
  constructor(
    private readonly contexts: ContextOpener,
    @Inject(PERMISSIONS) private readonly permissions: PermissionCatalog,
  ) {}

  /** Null where the member has left, or is none of that agency. */
  async count<T>(
    run: JobRun,
    { agencyId, membershipId }: { readonly agencyId: string; readonly membershipId: string },
    work: (ctx: RequestContext) => Promise<T>,
  ): Promise<T | null> {
    const [row] = await run.as(agencyId, (ctx) => ctx.db.sql<SessionRow>(TOLD_SQL, [membershipId]));
    if (!row) return null;
    const { permissions } = this;
    const ctx = this.contexts.acting(row, {
      permissions,
      requestId: randomUUID(),
      now: run.now,
    });
    try {
      return await work(ctx);
    } finally {
      await ctx.db.transaction.close('rollback').catch(() => undefined);
    }
  }
}
