import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { asksFreshFactor } from '@stad/platform/api/http/fresh-factor.js';
import { type StoredFile, sendStoredFile } from '@stad/platform/api/http/stored-file.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { FileInspection } from '@stad/safeguards/api/uploads/file-inspection.js';
import { pdfUpTo, takeHandedIn } from '@stad/safeguards/api/uploads/handed-in.js';
import type { Request, Response } from 'express';
import { LARGEST_SIGNED_COPY } from '../rules/signed-copy.js';
import { reportPermissions } from './permissions.js';
import { ReportSignedCopyEntity, ReportSnapshotEntity } from './report.entities.js';
import { isReportFileKind, REPORT_FILES, type ReportFileKind } from './report-files.js';
import { SignedCopiesService, TOO_LARGE } from './signed-copies.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/**
 * Downloads serve the stored bytes of a frozen report, and take the signed copy in. Each is written to
 * the access log before the first byte leaves; unknown, foreign and forbidden are one 404.
 */
@Controller('files/reports')
export class ReportFileController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly signed: SignedCopiesService,
    private readonly inspection: FileInspection,
  ) {}

  /** `{id}.{version}.pdf` is a version, `{id}.pdf` the one in force. */
  @Get(':name')
  async download(
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const [id = '', ...rest] = name.split('.');
    const [version, kind = ''] = rest.length === 2 ? [Number(rest[0]), rest[1]] : [null, rest[0]];
    const isAsked = UUID.test(id) && isReportFileKind(kind) && isVersion(version);
    await this.serve(req, res, isAsked ? (ctx) => stored(ctx, id, version, kind) : null);
  }

  @Get(':report/signed/:name')
  async downloadSigned(
    @Param('report') reportId: string,
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const id = name.replace(/\.pdf$/, '');
    const isAsked = UUID.test(reportId) && UUID.test(id);
    await this.serve(req, res, isAsked ? (ctx) => storedSigned(ctx, reportId, id) : null);
  }

  /** Takes the signed PDF of the version in force; the same file twice is one. */
  @Post(':report/signed')
  async file(
    @Param('report') reportId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const open = () => this.contexts.open(req, res, reportPermissions);
    await takeHandedIn(await open(), req, res, {
      ...{ inspection: this.inspection, readBody, tooLarge: TOO_LARGE, openAgain: open },
      permission: UUID.test(reportId) && 'report:file',
      before: (ctx) => this.signed.versionsToSign(ctx, reportId),
      take: (ctx, pdf) => this.signed.file(ctx, reportId, pdf),
    });
  }

  private async serve(
    req: Request,
    res: Response,
    find: ((ctx: RequestContext) => Promise<StoredFile | null>) | null,
  ): Promise<void> {
    const file = find && (await this.found(req, res, find));
    if (res.headersSent) return;
    if (!file) {
      res.status(404).end();
      return;
    }
    sendStoredFile(res, file);
  }

  private async found(
    req: Request,
    res: Response,
    find: (ctx: RequestContext) => Promise<StoredFile | null>,
  ): Promise<StoredFile | null> {
    const ctx = await this.contexts.open(req, res, reportPermissions);
    if (!ctx.may('report:read') || asksFreshFactor(ctx, req, res)) return null;
    const file = await find(ctx);
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return file;
  }
}

const readBody = pdfUpTo(LARGEST_SIGNED_COPY);

const isVersion = (version: number | null) =>
  version === null || (Number.isInteger(version) && version > 0 && version < 10_000);

async function stored(
  ctx: RequestContext,
  reportId: string,
  version: number | null,
  kind: ReportFileKind,
): Promise<StoredFile | null> {
  const { column, type } = REPORT_FILES[kind];
  const row = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
    query
      .addSelect(`s.${column}`)
      .where({ reportId, ...(version === null ? {} : { version }) })
      .orderBy('s.version', 'DESC')
      .getOne(),
  );
  // Withheld: a text of it was flagged, or was taken away.
  const bytes = row?.withheldAt ? null : row?.[column];
  const sha256 = row?.[`${column}Sha256`];
  if (!(row && bytes && sha256)) return null;
  ctx.note({ action: 'EXPORT', objectType: `report_snapshot.${kind}`, objectIds: [reportId] });
  const name = `rapport-${reportId.slice(0, 8)}-v${row.version}.${kind}`;
  return { bytes: Buffer.from(bytes), sha256, type, name };
}

async function storedSigned(
  ctx: RequestContext,
  reportId: string,
  id: string,
): Promise<StoredFile | null> {
  const row = await ctx.db.select(ReportSignedCopyEntity, 's', (query) =>
    query.addSelect('s.pdf').where({ id, reportId }).getOne(),
  );
  const version =
    row && (await ctx.db.findOne(ReportSnapshotEntity, { reportId, version: row.version }));
  if (!row || !version || version.withheldAt) return null;
  ctx.note({ action: 'EXPORT', objectType: 'report_signed_copy.pdf', objectIds: [id] });
  const name = `rapport-${reportId.slice(0, 8)}-v${row.version}-undertecknad.pdf`;
  return { bytes: row.pdf, sha256: row.pdfSha256, type: REPORT_FILES.pdf.type, name };
}
