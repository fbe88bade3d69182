import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Mode } from '@stad/platform/api/db/settings.js';
import type { JobRun } from '@stad/platform/api/jobs/jobs.js';
import type { ActingPerson, Asker } from './acting-person.js';
import type { TaskKind, TaskResult, TaskWork } from './background-task.js';

/** How often, over the whole of it, the page is told how far it is. */
const TELLINGS = 20;

const INPUT = 'select content from background_task_input where task_id = $1';

const REACHED = `update background_task set done = $2, touched_at = now()
  where id = $1 and ended_at is null`;

const HOLD = 'select from background_task where id = $1 and ended_at is null for update';

const DONE = `update background_task
  set state = 'DONE', done = total, report = $2, has_written = $3, ended_at = now() where id = $1`;

export const FORGET_INPUT = 'delete from background_task_input where task_id = $1';

/** A task that somebody has taken to do. */
export interface TakenTask {
  readonly id: string;
  readonly agencyId: string;
  readonly membershipId: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly subjectId: string | null;
  readonly total: number;
  /** How often it has been begun, this time too. */
  readonly attempts: number;
  readonly isTooOld: boolean;
}

/** It has ended meanwhile: somebody else did it. */
export class EndedElsewhereError extends Error {}

/** The writing came to nothing, and its transaction with it. */
class NotKeptError extends Error {}

/** One attempt at a task: what its kind gets to work with. */
export class TaskAttempt implements TaskWork {
  private readonly asker: Asker;
  private told = 0;

  constructor(
    private readonly run: JobRun,
    private readonly task: TakenTask,
    { permission, permissions }: TaskKind,
    private readonly people: ActingPerson,
  ) {
    const { id: requestId, agencyId, sessionId } = task;
    this.asker = { agencyId, sessionId, permission, permissions, requestId };
  }

  get subjectId(): string | null {
    return this.task.subjectId;
  }

  /** What was handed in. */
  async input(): Promise<unknown> {
    const [row] = await this.read((ctx) => ctx.db.sql<{ content: string }>(INPUT, [this.task.id]));
    if (!row) throw new EndedElsewhereError();
    return JSON.parse(row.content);
  }

  read<T>(work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    return this.asPerson('read', work);
  }

  async reached(done: number): Promise<void> {
    const { id, agencyId, total } = this.task;
    if (done < total && done - this.told < total / TELLINGS) return;
    this.told = done;
    await this.run.as(agencyId, (ctx) => ctx.db.sql(REACHED, [id, done]));
  }

  async keep(work: (ctx: RequestContext) => Promise<TaskResult | null>): Promise<boolean> {
    const { id } = this.task;
    try {
      await this.asPerson('write', async (ctx) => {
        if ((await ctx.db.sql(HOLD, [id])).length === 0) throw new EndedElsewhereError();
        const result = await work(ctx);
        if (!result) throw new NotKeptError();
        await ctx.db.sql(DONE, [id, JSON.stringify(result.report), result.hasWritten]);
        await ctx.db.sql(FORGET_INPUT, [id]);
      });
    } catch (error) {
      if (error instanceof NotKeptError) return false;
      throw error;
    }
    return true;
  }

  private asPerson<T>(mode: Mode, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    return this.people.run(this.run, this.asker, mode, work);
  }
}
