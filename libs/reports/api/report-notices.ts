import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import { Notices } from '@stad/platform/api/notices/notices.js';

/** An agency is asked for its figures; the source of the notice is that agency. */
export const FIGURES_ASKED = 'FIGURES_ASKED';

/** Those who answer for the figures of their agency (domain.md 8, *Progress report*). */
const ANSWERERS = [...MANAGER, 'POLICE_LIAISON'];

/** Whom it concerns when figures are asked for: whoever may answer, known to their own agency alone. */
@Injectable()
export class ReportNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.tell(FIGURES_ASKED, {
      whom: (_, { sourceId }) =>
        Promise.resolve({ told: [{ agencyId: sourceId, membershipId: null }] }),
      // A report has no number; its title is for those who open it.
      what: () => Promise.resolve({ number: null }),
      roles: ANSWERERS,
    });
  }
}
