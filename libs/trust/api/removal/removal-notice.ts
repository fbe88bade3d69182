import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import { Notices } from '@stad/platform/api/notices/notices.js';

/** A text was flagged and is hidden; the subject is the removal. */
export const CONTENT_FLAGGED = 'CONTENT_FLAGGED';

/** Tells those of the agency whose record it is who decide and advise: that there is one, never what it says. */
@Injectable()
export class RemovalNotice implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.tell(CONTENT_FLAGGED, {
      whom: async (ctx, { subjectId }) => ({
        told: await ctx.db.sql<{ agencyId: string; membershipId: null }>(
          'select agency_id as "agencyId", null as "membershipId" from content_removal where id = $1',
          [subjectId],
        ),
      }),
      what: () => Promise.resolve({ number: null }),
      roles: [...MANAGER, 'DPO'],
    });
  }
}
