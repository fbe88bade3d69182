import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { inWholeTransaction } from '@stad/platform/api/context/whole-transaction.js';
import { sendStoredFile } from '@stad/platform/api/http/stored-file.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { FileInspection } from '@stad/safeguards/api/uploads/file-inspection.js';
import { pdfUpTo, takeHandedIn } from '@stad/safeguards/api/uploads/handed-in.js';
import type { Request, Response } from 'express';
import { LARGEST_SHELF_FILE } from '../rules/shelf-file.js';
import { OPEN_FILES } from './open-materials.js';
import { shelfPermissions } from './permissions.js';
import { type ShelfFile, ShelfVersionsService, TOO_LARGE } from './shelf-versions.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^[1-9][0-9]{0,5}$/;
/**
 * Serves the files of the shelf as they were taken, and takes them in. A sheet that was made to be handed out is no
 * export: no fresh factor is asked for. Unknown, foreign and forbidden are one 404.
 */
@Controller('files/shelf')
export class ShelfFileController {
  constructor(
    readonly contexts: ContextOpener,
    readonly versions: ShelfVersionsService,
    private readonly inspection: FileInspection,
  ) {}

  /** `{id of the version}.pdf`; what leaves stands in the access log before its first byte does. */
  @Get(':name')
  async download(
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await serve(this, res, versionIn(name), async (id) => {
      const ctx = await this.contexts.open(req, res, shelfPermissions);
      if (!ctx.may('shelf:read')) return null;
      return inWholeTransaction(ctx, async () => {
        const file = await this.versions.file(ctx, id);
        if (file) ctx.note({ action: 'EXPORT', objectType: 'shelf_file.pdf', objectIds: [id] });
        return file && { ctx, file };
      });
    });
  }

  /** Takes a PDF as the version of this number, after it was looked into. */
  @Post(':item/:number')
  async publish(
    @Param('item') itemId: string,
    @Param('number') named: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const open = () => this.contexts.open(req, res, shelfPermissions);
    const number = Number(named);
    await takeHandedIn(await open(), req, res, {
      ...{ inspection: this.inspection, readBody, tooLarge: TOO_LARGE, openAgain: open },
      permission: UUID.test(itemId) && NUMBER.test(named) && 'shelf:keep',
      before: (ctx) => this.versions.mayPublish(ctx, itemId, number),
      take: (ctx, pdf) => this.versions.publish(ctx, itemId, number, { pdf }),
    });
  }
}

/** Serves what is P0 to anybody: no session is read, and none is made; no line, no figure (decision 46). */
@Controller(OPEN_FILES)
export class OpenSheetController {
  constructor(
    readonly contexts: ContextOpener,
    readonly versions: ShelfVersionsService,
  ) {}

  @Get(':name')
  async download(@Param('name') name: string, @Res() res: Response): Promise<void> {
    res.setHeader('X-Robots-Tag', 'noindex');
    await serve(this, res, versionIn(name), async (id) => {
      const ctx = this.contexts.visitor('read');
      const file = await inWholeTransaction(ctx, () => this.versions.file(ctx, id));
      return file && { ctx, file };
    });
  }
}

/** What is fetched, and as whom. */
interface Found {
  readonly ctx: RequestContext;
  readonly file: ShelfFile;
}

/** Who opens contexts and reads versions. */
interface Server {
  readonly contexts: ContextOpener;
  readonly versions: ShelfVersionsService;
}

/** Each piece in a transaction of its own: a reader who takes long holds no connection to the database. */
async function serve(
  { contexts, versions }: Server,
  res: Response,
  id: string | null,
  find: (id: string) => Promise<Found | null>,
): Promise<void> {
  const found = id === null ? null : await find(id);
  if (id === null || !found) {
    res.status(404).end();
    return;
  }
  await sendStoredFile(res, {
    ...{ ...found.file, type: 'application/pdf' },
    piece: (from, length) =>
      inWholeTransaction(contexts.again(found.ctx), (ctx) => versions.piece(ctx, id, from, length)),
  });
}

/** The version that a file is named by, or null. */
function versionIn(name: string): string | null {
  const [id = '', ...rest] = name.split('.');
  return UUID.test(id) && rest.join('.') === 'pdf' ? id : null;
}

const readBody = pdfUpTo(LARGEST_SHELF_FILE);
