import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { PeopleImportService } from '@stad/identity/api/import/people-import.service.js';
import { identityPermissions } from '@stad/identity/api/permissions.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ImportReport } from '@stad/platform/api/import/import-report.js';
import { LARGEST_IMPORT, MOST_IMPORT_ROWS } from '@stad/platform/rules/import-row.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import { ContextOpener } from '../open-context.js';
import { programmePermissions } from '../permissions.js';
import { AreasImportService } from './areas-import.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';

const cell = z.string().max(400);
const row = { row: z.number().int().min(2).max(1_000_000) };
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable();

const PEOPLE = z.strictObject({
  digest,
  rows: z
    .array(
      z.strictObject({
        ...row,
        email: cell,
        functionTitle: cell.optional(),
        unit: cell.optional(),
        roles: cell.optional(),
        validFrom: cell.optional(),
        validTo: cell.optional(),
      }),
    )
    .max(MOST_IMPORT_ROWS),
});

const AREAS = z.strictObject({
  digest,
  rows: z
    .array(
      z.strictObject({
        ...row,
        code: cell,
        name: cell.optional(),
        areaGroup: cell.optional(),
        kind: cell.optional(),
      }),
    )
    .max(MOST_IMPORT_ROWS),
});

const readBody = express.json({ limit: LARGEST_IMPORT });

/**
 * Rows of a file that the browser has read: without a digest a dry run, with the dry run's digest the
 * import. Unknown, foreign and forbidden are one 404; a body of another shape is not read.
 */
@Controller('files/import')
export class ImportController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly people: PeopleImportService,
    private readonly areas: AreasImportService,
  ) {}

  @Post('people')
  async importPeople(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.take(req, res, 'people:change', PEOPLE, (ctx, body) => {
      // The file gives roles; what it would do is told without.
      if (body.digest !== null) ctx.requireFreshFactor();
      return this.people.run(ctx, body.rows, body.digest);
    });
  }

  @Post('areas/:site')
  async importAreas(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.take(req, res, 'area:change', AREAS, (ctx, body) => {
      if (!UUID.test(siteId)) throw new ProblemError([NOT_AVAILABLE]);
      return this.areas.run(ctx, siteId, body.rows, body.digest);
    });
  }

  private async take<Body>(
    req: Request,
    res: Response,
    permission: string,
    shape: z.ZodType<Body>,
    run: (ctx: RequestContext, body: Body) => Promise<ImportReport>,
  ): Promise<void> {
    const permissions = { ...identityPermissions, ...programmePermissions };
    const ctx = await this.contexts.open(req, res, permissions);
    const refuse = (status: number, problems: readonly Problem[]) =>
      res.status(status).json({ problems });
    if (!req.headers[CLIENT_HEADER] || ctx.viewer.kind !== 'person') {
      refuse(404, [NOT_AVAILABLE]);
      return;
    }
    if (!ctx.may(permission)) {
      ctx.note({ action: 'REFUSED', objectType: `import ${permission}` });
      await ctx.db.transaction.close('rollback', ctx.readEvents);
      refuse(404, [NOT_AVAILABLE]);
      return;
    }
    // Read only now: who may not import sends no megabytes either.
    const body = shape.safeParse(await jsonBody(req, res));
    if (!body.success) {
      refuse(422, [{ code: 'IMPORT_UNREADABLE' }]);
      return;
    }
    ctx.db.transaction.mode = 'write';
    try {
      const report = await run(ctx, body.data);
      await ctx.db.transaction.close(report.state === 'DONE' ? 'commit' : 'rollback');
      res.json(report);
    } catch (error) {
      await ctx.db.transaction.close('rollback');
      if (!(error instanceof ProblemError)) throw error;
      const isGone = error.problems.some(({ code }) => code === NOT_AVAILABLE.code);
      refuse(isGone ? 404 : 422, error.problems);
    }
  }
}

/** The body of a request, or undefined: too large, no JSON. */
function jsonBody(req: Request, res: Response): Promise<unknown> {
  return new Promise((resolve) => {
    readBody(req, res, (error?: unknown) => resolve(error ? undefined : req.body));
  });
}
