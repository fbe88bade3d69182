import { createHash } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { RequestContext } from '../context/request-context.js';
import type { PublicError } from '../graphql/errors.js';

/**
 * Structured logs by allow-list: what is not named here is not written. No variables, no query
 * strings, no SQL parameters, no error messages (PostgreSQL's quote values).
 */
export class OperationLog {
  private readonly logger: Logger;

  constructor(level: string) {
    this.logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  operation(
    ctx: RequestContext,
    name: string,
    errors: readonly PublicError[] | undefined,
    startedAt: number,
  ): void {
    const { viewer } = ctx;
    this.logger.info({
      requestId: ctx.requestId,
      user: viewer.kind === 'person' ? shortHash(viewer.personId) : viewer.kind,
      agency: viewer.kind === 'visitor' ? undefined : viewer.agencyId,
      operation: name.slice(0, 80),
      code: errors?.[0]?.extensions.code ?? 'OK',
      statements: ctx.db.transaction.statements,
      ms: Math.round(performance.now() - startedAt),
    });
  }

  /** One attempt at a job. */
  job(requestId: string, job: string, agency: string, code: string, startedAt: number): void {
    const ms = Math.round(performance.now() - startedAt);
    this.logger.info({ requestId, user: 'system', agency, job, code, ms });
  }

  /** A failure nobody expected: its name, database code and own stack frames, not its message. */
  unexpected(requestId: string, error: unknown): void {
    const { name, stack } = error instanceof Error ? error : new Error('not an error');
    this.logger.error({
      requestId,
      name,
      databaseCode: (error as { driverError?: { code?: string } })?.driverError?.code,
      frames: stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 8),
    });
  }

  event(event: string, facts: Record<string, string | number | boolean> = {}): void {
    this.logger.info({ event, ...facts });
  }
}

function shortHash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12);
}
