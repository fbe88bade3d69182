import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Notices, type Teller } from '@stad/platform/api/notices/notices.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { isRedDay } from '@stad/programme/api/calendar-days.js';
import { workingDaysBefore } from '../rules/working-days.js';

/** An agency is asked for its figures; the source of the notice is that agency. */
export const FIGURES_ASKED = 'FIGURES_ASKED';

/** The answer of an agency is still missing; the source is that agency. */
export const FIGURES_DUE = 'FIGURES_DUE';

/** *Begär ändring*: an agency wants a figure changed; the source is the agency that leads the report. */
export const FIGURES_CHANGE_ASKED = 'FIGURES_CHANGE_ASKED';

/**
 * Near the due date the writer reminds an agency that is silent: from now on the signatory may let
 * its figures go as *Ej bekräftad av* (INV-32). The source is the agency that leads the report.
 */
export const FIGURES_SILENT = 'FIGURES_SILENT';

/** A text of a frozen report was taken away: the corrected version is to be sent. */
export const REPORT_TO_CORRECT = 'REPORT_TO_CORRECT';

/** Working days before the report is due on which agencies are reminded (J8). */
const REMINDED_BEFORE = [10, 3];

/** Those who answer for the figures of their agency (field.md 8, *Progress report*). */
const ANSWERERS = [...MANAGER, 'POLICE_LIAISON'];

/** The agency that is the source, whoever there holds one of the roles. */
const whom: Teller['whom'] = (_, { sourceId }) =>
  Promise.resolve({ told: [{ agencyId: sourceId, membershipId: null }] });

/** A report has no number; its title is for those who open it. */
const what: Teller['what'] = () => Promise.resolve({ number: null });

/**
 * Whom it concerns when figures are asked for: whoever may answer, known to their own agency alone;
 * and when they are not to be had as they are: whoever writes the report, and whoever signs it.
 */
@Injectable()
export class ReportNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.tell(FIGURES_ASKED, { whom, what, roles: ANSWERERS });
    this.notices.tell(FIGURES_CHANGE_ASKED, { whom, what, roles: ['PROJECT_LEAD'] });
    this.notices.tell(FIGURES_SILENT, { whom, what, roles: ['SIGNATORY'] });
    this.notices.tell(REPORT_TO_CORRECT, {
      whom: (ctx) => Promise.resolve({ told: [{ agencyId: ctx.agencyId, membershipId: null }] }),
      what,
      roles: ['PROJECT_LEAD', 'SIGNATORY'],
    });
    this.notices.tell(FIGURES_DUE, {
      whom,
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
