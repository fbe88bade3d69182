import { randomUUID } from 'node:crypto';
import { parseCronItems, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { RequestContext } from '../context/request-context.js';
import { inWholeTransaction } from '../context/whole-transaction.js';
import { CONNECTION, PatientClient } from '../db/patient-client.js';
import { Transaction } from '../db/transaction.js';
import { problemsOf } from '../graphql/errors.js';
import type { OperationLog } from '../http/operation-log.js';
import { askEachAgency, eachAgency } from './each-agency.js';
import type { JobPayload, JobRun, Jobs } from './jobs.js';
import { type OutboxDepth, readDepth } from './outbox-depth.js';
import { SILENT } from './queue-schema.js';
import { SteadyRunner } from './steady-runner.js';

export interface JobRunnerParts {
  /** The database as `portal_jobs`. */
  readonly databaseUrl: string;
  /** The pool of `portal_app`: jobs act under the same policies as people. */
  readonly source: DataSource;
  readonly jobs: Jobs;
  readonly log: OperationLog;
  /** Default: the clock on the wall. */
  readonly clock?: () => Date;
}

/** One listening connection, and one for each job under way. */
const CONCURRENCY = 2;

const STOP_PATIENCE_MS = 20_000;

/** The jobs of this process, while they run. */
export interface Outbox {
  /** Takes no new job; what is under way may finish within `patienceMs`, else it goes back. */
  stop(patienceMs?: number): Promise<void>;
  /** How much is waiting, over all processes that run jobs. */
  depth(): Promise<OutboxDepth>;
}

/** Runs jobs until it is stopped. */
export async function startJobs(parts: JobRunnerParts): Promise<Outbox> {
  const pool = poolOf(parts);
  const tasks = taskList(parts);
  const begin = (events: WorkerEvents) =>
    run({
      pgPool: pool,
      taskList: tasks,
      parsedCronItems: parseCronItems(parts.jobs.repeated.map(eachAgency)),
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      logger: SILENT,
      events,
      // Noted as a batch, what became of a job is waited for at the end, and a failure to note it is told.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  const runner = await SteadyRunner.start({ begin, pool, log: parts.log });
  return {
    depth: () => readDepth(pool),
    stop: async (patienceMs = STOP_PATIENCE_MS) => {
      await runner.stop(patienceMs);
      await pool.end();
    },
  };
}

/** Runs what is due now, and ends. */
export async function runDueJobs(parts: JobRunnerParts): Promise<void> {
  const pool = poolOf(parts);
  try {
    await runOnce({
      pgPool: pool,
      taskList: taskList(parts),
      concurrency: 1,
      noHandleSignals: true,
      logger: SILENT,
    });
  } finally {
    await pool.end();
  }
}

function poolOf({ databaseUrl, log }: JobRunnerParts): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONCURRENCY + 1,
    application_name: 'portal jobs',
    Client: PatientClient,
    ...CONNECTION,
  });
  // A connection that dies while nobody uses it is replaced; without a listener it ends the process.
  const lost = (error: Error) => log.unexpected('jobs', error);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

function taskList({ jobs, source, log, clock = () => new Date() }: JobRunnerParts): TaskList {
  const tasks = [...jobs.all].map(([task, handler]) => [
    task,
    async (payload: unknown, { job }: { job: { attempts: number; max_attempts: number } }) => {
      const requestId = randomUUID();
      const startedAt = performance.now();
      const { agencyId } = payload as JobPayload;
      let code = 'OK';
      const attempt: JobRun = {
        now: clock(),
        isLast: job.attempts >= job.max_attempts,
        as: (agency, work) =>
          asSystem({ source, task, agencyId: agency, requestId, now: attempt.now }, work),
      };
      try {
        await handler(attempt, payload as JobPayload);
      } catch (error) {
        code = problemsOf(error)[0]?.code ?? 'INTERNAL';
        if (code === 'INTERNAL') log.unexpected(requestId, error);
        // The queue keeps what is thrown: a code, never a message that might quote a value.
        throw new Error(code);
      } finally {
        log.job(requestId, task, agencyId, code, startedAt);
      }
    },
  ]);
  const askings = jobs.repeated.map((each) => [eachAgency(each).task, askEachAgency(each, clock)]);
  return Object.fromEntries([...tasks, ...askings]);
}

interface SystemParts {
  readonly source: DataSource;
  readonly task: string;
  readonly agencyId: string;
  readonly requestId: string;
  readonly now: Date;
}

async function asSystem<T>(
  { source, task, agencyId, requestId, now }: SystemParts,
  work: (ctx: RequestContext) => Promise<T>,
): Promise<T> {
  const viewer = { kind: 'system', job: task, agencyId } as const;
  const transaction = new Transaction(source, viewer, 'write', requestId);
  const ctx = new RequestContext({
    viewer,
    permissions: new Set(),
    transaction,
    requestId,
    now,
  });
  return inWholeTransaction(ctx, work);
}
