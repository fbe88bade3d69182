import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { asksFreshFactor } from '@stad/platform/api/http/fresh-factor.js';
import { DOWNLOAD_POLICY } from '@stad/platform/api/http/security-headers.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { BUSY, FileInspection } from '@stad/safeguards/api/uploads/file-inspection.js';
import express, { type Request, type Response } from 'express';
import { LARGEST_SIGNED_COPY } from '../rules/signed-copy.js';
import { reportPermissions } from './permissions.js';
import { ReportSignedCopyEntity, ReportSnapshotEntity } from './report.entities.js';
import { isReportFileKind, REPORT_FILES, type ReportFileKind } from './report-files.js';
import { SignedCopiesService, TOO_LARGE } from './signed-copies.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';
/** For whoever meets a full queue of files: about what one takes. */
const SECONDS_TO_WAIT = 10;

interface StoredFile {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
  readonly name: string;
  readonly type: string;
}

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
    const answer = (status: number, problems: readonly Problem[]) =>
      res.status(status).json({ problems });
    const ctx = await this.contexts.open(req, res, reportPermissions);
    if (!(UUID.test(reportId) && req.headers[CLIENT_HEADER] && ctx.may('report:file'))) {
      answer(404, [NOT_AVAILABLE]);
      return;
    }
    const place = this.inspection.place(ctx.person.personId);
    if (!place) {
      res.setHeader('Retry-After', SECONDS_TO_WAIT);
      answer(503, [BUSY]);
      return;
    }
    const gone = new AbortController();
    res.on('close', () => gone.abort());
    try {
      await this.within(ctx, () => this.signed.versionsToSign(ctx, reportId));
      // Read only now: who may not file anything sends no megabytes either.
      const body = await pdfBody(req, res);
      if (!Buffer.isBuffer(body)) throw new ProblemError([body]);
      // No connection to the database is held while the file is looked into.
      const { problems } = await this.inspection.inspect(place, 'pdf', body, ctx.now, gone.signal);
      ctx.refuseIf(problems);
      await this.fileInspected(req, res, reportId, body);
      answer(201, []);
    } catch (error) {
      if (gone.signal.aborted) return;
      if (!(error instanceof ProblemError)) throw error;
      const isGone = error.problems.some(({ code }) => code === NOT_AVAILABLE.code);
      answer(isGone ? 404 : 422, error.problems);
    } finally {
      place.leave();
    }
  }

  /** Who asks, and what they may, is asked anew: it may have changed meanwhile. */
  private async fileInspected(
    req: Request,
    res: Response,
    reportId: string,
    pdf: Buffer,
  ): Promise<void> {
    const ctx = await this.contexts.open(req, res, reportPermissions);
    if (!ctx.may('report:file')) throw new ProblemError([NOT_AVAILABLE]);
    ctx.db.transaction.mode = 'write';
    await this.within(ctx, () => this.signed.file(ctx, reportId, pdf));
  }

  private async within(ctx: RequestContext, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await ctx.db.transaction.close('rollback');
      throw error;
    }
    await ctx.db.transaction.close('commit', ctx.readEvents);
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
    // What left the table is what went in, or nothing leaves the house.
    const actual = createHash('sha256').update(file.bytes).digest();
    if (!actual.equals(file.sha256)) throw new Error('A stored file has another checksum');
    res.setHeader('Content-Type', file.type);
    res.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
    res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY);
    // Not packed on the way either: the digest is that of the bytes that arrive (RFC 9530).
    res.setHeader('Cache-Control', 'no-store, no-transform');
    res.setHeader('ETag', `"${actual.toString('hex')}"`);
    res.setHeader('Repr-Digest', `sha-256=:${actual.toString('base64')}:`);
    res.setHeader('Content-Length', file.bytes.length);
    res.end(file.bytes);
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

const readBody = express.raw({ type: 'application/pdf', limit: LARGEST_SIGNED_COPY });

/** The body of a request as bytes, or why it is none. */
function pdfBody(req: Request, res: Response): Promise<Buffer | Problem> {
  return new Promise((resolve) => {
    readBody(req, res, (error?: unknown) => {
      const isTooLarge = (error as { status?: number } | undefined)?.status === 413;
      if (isTooLarge) resolve(TOO_LARGE);
      else resolve(Buffer.isBuffer(req.body) ? req.body : { code: 'FILE_NOT_PDF' });
    });
  });
}

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
