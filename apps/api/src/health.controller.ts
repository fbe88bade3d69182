import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { domains } from './domains.js';

/** `/livez`: the process answers. `/readyz`: it can do its work. Neither tells anything else. */
@Controller()
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Get('livez')
  @HttpCode(204)
  live(): void {}

  @Get('readyz')
  async ready(@Res() res: Response): Promise<void> {
    res.status((await this.worksNow()) ? 204 : 503).end();
  }

  /** Migrations at the version of this build, and a write reaches the access log (rolled back). */
  private async worksNow(): Promise<boolean> {
    const runner = this.source.createQueryRunner();
    try {
      const applied: { id: string }[] = await runner.query('select id from app.schema_migration');
      const ids = new Set(applied.map((row) => row.id));
      const missing = domains
        .flatMap((domain) => domain.migrations)
        .filter(({ id }) => !ids.has(id));
      if (missing.length > 0) return false;
      await runner.query('begin');
      await runner.query(`select audit.record('PROBE', 'readiness', '{}', null, null)`);
      await runner.query('rollback');
      return true;
    } catch {
      return false;
    } finally {
      await runner.release();
    }
  }
}
