import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { activitiesCoreDomain } from '@stad/activities/core/api/core.domain.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { serveDownload } from '@stad/programme/api/download.js';
import type { Request, Response } from 'express';
import { VISIT_REPORT_FILES, type VisitReportFile } from '../../rules/visit-report.js';
import { VisitReportService } from './visit-report.service.js';

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z]+)$/;
const TYPES: Readonly<Record<VisitReportFile, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Where the report of a visit is fetched. */
export const visitReportPath = (id: string, kind: VisitReportFile) => `/files/visits/${id}.${kind}`;

/** The report of a visit as PDF or DOCX, made as it is asked for; see `serveDownload`. */
@Controller('files/visits')
export class VisitReportController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly reports: VisitReportService,
  ) {}

  @Get(':name')
  download(@Param('name') name: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const [, id, ending] = NAME.exec(name) ?? [];
    const kind = VISIT_REPORT_FILES.find((known) => known === ending);
    return serveDownload(req, res, {
      contexts: this.contexts,
      permissions: activitiesCoreDomain.permissions,
      permission: 'activity:read',
      make:
        id && kind
          ? async (ctx) => {
              const bytes = await this.reports.file(ctx, id, kind);
              const saved = `studiebesok-${id.slice(0, 8)}.${kind}`;
              return bytes && { bytes, name: saved, type: TYPES[kind] };
            }
          : null,
    });
  }
}
