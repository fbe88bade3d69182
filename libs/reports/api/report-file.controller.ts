import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { inWholeTransaction } from '@stad/platform/api/context/whole-transaction.js';
import { asksFreshFactor } from '@stad/platform/api/http/fresh-factor.js';
import { type StoredFile, sendStoredFile } from '@stad/platform/api/http/stored-file.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { FileInspection } from '@stad/safeguards/api/uploads/file-inspection.js';
import { pdfUpTo, takeHandedIn } from '@stad/safeguards/api/uploads/handed-in.js';
import type { Request, Response } from 'express';
import { LARGEST_SIGNED_COPY } from '../rules/signed-copy.js';
import { reportPermissions } from './permissions.js';
import { ReportSignedCopyEntity, ReportSnapshotEntity } from './report.entities.js';
import { fileName, isReportFileKind, REPORT_FILES, type ReportFileKind } from './report-files.js';
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
    find: ((ctx: RequestContext) => Promise<FoundFile | null>) | null,
  ): Promise<void> {
    const found = find && (await this.found(req, res, find));
    if (res.headersSent) return;
    if (!found) {
      res.status(404).end();
      return;
    }
    const { ctx, file } = found;
    // Each piece in a transaction of its own: a reader who takes long holds no connection to the database.
    const piece = (from: number, length: number) =>
      inWholeTransaction(this.contexts.again(ctx), async ({ db }) => {
        const [row] = await db.sql<{ piece: Buffer }>(
          `select substring(${file.bytes} from $${file.key.length + 1} for $${file.key.length + 2}) as piece
           from ${file.from}`,
          [...file.key, from + 1, length],
        );
        return row?.piece ?? null;
      });
    await sendStoredFile(res, { ...file, piece });
  }

  private async found(
    req: Request,
    res: Response,
    find: (ctx: RequestContext) => Promise<FoundFile | null>,
  ): Promise<{ readonly ctx: RequestContext; readonly file: FoundFile } | null> {
    const ctx = await this.contexts.open(req, res, reportPermissions);
    if (!ctx.may('report:read') || asksFreshFactor(ctx, req, res)) return null;
    const file = await find(ctx);
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return file && { ctx, file };
  }
}

const readBody = pdfUpTo(LARGEST_SIGNED_COPY);

const isVersion = (version: number | null) =>
  version === null || (Number.isInteger(version) && version > 0 && version < 10_000);

/** A file that one may read, and where its bytes lie: they are fetched in pieces. */
interface FoundFile extends Omit<StoredFile, 'piece'> {
  /** An expression of bytes, and the rows it is of; `$1` and so on are those of the key. */
  readonly bytes: string;
  readonly from: string;
  readonly key: readonly unknown[];
}

/** How large it is and what it is now, as the database reckons it. */
async function reckoned(
  ctx: RequestContext,
  { bytes, from, key }: Pick<FoundFile, 'bytes' | 'from' | 'key'>,
) {
  const [row] = await ctx.db.sql<{ size: number; actualSha256: Buffer }>(
    `select length(${bytes}) as size, sha256(${bytes}) as "actualSha256" from ${from}`,
    key,
  );
  return row?.actualSha256 ? row : null;
}

async function stored(
  ctx: RequestContext,
  reportId: string,
  version: number | null,
  kind: ReportFileKind,
): Promise<FoundFile | null> {
  const { column, type } = REPORT_FILES[kind];
  const row = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
    query
      .where({ reportId, ...(version === null ? {} : { version }) })
      .orderBy('s.version', 'DESC')
      .getOne(),
  );
  const sha256 = row?.[`${column}Sha256`];
  // Withheld: a text of it was flagged, or was taken away.
  if (!row || row.withheldAt || !sha256) return null;
  const at = {
    bytes: column === 'content' ? `convert_to(content, 'UTF8')` : column,
    from: 'report_snapshot where report_id = $1 and version = $2 and withheld_at is null',
    key: [reportId, row.version],
  };
  const now = await reckoned(ctx, at);
  if (!now) return null;
  ctx.note({ action: 'EXPORT', objectType: `report_snapshot.${kind}`, objectIds: [reportId] });
  const name = `${await nameOf(ctx, row)}.${kind}`;
  return { ...at, ...now, sha256, type, name };
}

/** *slutrapport-lst-2022-0417-v1*: what it is and the funder's diary number; without a grant by its id. */
async function nameOf(
  ctx: RequestContext,
  { reportId, version }: Pick<ReportSnapshotEntity, 'reportId' | 'version'>,
): Promise<string> {
  const [said] = await ctx.db.sql<{ kind: string | null; diaryNumber: string | null }>(
    `select content::json ->> 'kind' as kind, content::json -> 'grant' ->> 'funderDiaryNumber' as "diaryNumber"
     from report_snapshot where report_id = $1 and version = $2`,
    [reportId, version],
  );
  return fileName(said?.kind, said?.diaryNumber ?? reportId.slice(0, 8), version);
}

async function storedSigned(
  ctx: RequestContext,
  reportId: string,
  id: string,
): Promise<FoundFile | null> {
  const row = await ctx.db.findOne(ReportSignedCopyEntity, { id, reportId });
  const version =
    row && (await ctx.db.findOne(ReportSnapshotEntity, { reportId, version: row.version }));
  if (!row || !version || version.withheldAt) return null;
  const at = {
    bytes: 'c.pdf',
    from: `report_signed_copy c where c.id = $1 and exists (select from report_snapshot s
      where s.report_id = c.report_id and s.version = c.version and s.withheld_at is null)`,
    key: [id],
  };
  const now = await reckoned(ctx, at);
  if (!now) return null;
  ctx.note({ action: 'EXPORT', objectType: 'report_signed_copy.pdf', objectIds: [id] });
  const name = `${await nameOf(ctx, version)}-undertecknad.pdf`;
  return { ...at, ...now, sha256: row.pdfSha256, type: REPORT_FILES.pdf.type, name };
}
