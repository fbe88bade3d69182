import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '@stad/platform/api/notices/notices.js';

/**
 * A programme is closed: what is kept for a time after it can be disposed of (field.md 3.6). The subject is
 * the programme, said by its key.
 */
export const PROGRAMME_CLOSED = 'PROGRAMME_CLOSED';

/** Tells the registrars of the agency in whose name it is asked, once for the programme. */
@Injectable()
export class ClosingNotice implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.tell(PROGRAMME_CLOSED, {
      whom: ({ agencyId }, { subjectId }) =>
        Promise.resolve({ told: [{ agencyId, membershipId: null, eventId: subjectId }] }),
      what: async (ctx, { subjectId }) => {
        const [programme] = await ctx.db.sql<{ number: string }>(
          'select key as number from programme where id = $1',
          [subjectId],
        );
        // An agency without a ring there any more has its records all the same.
        return programme ?? { number: null };
      },
      roles: ['REGISTRAR'],
    });
  }
}
