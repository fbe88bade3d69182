import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { SystemViewer, Viewer, VisitorViewer } from '../../rules/viewer.js';
import { preparedStatement } from './prepared-statement.js';
import type { SecondPlace } from './second-place.js';
import { type Mode, openingSql, viewerSql } from './settings.js';

/** One protected reading, refusal or export, written before the answer leaves (INV-19). */
export interface ReadEvent {
  readonly action: 'READ' | 'LIST' | 'EXPORT' | 'REFUSED' | `TEXT_${string}`;
  readonly objectType: string;
  readonly objectIds?: readonly string[];
  readonly rowCount?: number;
  readonly legalBasis?: string;
  /** Of something that is true only when the operation is: a failed one leaves it out. */
  readonly onlyIfKept?: boolean;
}

/**
 * What befalls a server and not a statement: it is full or breaks (53, 58, XX), ends sessions (57P), or a
 * standby cannot keep a row any longer that the primary has cleared away (40). The primary is asked then.
 */
const OF_THE_SERVER = /^(40|53|57P|58|XX)/;

/** A statement before this one has failed. */
const ABORTED = '25P02';

/** The transaction could not be opened or kept: the database is away, or the pool is full. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
}

/**
 * The one transaction of an operation: opened at the first data access, closed before the answer
 * leaves, always on one connection (a second one taken meanwhile would deadlock a small pool).
 */
export class Transaction {
  private runner: QueryRunner | undefined;
  private opening: Promise<EntityManager> | undefined;
  private broken: unknown;
  /** Reading at the standby, as long as that goes well. */
  private isAtStandby = false;
  /** All that is asked for may be read at the standby. Settled together with the mode. */
  isFromStandby = false;
  /** Statements sent, for the budget of security.md 10. */
  statements = 0;

  constructor(
    private readonly source: DataSource,
    private viewer: Viewer,
    /** Queries run READ ONLY. Settled when the operation is known, before anything is opened. */
    public mode: Mode,
    private readonly requestId: string,
    private readonly standby: SecondPlace | null = null,
  ) {}

  /** The standby gave up half way: what was read is thrown away, and {@link atPrimary} reads again. */
  get hasLostStandby(): boolean {
    return this.isAtStandby && isOfServer(this.broken);
  }

  /** The same operation once more, at the primary. */
  async atPrimary(): Promise<Transaction> {
    await this.close('rollback').catch(() => undefined);
    const again = new Transaction(this.source, this.viewer, this.mode, this.requestId);
    again.statements = this.statements;
    return again;
  }

  manager(): Promise<EntityManager> {
    this.opening ??= this.open();
    return this.opening;
  }

  /** Runs one statement and remembers the first failure: its siblings only say "aborted". */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const manager = await this.manager();
    this.statements += 1;
    try {
      return await work(manager);
    } catch (error) {
      // The sibling that failed before this one was answered before, and may have further to come here.
      if (codeOf(error) === ABORTED) await nextTurn();
      // TypeORM lets go of a connection that died; what follows only hears that it was let go.
      const isGone = this.runner?.isReleased === true;
      this.broken ??= isGone ? new DatabaseUnavailableError('lost', { cause: error }) : error;
      throw this.broken;
    }
  }

  /** From here on somebody else acts: a visitor whose secret was known becomes the system of its agency. */
  async become(viewer: SystemViewer | VisitorViewer): Promise<void> {
    await this.run((manager) => manager.query(viewerSql(viewer, this.requestId)));
    this.viewer = viewer;
  }

  /**
   * Ends the operation. A COMMIT after a failed statement raises no error, it answers ROLLBACK:
   * the command tag decides. A query that owes no event does not wait for its COMMIT.
   */
  async close(outcome: 'commit' | 'rollback', events: readonly ReadEvent[] = []): Promise<void> {
    if (!this.opening && events.length === 0) return;
    // Only an event is owed, and it is written at the primary.
    if (!this.opening) this.opening = this.openAtPrimary();
    await this.opening.catch(() => undefined);
    const { runner } = this;
    if (!runner) throw new DatabaseUnavailableError('no connection');
    const client = (await runner.connect()) as pg.PoolClient;
    const failed = outcome === 'rollback' || this.broken !== undefined;
    const due = failed ? events.filter(({ onlyIfKept }) => !onlyIfKept) : events;
    if (this.isAtStandby) {
      this.standby?.ended(this.hasLostStandby ? 'FAILED' : 'STANDBY');
      client.query('rollback').catch(() => undefined);
      markActive(runner, false);
      await runner.release();
      // A standby takes no writes: what was opened there is written at the primary, before the answer leaves.
      if (due.length > 0) await this.logAtPrimary(due);
      return;
    }
    if (!failed && this.mode === 'read' && events.length === 0) {
      client.query('commit').catch(() => undefined);
      markActive(runner, false);
      await runner.release();
      return;
    }
    try {
      const end = client.query(failed ? 'rollback' : 'commit');
      const logged = due.length > 0 ? this.log(client, due) : undefined;
      const [{ command: tag }] = await Promise.all([end, logged]);
      if (!failed && tag !== 'COMMIT') throw this.broken ?? new Error(`COMMIT answered ${tag}`);
    } finally {
      markActive(runner, false);
      await runner.release();
    }
  }

  private async open(): Promise<EntityManager> {
    if (!this.standby || !this.isFromStandby || this.mode !== 'read') return this.openAtPrimary();
    const opening = openingSql(this.viewer, 'read', this.requestId);
    const runner = await this.standby.begin(opening).catch((error: Error) => {
      throw new DatabaseUnavailableError(error.message, { cause: error });
    });
    // How far the primary is, and whether the standby is as far.
    this.statements += 2;
    if (!runner) return this.openAtPrimary();
    this.isAtStandby = true;
    this.runner = runner;
    prepareFinds(runner);
    markActive(runner, true);
    return runner.manager;
  }

  private async openAtPrimary(): Promise<EntityManager> {
    const { runner, client } = await this.connect();
    this.runner = runner;
    prepareFinds(runner);
    // Not awaited: the first statement follows in the same flight. A failure here fails it too.
    client.query(openingSql(this.viewer, this.mode, this.requestId)).catch((error: unknown) => {
      this.broken ??= error;
    });
    this.statements += 1;
    // TypeORM does not see a raw BEGIN; without this it would send its own START TRANSACTION.
    markActive(runner, true);
    return runner.manager;
  }

  private async connect(): Promise<{ runner: QueryRunner; client: pg.PoolClient }> {
    const runner = this.source.createQueryRunner();
    try {
      return { runner, client: (await runner.connect()) as pg.PoolClient };
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw new DatabaseUnavailableError((error as Error).message, { cause: error });
    }
  }

  private async logAtPrimary(events: readonly ReadEvent[]): Promise<void> {
    const { runner, client } = await this.connect();
    try {
      await this.log(client, events);
    } finally {
      await runner.release();
    }
  }

  /** Own transaction on the same connection, in the same flight: the reading one may be READ ONLY. */
  private async log(client: pg.PoolClient, events: readonly ReadEvent[]): Promise<void> {
    const parts = [client.query(openingSql(this.viewer, 'write', this.requestId))];
    for (const event of events) {
      parts.push(
        client.query(RECORD, [
          event.action,
          event.objectType,
          event.objectIds ?? [],
          event.legalBasis ?? null,
          event.rowCount ?? null,
        ]),
      );
    }
    parts.push(client.query('commit'));
    // Together: a connection that is cut refuses all of them, and each refusal wants its listener.
    const { command } = (await Promise.all(parts)).at(-1) as pg.QueryResult;
    if (command !== 'COMMIT') throw new Error('The access log could not be written');
  }
}

/**
 * What TypeORM builds of `find` has one text for each place that calls it, and is kept planned as well. It
 * alone asks for a structured result. A list of values written out differs with their number.
 */
function prepareFinds(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<never>;
  runner.query = (text: string, parameters?: unknown, isStructured = false) =>
    query(
      isStructured && !text.includes(' IN (') ? preparedStatement(text) : text,
      parameters,
      isStructured,
    );
}

const RECORD = preparedStatement('select audit.record($1, $2, $3, $4, $5)');

function isOfServer(error: unknown): boolean {
  return error instanceof DatabaseUnavailableError || OF_THE_SERVER.test(codeOf(error));
}

function codeOf(error: unknown): string {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code ?? '';
}

/** Read-only in TypeORM's type, yet the only way to tell it of a transaction it did not begin. */
function markActive(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}
