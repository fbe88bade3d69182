import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { DOCUMENT_THREAD } from '@stad/platform/api/document/document-thread.js';
import { WRITE_MARKED_PDF } from '@stad/platform/api/document/marked-pdf-work.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { serveDownload } from '@stad/programme/api/download.js';
import { ProgrammeEntity, SiteEntity } from '@stad/programme/api/programme.entities.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import type { Request, Response } from 'express';
import { sharePermissions } from './permissions.js';
import { sharePage } from './share-page.js';
import { sharesDocument } from './shares-document.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WITHHELD = '[Texten visas inte: den ser ut att innehålla en uppgift om en person.]';

const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** What the own agency has shared in a town as a PDF, made as it is asked for; see `serveDownload`. */
@Controller('files/shares')
export class SharesFileController {
  constructor(private readonly contexts: ContextOpener) {}

  @Get('delningar.pdf')
  download(
    @Query('site') siteId: unknown,
    @Query('programme') programmeId: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const isAsked = isId(siteId) && (programmeId === undefined || isId(programmeId));
    return serveDownload(req, res, {
      contexts: this.contexts,
      permissions: sharePermissions,
      permission: 'share:read',
      make: isAsked
        ? async (ctx) => ({
            bytes: await pdf(ctx, siteId, isId(programmeId) ? programmeId : null),
            name: 'delningar.pdf',
            type: 'application/pdf',
          })
        : null,
    });
  }
}

async function pdf(
  ctx: RequestContext,
  siteId: string,
  programmeId: string | null,
): Promise<Uint8Array> {
  const all = { siteId, programmeId, state: null, after: null, first: COUNTED };
  const [site, programme, owner, { rows, endCursor }] = await Promise.all([
    ctx.db.get(SiteEntity, { id: siteId }),
    programmeId ? ctx.db.get(ProgrammeEntity, { id: programmeId }) : null,
    ctx.load(agencyById, ctx.person.agencyId),
    sharePage(ctx, all),
  ]);
  ctx.note({
    ...{ action: 'EXPORT', objectType: 'activity_share.pdf', objectIds: [siteId] },
    rowCount: rows.length,
  });
  // Titles were looked at as they were written; the guard may have learnt since.
  const guarded = (text: string) =>
    scan(text, { now: ctx.now }).verdict === 'block' ? WITHHELD : text;
  const document = sharesDocument({
    ...{ owner: owner?.name ?? '', site: site.name, programme: programme?.name ?? null },
    rows: rows.map((row) => ({ ...row, title: guarded(row.title) })),
    ...{ isCut: endCursor !== null, madeAt: ctx.now },
  });
  return DOCUMENT_THREAD.run(WRITE_MARKED_PDF, { document, madeAt: ctx.now });
}
