import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { ActingPerson } from './acting-person.js';
import { BACKGROUND_TASK, BackgroundTasks } from './background-tasks.js';
import { EndedElsewhereError, FORGET_INPUT, type TakenTask, TaskAttempt } from './task-attempt.js';

/** Whoever is at work says so many times over in less than this; else it has died, and another takes over. */
const SILENT_MINUTES = 2;

/** What was begun so often and never ended fails for a reason of its own. */
const MOST_ATTEMPTS = 5;

/** What nobody began for a day is not begun: whoever asked has moved on, and so has what it is about. */
const LONGEST_WAIT_HOURS = 24;

const TAKE = `with taken as (
    update background_task
    set state = 'RUNNING', attempts = attempts + 1, done = 0, touched_at = now(),
      started_at = coalesce(started_at, now())
    where id = $1 and ended_at is null
      and coalesce(touched_at < now() - interval '${SILENT_MINUTES} minutes', true)
    returning *)
  select id, agency_id as "agencyId", membership_id as "membershipId", session_id as "sessionId",
    kind, subject_id as "subjectId", total, attempts,
    asked_at < now() - interval '${LONGEST_WAIT_HOURS} hours' as "isTooOld" from taken`;

const LASTS = 'select from background_task where id = $1 and ended_at is null';

const WAIT_AGAIN = `update background_task set state = 'WAITING', touched_at = null
  where id = $1 and ended_at is null`;

const END = `update background_task set state = $2, problems = $3, ended_at = now()
  where id = $1 and ended_at is null`;

/**
 * Does the work of `BackgroundTasks`. Each beginning asks for a look two minutes on: a process that was killed
 * is found silent then, by whichever is left, and the work begins again. What is written is written together
 * with the end, so nothing is done twice. However it ends, what was handed in goes with the end.
 */
@Injectable()
export class BackgroundJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tasks: BackgroundTasks,
    private readonly people: ActingPerson,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(BACKGROUND_TASK, (run, payload) => this.do(run, payload));
  }

  private async do(run: JobRun, { agencyId, taskId }: JobPayload): Promise<void> {
    const task = await run.as(agencyId, (ctx) => this.take(ctx, String(taskId)));
    if (!task) return;
    if (task.isTooOld) {
      await this.end(run, task, 'REFUSED', [{ code: 'TASK_TOO_OLD' }]);
      return;
    }
    try {
      if (task.attempts > MOST_ATTEMPTS) throw new Error('Begun too often');
      const kind = this.tasks.kindOf(task.kind);
      const attempt = new TaskAttempt(run, task, kind, this.people);
      await kind.run(attempt, await attempt.input());
    } catch (error) {
      await this.afterFailure(run, task, error);
    }
  }

  /** The task, when it is to be done here and now; as long as it lasts it is looked at again. */
  private async take(ctx: RequestContext, id: string): Promise<TakenTask | null> {
    const [taken] = await ctx.db.sql<TakenTask>(TAKE, [id]);
    if (taken || (await ctx.db.sql(LASTS, [id])).length > 0) {
      const runAt = new Date(ctx.now.getTime() + SILENT_MINUTES * 60_000);
      await enqueue(ctx, BACKGROUND_TASK, { taskId: id }, { key: `background look ${id}`, runAt });
    }
    return taken ?? null;
  }

  private async afterFailure(run: JobRun, task: TakenTask, error: unknown): Promise<void> {
    if (error instanceof EndedElsewhereError) return;
    if (error instanceof ProblemError) {
      await this.end(run, task, 'REFUSED', error.problems);
      return;
    }
    if (task.attempts >= MOST_ATTEMPTS || run.isLast) {
      await this.end(run, task, 'FAILED', [{ code: 'TASK_FAILED' }]);
    } else {
      await run.as(task.agencyId, (ctx) => ctx.db.sql(WAIT_AGAIN, [task.id]));
    }
    // The queue tries again in a while, and the log is told.
    throw error;
  }

  private async end(
    run: JobRun,
    { id, agencyId, kind, membershipId }: TakenTask,
    state: 'REFUSED' | 'FAILED',
    problems: readonly Problem[],
  ): Promise<void> {
    await run.as(agencyId, async (ctx) => {
      await ctx.db.sql(END, [id, state, JSON.stringify(problems)]);
      await ctx.db.sql(FORGET_INPUT, [id]);
      if (problems.some(({ code }) => code === 'TASK_RIGHTS_ENDED')) {
        const objectType = `background ${this.tasks.kindOf(kind).permission}`;
        ctx.note({ action: 'REFUSED', objectType, objectIds: [membershipId] });
      }
    });
  }
}
