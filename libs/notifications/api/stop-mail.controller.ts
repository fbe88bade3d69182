import { Controller, Param, Post, Res } from '@nestjs/common';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { Response } from 'express';
import { MailChoiceService } from './mail-choice.service.js';

/** As a secret is made. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * One click in a mail program (RFC 8058): open, the secret in the address is what lets in. To look at the
 * address ends nothing: programs that check links look at all of them, and get the page with a button.
 */
@Controller('avsluta')
export class StopMailController {
  constructor(private readonly choices: MailChoiceService) {}

  @Post(':secret')
  async stop(@Param('secret') secret: string, @Res() res: Response): Promise<void> {
    res.setHeader('Cache-Control', 'no-store');
    try {
      if (SECRET.test(secret)) await this.choices.stop(secret, new Date());
    } catch (error) {
      // Unknown and known answer alike.
      if (!(error instanceof ProblemError)) throw error;
    }
    res.status(204).end();
  }
}
