import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Notices, type ToBeTold } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { MANAGER } from '../../rules/role.js';
import { ROLE_DECIDERS } from './role-proposal.policy.js';

/** Roles wait for a second person; the subject is the membership, or the file they came with. */
const ROLES_ASKED = 'ROLES_ASKED';
/** Somebody got roles; the subject as above. */
const ROLES_GIVEN = 'ROLES_GIVEN';

/** What is given in a row is told once. */
const GATHERED_FOR_MS = 10 * 60_000;

/** That roles wait, and that they were given: never which, or to whom (INV-20). */
@Injectable()
export class RoleNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    const what = () => Promise.resolve({ number: null });
    this.notices.tell(ROLES_ASKED, {
      whom: async (ctx) => ({ told: await holders(ctx, ROLE_DECIDERS, true) }),
      what,
      roles: ROLE_DECIDERS,
    });
    this.notices.tell(ROLES_GIVEN, {
      whom: async (ctx) => ({ told: await holders(ctx, MANAGER, false) }),
      what,
      roles: MANAGER,
    });
  }
}

/** Of the agency, who holds one of the roles; for what waits, who can decide on something that waits. */
function holders(
  ctx: RequestContext,
  roles: readonly string[],
  decides: boolean,
): Promise<ToBeTold[]> {
  return ctx.db.sql<ToBeTold>(
    `select m.agency_id as "agencyId", m.id as "membershipId" from membership m
     where m.agency_id = $1 and m.roles && $2 and (not $3 or exists (
       select from role_proposal p where p.agency_id = m.agency_id and p.state = 'OPEN' and p.lapses_at > $4
         and m.id not in (p.proposed_by, p.membership_id)))`,
    [ctx.agencyId, [...roles], decides, ctx.now],
  );
}

/** Asks those who can say yes or no, once for what is proposed in a row. */
export const askSecondPerson = (ctx: RequestContext, subjectId: string): Promise<void> =>
  told(ctx, ROLES_ASKED, subjectId);

/** Tells whoever answers for the employer that roles were given. */
export const tellOfRoles = (ctx: RequestContext, subjectId: string): Promise<void> =>
  told(ctx, ROLES_GIVEN, subjectId);

function told(ctx: RequestContext, kind: string, subjectId: string): Promise<void> {
  return notify(
    ctx,
    { kind, subjectId },
    {
      runAt: new Date(ctx.now.getTime() + GATHERED_FOR_MS),
      key: `${kind} ${ctx.agencyId}`,
    },
  );
}
