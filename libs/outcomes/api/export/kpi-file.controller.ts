import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { serveDownload } from '@stad/programme/api/download.js';
import { ProgrammeEntity, SiteEntity } from '@stad/programme/api/programme.entities.js';
import { workbookBytes } from '@stad/safeguards/api/export/workbook.js';
import type { Request, Response } from 'express';
import { kpiCode } from '../../rules/kpi.js';
import { KpiService } from '../kpi.service.js';
import { outcomesPermissions } from '../permissions.js';
import { kpiSheet } from './kpi-workbook.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NAME = /^(K\d{2}[A-Z]?)\.xlsx$/;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CLASSIFICATION = 'P1, nätverk';

/**
 * The table of a figure as a spreadsheet, from the same service as its page. Written to the access
 * log before the first byte leaves; unknown, foreign and forbidden are one 404.
 */
@Controller('files/kpi')
export class KpiFileController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly kpis: KpiService,
  ) {}

  @Get(':name')
  async download(
    @Param('name') name: string,
    @Query('programme') programmeId: unknown,
    @Query('site') siteId: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const code = NAME.exec(name)?.[1];
    const isAsked = code && isId(programmeId) && (siteId === undefined || isId(siteId));
    await serveDownload(req, res, {
      contexts: this.contexts,
      permissions: outcomesPermissions,
      permission: 'figure:read',
      make: isAsked
        ? async (ctx) => ({
            bytes: await this.workbook(ctx, {
              ...{ code: kpiCode(code), programmeId, siteId: siteId ?? null },
            }),
            name: `${code}.xlsx`,
            type: XLSX,
          })
        : null,
    });
  }

  private async workbook(
    ctx: RequestContext,
    { code, programmeId, siteId }: { code: string; programmeId: string; siteId: string | null },
  ): Promise<Buffer> {
    const kpi = await this.kpis.kpi(ctx, code, programmeId, siteId);
    const [programme, site, agency] = await Promise.all([
      ctx.db.get(ProgrammeEntity, { id: programmeId }),
      siteId ? ctx.db.get(SiteEntity, { id: siteId }) : null,
      ctx.load(agencyById, ctx.person.agencyId),
    ]);
    const { startsOn: periodFrom, endsOn: periodTo } = programme;
    const sheet = kpiSheet(kpi, { site: site?.name ?? programme.name, periodFrom, periodTo });
    const exportId = randomUUID();
    ctx.note({
      action: 'EXPORT',
      objectType: 'kpi.xlsx',
      objectIds: [exportId, programmeId],
      rowCount: sheet.rows.length,
    });
    return workbookBytes([sheet], {
      agency: agency?.name ?? '',
      classification: CLASSIFICATION,
      madeAt: `${localDate(ctx.now)} ${localTime(ctx.now)}`,
      exportId,
    });
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
