import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { DOWNLOAD_POLICY } from '@stad/platform/api/http/security-headers.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { BUSY, FileInspection } from '@stad/safeguards/api/uploads/file-inspection.js';
import express, { type Request, type Response } from 'express';
import { LARGEST_SHELF_FILE } from '../rules/shelf-file.js';
import { shelfPermissions } from './permissions.js';
import { type ShelfFile, ShelfVersionsService, TOO_LARGE } from './shelf-versions.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^[1-9][0-9]{0,5}$/;
/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';
/** For whoever meets a full queue of files: about what one takes. */
const SECONDS_TO_WAIT = 10;

/**
 * Serves the files of the shelf as they were taken, and takes them in. A sheet that was made to be handed out is no
 * export: no fresh factor is asked for. Unknown, foreign and forbidden are one 404.
 */
@Controller('files/shelf')
export class ShelfFileController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly versions: ShelfVersionsService,
    private readonly inspection: FileInspection,
  ) {}

  /** P0, to anybody: no session is read, and none is made. */
  @Get('open/:name')
  async downloadOpen(@Param('name') name: string, @Res() res: Response): Promise<void> {
    await serve(res, versionIn(name), async (id) => {
      const ctx = this.contexts.visitor('read');
      return within(ctx, () => this.versions.file(ctx, id));
    });
  }

  /** `{id of the version}.pdf`; what leaves stands in the access log before its first byte does. */
  @Get(':name')
  async download(
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await serve(res, versionIn(name), async (id) => {
      const ctx = await this.contexts.open(req, res, shelfPermissions);
      if (!ctx.may('shelf:read')) return null;
      return within(ctx, async () => {
        const file = await this.versions.file(ctx, id);
        if (file) ctx.note({ action: 'EXPORT', objectType: 'shelf_file.pdf', objectIds: [id] });
        return file;
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
    const answer = (status: number, problems: readonly Problem[]) =>
      res.status(status).json({ problems });
    const ctx = await this.contexts.open(req, res, shelfPermissions);
    const isAsked = UUID.test(itemId) && NUMBER.test(named) && req.headers[CLIENT_HEADER];
    if (!(isAsked && ctx.may('shelf:keep'))) {
      answer(404, [NOT_AVAILABLE]);
      return;
    }
    const number = Number(named);
    const place = this.inspection.place(ctx.person.personId);
    if (!place) {
      res.setHeader('Retry-After', SECONDS_TO_WAIT);
      answer(503, [BUSY]);
      return;
    }
    const gone = new AbortController();
    res.on('close', () => gone.abort());
    try {
      await within(ctx, () => this.versions.mayPublish(ctx, itemId, number));
      // Read only now: who may not publish anything sends no megabytes either.
      const body = await pdfBody(req, res);
      if (!Buffer.isBuffer(body)) throw new ProblemError([body]);
      // No connection to the database is held while the file is looked into.
      const { problems } = await this.inspection.inspect(place, 'pdf', body, ctx.now, gone.signal);
      ctx.refuseIf(problems);
      await this.inspected(req, res, (again) =>
        this.versions.publish(again, itemId, number, { pdf: body }),
      );
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
  private async inspected(
    req: Request,
    res: Response,
    publish: (ctx: RequestContext) => Promise<void>,
  ): Promise<void> {
    const ctx = await this.contexts.open(req, res, shelfPermissions);
    if (!ctx.may('shelf:keep')) throw new ProblemError([NOT_AVAILABLE]);
    ctx.db.transaction.mode = 'write';
    await within(ctx, () => publish(ctx));
  }
}

/** The version that a file is named by, or null. */
function versionIn(name: string): string | null {
  const [id = '', ...rest] = name.split('.');
  return UUID.test(id) && rest.join('.') === 'pdf' ? id : null;
}

async function within<T>(ctx: RequestContext, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    await ctx.db.transaction.close('commit', ctx.readEvents);
    return done;
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    throw error;
  }
}

async function serve(
  res: Response,
  id: string | null,
  find: (id: string) => Promise<ShelfFile | null>,
): Promise<void> {
  const file = id === null ? null : await find(id);
  if (!file) {
    res.status(404).end();
    return;
  }
  // What left the table is what went in, or nothing leaves the house.
  const actual = createHash('sha256').update(file.bytes).digest();
  if (!actual.equals(file.sha256)) throw new Error('A stored file has another checksum');
  res.setHeader('Content-Type', 'application/pdf');
  res.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
  res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY);
  // Taken off the shelf it is gone: nobody on the way keeps it.
  res.setHeader('Cache-Control', 'no-store, no-transform');
  res.setHeader('ETag', `"${actual.toString('hex')}"`);
  res.setHeader('Content-Length', file.bytes.length);
  res.end(file.bytes);
}

const readBody = express.raw({ type: 'application/pdf', limit: LARGEST_SHELF_FILE });

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
