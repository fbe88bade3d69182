import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from '../db/readiness.js';

/** `/livez`: the process answers. `/readyz`: it can do its work. Neither tells anything else. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('livez')
  @HttpCode(204)
  live(): void {}

  @Get('readyz')
  async ready(@Res() res: Response): Promise<void> {
    res.status((await this.readiness.hindrance()) ? 503 : 204).end();
  }
}
