import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { identityPermissions } from '@stad/identity/api/permissions.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { problemsOf } from '@stad/platform/api/graphql/errors.js';
import { LARGEST_IMPORT, MOST_IMPORT_ROWS } from '@stad/platform/rules/import-row.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import type { BackgroundTask, NewTask } from '../background/background-task.js';
import { BackgroundTasks } from '../background/background-tasks.js';
import { ContextOpener } from '../context-opener.js';
import { programmePermissions } from '../permissions.js';
import { AREAS_IMPORT, AreasImport } from './areas-import.js';
import { PEOPLE_IMPORT } from './people-import.js';
import type { ImportInput } from './rows-import.js';

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
 * Rows of a file that the browser has read: without a digest a trial, with the trial's digest the import.
 * Either is a task (`BackgroundTasks`): `POST` begins it, `GET` tells how far it is and, once done, what each
 * row did. Unknown, foreign and forbidden are one 404; a body of another shape is not read.
 */
@Controller('files/import')
export class ImportController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly tasks: BackgroundTasks,
    private readonly areas: AreasImport,
  ) {}

  @Post('people')
  async importPeople(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.take(req, res, 'people:change', async (ctx) => {
      const input = await readRows(req, res, PEOPLE);
      // The file gives roles; what it would do is told without.
      if (input.digest !== null) ctx.requireFreshFactor();
      return this.start(ctx, { kind: PEOPLE_IMPORT, input });
    });
  }

  @Get('people')
  async peopleTask(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.take(req, res, 'people:change', (ctx) => this.find(ctx, req, PEOPLE_IMPORT));
  }

  @Post('areas/:site')
  async importAreas(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.take(req, res, 'area:change', async (ctx) => {
      const input = await readRows(req, res, AREAS);
      const subjectId = idOf(siteId);
      await this.areas.refuseOthers(ctx, subjectId);
      return this.start(ctx, { kind: AREAS_IMPORT, subjectId, input });
    });
  }

  @Get('areas/:site')
  async areasTask(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.take(req, res, 'area:change', (ctx) =>
      this.find(ctx, req, AREAS_IMPORT, idOf(siteId)),
    );
  }

  private async start(
    ctx: RequestContext,
    task: Omit<NewTask, 'total' | 'input'> & { readonly input: ImportInput<unknown> },
  ): Promise<BackgroundTask | null> {
    const { kind, subjectId = null, input } = task;
    const id = await this.tasks.start(ctx, { ...task, total: input.rows.length });
    return this.tasks.find(ctx, kind, { subjectId, id });
  }

  private find(
    ctx: RequestContext,
    req: Request,
    kind: string,
    subjectId: string | null = null,
  ): Promise<BackgroundTask | null> {
    const { task } = req.query;
    return this.tasks.find(ctx, kind, { subjectId, id: task === undefined ? null : idOf(task) });
  }

  private async take(
    req: Request,
    res: Response,
    permission: string,
    work: (ctx: RequestContext) => Promise<BackgroundTask | null>,
  ): Promise<void> {
    const permissions = { ...identityPermissions, ...programmePermissions };
    const ctx = await this.contexts.open(req, res, permissions);
    const refuse = (status: number, problems: readonly Problem[]) =>
      res.status(status).json({ problems });
    if (!req.headers[CLIENT_HEADER] || ctx.viewer.kind !== 'person') {
      refuse(404, [NOT_AVAILABLE]);
      return;
    }
    // Before a body is read: who may not import sends no megabytes either.
    if (!ctx.may(permission)) {
      refuse(404, [NOT_AVAILABLE]);
      return;
    }
    const isStart = req.method === 'POST';
    ctx.db.transaction.mode = isStart ? 'write' : 'read';
    try {
      const task = await work(ctx);
      await ctx.db.transaction.close('commit');
      res
        .status(isStart ? 202 : 200)
        .type('json')
        .send(taskJson(task));
    } catch (error) {
      await ctx.db.transaction.close('rollback').catch(() => undefined);
      const problems = problemsOf(error);
      const status = STATUS[problems[0]?.code ?? ''] ?? 422;
      if (status === 500) throw error;
      refuse(status, problems);
    }
  }
}

const STATUS: Readonly<Record<string, number>> = {
  [NOT_AVAILABLE.code]: 404,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The rows of a body, or `IMPORT_UNREADABLE`: too large, no JSON, another shape. */
async function readRows<Body>(req: Request, res: Response, shape: z.ZodType<Body>): Promise<Body> {
  const read = shape.safeParse(await jsonBody(req, res));
  if (!read.success) throw new ProblemError([{ code: 'IMPORT_UNREADABLE' }]);
  return read.data;
}

function idOf(written: unknown): string {
  if (typeof written !== 'string' || !UUID.test(written)) throw new ProblemError([NOT_AVAILABLE]);
  return written;
}

/** A report of 5,000 rows is a megabyte of JSON already: it is passed on as it is kept. */
function taskJson(task: BackgroundTask | null): string {
  if (!task) return '{"task":null}';
  const { report, ...rest } = task;
  return `{"task":${JSON.stringify(rest).slice(0, -1)},"report":${report}}}`;
}

/** The body of a request, or undefined: too large, no JSON. */
function jsonBody(req: Request, res: Response): Promise<unknown> {
  return new Promise((resolve) => {
    readBody(req, res, (error?: unknown) => resolve(error ? undefined : req.body));
  });
}
