import { Injectable } from '@nestjs/common';
import type { SessionRow } from '@stad/identity/api/open-context.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { inWholeTransaction } from '@stad/platform/api/context/whole-transaction.js';
import type { Mode } from '@stad/platform/api/db/settings.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { ContextOpener } from '../context-opener.js';

const ASKER_SQL = `
  select s.session_id as "sessionId", s.person_id as "personId", s.membership_id as "membershipId",
    s.agency_id as "agencyId", s.agency_kind as "agencyKind", s.roles, s.way,
    s.owes_undertaking as "owesUndertaking",
    r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
  from door.person_asking($1) s, lateral door.rings(s.agency_id) r`;

/** Whom a job acts for. */
export interface Asker {
  readonly agencyId: string;
  /** In which they asked. It may be over by now: their rights are asked for, not their presence. */
  readonly sessionId: string;
  readonly permission: string;
  readonly permissions: PermissionCatalog;
  /** The access log knows what was done for them by it. */
  readonly requestId: string;
}

/** Jobs act as the system for an agency. This lets one act for the person who asked, and as nobody more. */
@Injectable()
export class ActingPerson {
  constructor(private readonly contexts: ContextOpener) {}

  /**
   * One piece of work in one transaction, kept when it succeeds. Membership, sign-in, undertaking, roles and
   * rings are those of this moment, under the same policies as at the page, and the access log names the
   * person. The factor was fresh when they asked. Problem: `TASK_RIGHTS_ENDED`.
   */
  async run<T>(
    run: JobRun,
    asker: Asker,
    mode: Mode,
    work: (ctx: RequestContext) => Promise<T>,
  ): Promise<T> {
    const ctx = await this.contextOf(run, asker);
    ctx.db.transaction.mode = mode;
    return inWholeTransaction(ctx, work);
  }

  private async contextOf(run: JobRun, asker: Asker): Promise<RequestContext> {
    const { agencyId, sessionId, permission, permissions, requestId } = asker;
    const [row] = await run.as(agencyId, (ctx) => ctx.db.sql<SessionRow>(ASKER_SQL, [sessionId]));
    const ctx = row && this.contexts.acting(row, { permissions, requestId, now: run.now });
    if (!ctx?.may(permission)) throw new ProblemError([{ code: 'TASK_RIGHTS_ENDED' }]);
    return ctx;
  }
}
