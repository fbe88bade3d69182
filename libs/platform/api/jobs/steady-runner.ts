import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Runner, WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { OperationLog } from '../http/operation-log.js';

export interface SteadyRunnerParts {
  /** Begins to take jobs, and tells `events`. */
  readonly begin: (events: WorkerEvents) => Promise<Runner>;
  readonly pool: pg.Pool;
  readonly log: OperationLog;
}

const PAUSE_MS = 1000;

/** How often it is seen whether a runner that has ended holds a job after all. */
const SWEEP_MS = 60_000;

/** So many names of runners that have ended are kept. */
const REMEMBERED = 20;

const UNLOCK = 'select graphile_worker.force_unlock_workers($1::text[])';

/**
 * Keeps a runner of jobs going through what happens to the database. The queue's own ends when it cannot note
 * what became of a job, and goes on unmoved when the answer to "give me one" is lost; either way the job would
 * stay locked for four hours. So a runner that met such a failure is ended, what it holds is given back as
 * soon as the database answers, and another begins. What was done and not noted is done twice: handlers look
 * first whether it is still to be done.
 */
export class SteadyRunner {
  private runner: Runner | undefined;
  /** Of the runners of this process, as they stand in the queue; the last one is at work. */
  private names: string[] = [];
  private isStopping = false;
  private ended: Promise<void> = Promise.resolve();

  private constructor(private readonly parts: SteadyRunnerParts) {}

  /** Fails when not even the first runner can begin. */
  static async start(parts: SteadyRunnerParts): Promise<SteadyRunner> {
    const steady = new SteadyRunner(parts);
    await steady.begin();
    steady.ended = steady.keep();
    return steady;
  }

  /** Takes no new job; what is under way may finish within `patienceMs`, else it goes back. */
  async stop(patienceMs: number): Promise<void> {
    this.isStopping = true;
    end(this.runner);
    const insist = setTimeout(() => this.runner?.kill().catch(() => undefined), patienceMs);
    await this.ended.finally(() => clearTimeout(insist));
  }

  private async begin(): Promise<void> {
    let runner: Runner | undefined;
    const failed = ({ error }: { error: unknown }) => {
      this.parts.log.unexpected('jobs', error);
      // Once the worker that tells of it has let go: one that is ended under its own hands complains aloud.
      setImmediate(() => end(runner));
    };
    const events: WorkerEvents = new EventEmitter();
    events.once('pool:create', ({ workerPool }) => {
      this.names = [...this.names, workerPool.id].slice(-REMEMBERED);
    });
    events.once('worker:getJob:error', failed);
    events.once('pool:fatalError', failed);
    runner = await this.parts.begin(events);
    this.runner = runner;
    if (this.isStopping) end(runner);
  }

  private async keep(): Promise<void> {
    // A session that was frozen may take a job for a runner that has ended long since.
    const sweep = setInterval(() => this.unlock(-1).catch(() => undefined), SWEEP_MS);
    do {
      await this.runner?.promise.catch(() => undefined);
    } while (await this.beginAgain());
    clearInterval(sweep);
    await this.unlock().catch(() => undefined);
  }

  /** Whether another has begun. */
  private async beginAgain(): Promise<boolean> {
    if (!this.isStopping) this.parts.log.warning('jobs interrupted');
    while (!this.isStopping) {
      await delay(PAUSE_MS);
      try {
        await this.unlock();
        await this.begin();
      } catch {
        // Still away.
        continue;
      }
      this.parts.log.event('jobs resumed');
      return true;
    }
    return false;
  }

  /** Gives back what runners of this process hold, up to but not including the one at `last`. */
  private async unlock(last?: number): Promise<void> {
    const names = this.names.slice(0, last);
    if (names.length > 0) await this.parts.pool.query(UNLOCK, [names]);
  }
}

/** It may have ended by itself. */
function end(runner: Runner | undefined): void {
  runner?.stop().catch(() => undefined);
}
