import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ContextOpener } from '@stad/programme/api/open-context.js';
import type { Request, Response } from 'express';
import { reportPermissions } from './permissions.js';
import { ReportSnapshotEntity } from './report.entities.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TYPES = {
  pdf: 'application/pdf',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/** The column each is stored in. */
const COLUMNS = { pdf: 'pdf', json: 'content', xlsx: 'xlsx' } as const;

/**
 * Downloads serve the stored bytes of a frozen report. Each is written to the access log before
 * the first byte leaves; unknown, foreign and forbidden are one 404.
 */
@Controller('files/reports')
export class ReportFileController {
  constructor(private readonly contexts: ContextOpener) {}

  @Get(':name')
  async download(
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const [id = '', kind = ''] = name.split('.');
    const bytes = UUID.test(id) && isKind(kind) ? await this.bytes(req, res, id, kind) : null;
    if (!bytes || !isKind(kind)) {
      res.status(404).end();
      return;
    }
    res.setHeader('Content-Type', TYPES[kind]);
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="rapport-${id.slice(0, 8)}.${kind}"`,
    );
    res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    res.end(bytes);
  }

  private async bytes(
    req: Request,
    res: Response,
    id: string,
    kind: keyof typeof TYPES,
  ): Promise<Buffer | string | null> {
    const ctx = await this.contexts.open(req, res, reportPermissions);
    if (!ctx.may('report:read')) return null;
    const row = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
      query.addSelect(`s.${COLUMNS[kind]}`).where({ reportId: id }).getOne(),
    );
    const bytes = row?.[COLUMNS[kind]] ?? null;
    if (bytes)
      ctx.note({ action: 'EXPORT', objectType: `report_snapshot.${kind}`, objectIds: [id] });
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return bytes;
  }
}

function isKind(kind: string): kind is keyof typeof TYPES {
  return kind in TYPES;
}
