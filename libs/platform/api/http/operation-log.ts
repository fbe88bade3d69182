import { createHash } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { RequestContext } from '../context/request-context.js';
import type { PublicError } from '../graphql/errors.js';
import type { Watcher } from '../telemetry/watcher.js';

const UNSERVED = 'unserved';

/**
 * Structured logs by allow-list: what is not named here is not written. No variables, no query
 * strings, no SQL parameters, no error messages (PostgreSQL's quote values).
 */
export class OperationLog {
  private readonly logger: Logger;
  private readonly watchers: Watcher[] = [];

  constructor(level: string) {
    this.logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  /** From here on `watcher` is told of everything that ends. */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  operation(
    ctx: RequestContext,
    name: string,
    errors: readonly PublicError[] | undefined,
    startedAt: number,
  ): void {
    const { viewer, requestId } = ctx;
    const { statements } = ctx.db.transaction;
    const operation = name.slice(0, 80);
    const code = errors?.[0]?.extensions.code ?? 'OK';
    const ms = performance.now() - startedAt;
    this.logger.info({
      requestId,
      user: viewer.kind === 'person' ? shortHash(viewer.personId) : viewer.kind,
      agency: viewer.kind === 'visitor' ? undefined : viewer.agencyId,
      operation,
      code,
      statements,
      ms: Math.round(ms),
    });
    for (const each of this.watchers)
      each.operation({ requestId, operation, code, statements, ms });
  }

  /** A request that never came to be an operation: not understood, or nobody could be asked who sends it. */
  unserved(requestId: string, code: string): void {
    this.logger.info({ requestId, operation: UNSERVED, code });
    for (const each of this.watchers) {
      each.operation({ requestId, operation: UNSERVED, code, statements: 0, ms: 0 });
    }
  }

  /** One attempt at a job. */
  job(requestId: string, job: string, agency: string, code: string, startedAt: number): void {
    const ms = performance.now() - startedAt;
    this.logger.info({ requestId, user: 'system', agency, job, code, ms: Math.round(ms) });
    for (const each of this.watchers) each.job({ requestId, job, code, ms });
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

  /** What somebody should look at, though people can still work. */
  warning(event: string, facts: Record<string, string | number | boolean> = {}): void {
    this.logger.warn({ event, ...facts });
  }
}

function shortHash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12);
}
