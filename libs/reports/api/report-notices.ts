import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Notices } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { isRedDay } from '@stad/programme/api/calendar-days.js';
import { workingDaysBefore } from '../rules/working-days.js';

/** An agency is asked for its figures; the source of the notice is that agency. */
export const FIGURES_ASKED = 'FIGURES_ASKED';

/** The answer of an agency is still missing; the source is that agency. */
export const FIGURES_DUE = 'FIGURES_DUE';

/** Working days before the report is due on which agencies are reminded (J8). */
const REMINDED_BEFORE = [10, 3];

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
    this.notices.tell(FIGURES_DUE, {
      whom: (_, { sourceId }) =>
        Promise.resolve({ told: [{ agencyId: sourceId, membershipId: null }] }),
      what: async (ctx, { subjectId }) =>
        (await awaitsAnswer(ctx, subjectId)) ? { number: null } : null,
      roles: ANSWERERS,
    });
  }
}

/** Whether a report still waits for figures of the acting agency. */
async function awaitsAnswer(ctx: RequestContext, reportId: string): Promise<boolean> {
  const open = await ctx.db.sql<unknown>(
    `select 1 from progress_report r join report_figure f on f.report_id = r.id
     where r.id = $1 and r.state = 'AGENCY_APPROVAL' and f.contributor_id = $2
       and not exists (select from report_figure_answer a where a.report_figure_id = f.id)
     limit 1`,
    [reportId, ctx.agencyId],
  );
  return open.length > 0;
}

/** Tells an agency that it is asked for its figures, and again when they are due soon. */
export async function askForFigures(
  ctx: RequestContext,
  report: { readonly id: string; readonly dueOn: string },
  agencyId: string,
): Promise<void> {
  const about = { subjectId: report.id, sourceId: agencyId };
  await notify(ctx, { kind: FIGURES_ASKED, ...about });
  for (const days of REMINDED_BEFORE) {
    const runAt = atLocal(workingDaysBefore(report.dueOn, days, isRedDay), '09:00');
    if (runAt <= ctx.now) continue;
    const key = `reminder ${FIGURES_DUE} ${report.id} ${agencyId} ${days}`;
    await notify(ctx, { kind: FIGURES_DUE, isReminder: true, ...about }, { runAt, key });
  }
}
