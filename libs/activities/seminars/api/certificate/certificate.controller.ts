import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { problemsOf } from '@stad/platform/api/graphql/errors.js';
import { filesAtOnce, SECONDS_TO_WAIT, sendMadeFile } from '@stad/platform/api/http/made-file.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { LANGUAGES } from '@stad/platform/rules/language.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import { seminarPermissions } from '../permissions.js';
import { CertificateService, type TypedCertificate } from './certificate.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';

const TYPED = z.strictObject({ name: z.string().max(400), language: z.enum(LANGUAGES) });
const readBody = express.json({ limit: 4096 });

const STATUS: Readonly<Record<string, number>> = {
  [NOT_AVAILABLE.code]: 404,
  TOO_MANY_FILES: 429,
  UNAVAILABLE: 503,
  TAKES_LONG: 503,
  INTERNAL: 500,
};

/**
 * Paper that says that somebody was at a seminar, made as it is asked for. The name comes in the body, never in an
 * address; no `once`, whose receipt would have a digest of it. Unknown, foreign and forbidden are one 404.
 */
@Controller('files/seminars')
export class CertificateController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly certificates: CertificateService,
    private readonly log: OperationLog,
  ) {}

  @Post(':seminar/certificate')
  async print(
    @Param('seminar') id: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const ctx = await this.contexts.open(req, res, seminarPermissions);
    const refuse = (problems: readonly Problem[]) => {
      const status = STATUS[problems[0]?.code ?? ''] ?? 422;
      if (status === 429 || status === 503) res.setHeader('Retry-After', SECONDS_TO_WAIT);
      res.status(status).json({ problems });
    };
    if (!(UUID.test(id) && req.headers[CLIENT_HEADER] && ctx.may('seminar:plan'))) {
      refuse([NOT_AVAILABLE]);
      return;
    }
    const tooMany = filesAtOnce.enter(ctx.person.membershipId, res);
    if (tooMany) {
      await ctx.db.transaction.close('rollback');
      refuse([{ code: tooMany === 429 ? 'TOO_MANY_FILES' : 'UNAVAILABLE' }]);
      return;
    }
    try {
      const bytes = await this.made(ctx, id, await typedIn(req, res));
      res.status(200);
      sendMadeFile(res, { bytes, name: `intyg-${id.slice(0, 8)}.pdf`, type: 'application/pdf' });
    } catch (error) {
      const problems = problemsOf(error);
      // What nobody expected is told by its frames: its message could quote what was set.
      if (problems[0]?.code === 'INTERNAL') this.log.unexpected(ctx.requestId, error);
      refuse(problems);
    }
  }

  private async made(
    ctx: RequestContext,
    id: string,
    typed: TypedCertificate,
  ): Promise<Uint8Array> {
    ctx.requireFreshFactor();
    try {
      const pdf = await this.certificates.pdf(ctx, id, typed);
      // That it left stands in the log before its first byte does.
      await ctx.db.transaction.close('commit', ctx.readEvents);
      return pdf;
    } catch (error) {
      await ctx.db.transaction.close('rollback').catch(() => undefined);
      throw error;
    }
  }
}

/** What was typed; problem: `PRINTED_NAME_WRONG` where the body is of another shape. */
async function typedIn(req: Request, res: Response): Promise<TypedCertificate> {
  const body = await new Promise<unknown>((resolve) => {
    readBody(req, res, (error?: unknown) => resolve(error ? undefined : req.body));
  });
  const read = TYPED.safeParse(body);
  if (!read.success) throw new ProblemError([{ code: 'PRINTED_NAME_WRONG', field: 'name' }]);
  return read.data;
}
