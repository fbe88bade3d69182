import { timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { INBOUND_SECRET } from '@stad/platform/api/mail/inbound-secret.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import type { Request, Response } from 'express';
import { Inbound } from './inbound.js';

/**
 * Open to the mail server alone, by a shared secret. Without it, with another, or when none is set the
 * route is not there. What the mail was is not told: taken, unknown and late are one answer.
 */
@Controller('mail/inbound')
export class InboundController {
  constructor(
    private readonly contexts: ContextOpener,
    private readonly inbound: Inbound,
    @Inject(INBOUND_SECRET) private readonly secret: string | null,
  ) {}

  @Post()
  async take(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!this.knows(req.headers.authorization) || !Buffer.isBuffer(req.body)) {
      res.status(404).end();
      return;
    }
    const raw: Buffer = req.body;
    const ctx = this.contexts.visitor('write');
    try {
      await this.inbound.take(ctx, raw);
      await ctx.db.transaction.close('commit', ctx.readEvents);
    } catch (error) {
      await ctx.db.transaction.close('rollback');
      // An answer that came too late, or to what is gone, is no reason to send it again.
      if (!(error instanceof ProblemError)) throw error;
    }
    res.status(204).end();
  }

  private knows(header: string | undefined): boolean {
    if (this.secret === null || !header?.startsWith('Bearer ')) return false;
    return timingSafeEqual(sha256(header.slice('Bearer '.length)), sha256(this.secret));
  }
}
