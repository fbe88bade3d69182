import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { mayGoUnconfirmed } from '../rules/freeze.js';
import {
  ProgressReportEntity,
  ReportFigureAnswerEntity,
  ReportFigureEntity,
} from './report.entities.js';
import type { AnswerFigureInput, ReportStepInput } from './report.inputs.js';
import { FIGURES_CHANGE_ASKED } from './report-notices.js';
import { answerOf, ReportReaderService, unconfirmedFrom } from './report-reader.service.js';

const DECISIONS = ['APPROVED', 'CHANGE_REQUESTED'];

/** Each agency approves its own figures; nobody's silence stops a report (INV-17, INV-32). */
@Injectable()
export class FigureAnswersService {
  constructor(private readonly reader: ReportReaderService) {}

  /**
   * *Godkänn våra siffror* or *Begär ändring*; may be changed until the report is frozen. Whoever
   * writes the report is told that a change is wanted.
   */
  answer(ctx: RequestContext, input: AnswerFigureInput): Promise<string> {
    return ctx.once('answerFigure', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      if (!DECISIONS.includes(input.decision)) {
        ctx.refuseIf([{ code: 'INVALID_CODE', field: 'decision' }]);
      }
      const report = await ctx.db.get(ProgressReportEntity, { id: input.reportId });
      // Parent and child together: a figure of another report is as absent as an unknown one.
      const figure = await ctx.db.get(ReportFigureEntity, {
        id: input.figureId,
        reportId: report.id,
      });
      if (figure.contributorId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      if (report.state !== 'AGENCY_APPROVAL') ctx.refuseIf([{ code: 'REPORT_FROZEN' }]);
      const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
      const answer = {
        decision: input.decision,
        comment: input.comment?.text || null,
        answeredBy: ctx.person.membershipId,
        functionTitle: own.functionTitle,
        answeredAt: ctx.now,
      };
      const changed = await ctx.db.update(
        ReportFigureAnswerEntity,
        { reportFigureId: figure.id },
        answer,
      );
      if (changed === 0) {
        await ctx.db.insert(ReportFigureAnswerEntity, {
          ...answer,
          agencyId: ctx.person.agencyId,
          reportFigureId: figure.id,
          leadAgencyId: figure.agencyId,
        });
      }
      if (input.decision === 'CHANGE_REQUESTED') {
        const about = { subjectId: report.id, sourceId: report.agencyId };
        await notify(ctx, { kind: FIGURES_CHANGE_ASKED, ...about });
      }
      return report.id;
    });
  }

  /** The signatory lets every unanswered figure go as *Ej bekräftad av*; refused before its day. */
  letGoUnconfirmed(ctx: RequestContext, input: ReportStepInput): Promise<string> {
    return ctx.once('letFiguresGoUnconfirmed', input, async () => {
      const report = await ctx.db.get(ProgressReportEntity, { id: input.reportId });
      const opensOn = unconfirmedFrom(report.dueOn);
      const figures = await this.reader.figures(ctx, report.id);
      const today = localDate(ctx.now);
      const going = figures.filter((figure) =>
        mayGoUnconfirmed(answerOf(figure, report.periodTo), today, opensOn),
      );
      if (going.length === 0) {
        ctx.refuseIf([{ code: 'UNCONFIRMED_NOT_YET', params: { opensOn } }]);
      }
      for (const figure of going) {
        await ctx.db.update(
          ReportFigureEntity,
          { id: figure.id, reportId: report.id },
          { unconfirmedAt: ctx.now, unconfirmedBy: ctx.person.membershipId },
        );
      }
      return report.id;
    });
  }
}
