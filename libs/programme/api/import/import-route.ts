import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { problemsOf } from '@stad/platform/api/graphql/errors.js';
import { LARGEST_IMPORT } from '@stad/platform/rules/import-row.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import type { BackgroundTask, NewTask } from '../background/background-task.js';
import { BackgroundTasks } from '../background/background-tasks.js';
import { ContextOpener } from '../context-opener.js';
import type { ImportInput } from './rows-import.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';

const readBody = express.json({ limit: LARGEST_IMPORT });

/** A cell as it is sent, the number of a row, and the digest of a trial: what the body of every import is made of. */
export const IMPORT_SHAPE = {
  cell: z.string().max(400),
  row: { row: z.number().int().min(2).max(1_000_000) },
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
} as const;

interface Exchange {
  readonly req: Request;
  readonly res: Response;
}

/**
 * The way of an import over HTTP: `POST` begins a task, `GET` tells how far it is and, once done, what each row
 * did. Unknown, foreign and forbidden are one 404; a body of another shape is not read.
 */
@Injectable()
export class ImportRoute {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly tasks: BackgroundTasks,
  ) {}

  async start(
    ctx: RequestContext,
    task: Omit<NewTask, 'total' | 'input'> & { readonly input: ImportInput<unknown> },
  ): Promise<BackgroundTask | null> {
    const { kind, subjectId = null, input } = task;
    const id = await this.tasks.start(ctx, { ...task, total: input.rows.length });
    return this.tasks.find(ctx, kind, { subjectId, id });
  }

  find(
    ctx: RequestContext,
    req: Request,
    kind: string,
    subjectId: string | null = null,
  ): Promise<BackgroundTask | null> {
    const { task } = req.query;
    return this.tasks.find(ctx, kind, { subjectId, id: task === undefined ? null : idOf(task) });
  }

  async take(
    { req, res }: Exchange,
    { permission, permissions }: { permission: string; permissions: PermissionCatalog },
    work: (ctx: RequestContext) => Promise<BackgroundTask | null>,
  ): Promise<void> {
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
export async function readRows<Body>(
  req: Request,
  res: Response,
  shape: z.ZodType<Body>,
): Promise<Body> {
  const read = shape.safeParse(await jsonBody(req, res));
  if (!read.success) throw new ProblemError([{ code: 'IMPORT_UNREADABLE' }]);
  return read.data;
}

/** An id as it is written in an address. */
export function idOf(written: unknown): string {
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
