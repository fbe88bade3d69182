import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import type { BackgroundTask, NewTask, TaskKind } from './background-task.js';

/** The task of the outbox that does it. */
export const BACKGROUND_TASK = 'background-task';

/** So many of a person's own wait or run at once, of all kinds. */
const MOST_AT_ONCE = 3;

/** One that has written is the same work for so long, when it is asked for again in the same words. */
const DONE_BEFORE = `select id from background_task
  where membership_id = app.membership_id() and kind = $1 and key = $2 and has_written
    and ended_at > now() - interval '1 hour'
  order by asked_at desc, position desc limit 1`;

const ADD = `insert into background_task
    (id, agency_id, membership_id, session_id, kind, subject_id, key, total)
  values ($1, app.agency_id(), app.membership_id(), $2, $3, $4, $5, $6)
  on conflict (membership_id, kind, key) where ended_at is null do nothing`;

const UNDER_WAY = `select id, key = $1 and kind = $2 as "isSame" from background_task
  where membership_id = app.membership_id() and ended_at is null`;

const FIND = `select id, state, done, total, problems, report, asked_at as "askedAt",
    started_at as "startedAt", ended_at as "endedAt"
  from background_task
  where membership_id = app.membership_id() and kind = $1 and subject_id is not distinct from $2
    and ($3::uuid is null or id = $3)
  order by asked_at desc, position desc limit 1`;

/**
 * What takes longer than a request may: asked for here, done by the outbox for the person who asked
 * (`BackgroundJob`), looked at by them alone. A domain says with `define` what it can do so.
 */
@Injectable()
export class BackgroundTasks {
  private readonly kinds = new Map<string, TaskKind>();

  define(kind: TaskKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two do ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  kindOf(kind: string): TaskKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`Nobody does ${kind}.`);
    return found;
  }

  /**
   * Asks for work once this operation is kept, and answers its id. The same input for the same person is one
   * task: while it waits or runs, and for an hour when it has written. Problem: `TASKS_WAITING { most }`.
   */
  async start(ctx: RequestContext, task: NewTask): Promise<string> {
    const { kind } = this.kindOf(task.kind);
    const subjectId = task.subjectId ?? null;
    const content = JSON.stringify(task.input);
    const key = createHash('sha256').update(`${subjectId}\n${content}`).digest();
    const [before] = await ctx.db.sql<{ id: string }>(DONE_BEFORE, [kind, key]);
    if (before) return before.id;
    const underWay = await ctx.db.sql<{ id: string; isSame: boolean }>(UNDER_WAY, [key, kind]);
    const same = underWay.find(({ isSame }) => isSame);
    if (same) return same.id;
    if (underWay.length >= MOST_AT_ONCE) {
      ctx.refuseIf([{ code: 'TASKS_WAITING', params: { most: MOST_AT_ONCE } }]);
    }
    const id = randomUUID();
    const { sessionId } = ctx.person;
    await ctx.db.sql(ADD, [id, sessionId, kind, subjectId, key, task.total]);
    // Asked for twice at once: the other one was first.
    const added = (await ctx.db.sql<{ id: string; isSame: boolean }>(UNDER_WAY, [key, kind])).find(
      ({ isSame }) => isSame,
    );
    if (added?.id !== id) return added?.id ?? id;
    await ctx.db.sql(
      `insert into background_task_input (task_id, agency_id, membership_id, content)
       values ($1, app.agency_id(), app.membership_id(), $2)`,
      [id, content],
    );
    await enqueue(ctx, BACKGROUND_TASK, { taskId: id }, { key: `background ${id}` });
    return id;
  }

  /** One's own task of this kind: the one with this id, else the last one that was asked for. */
  async find(
    ctx: RequestContext,
    kind: string,
    { subjectId = null, id = null }: { subjectId?: string | null; id?: string | null } = {},
  ): Promise<BackgroundTask | null> {
    const [task] = await ctx.db.sql<BackgroundTask>(FIND, [kind, subjectId, id]);
    return task ?? null;
  }
}
