import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../context/request-context.js';
import { type EnqueueOptions, enqueue } from '../jobs/enqueue.js';

/** The task of the outbox that tells people inside the portal. */
export const NOTICE_TASK = 'notice';

/** Something that happened, by ids alone: who is told, and what, is decided when the job runs. */
export interface NewNotice {
  /** One of the kinds that a {@link Teller} was registered for. */
  readonly kind: string;
  /** The record it is about, which the notice leads to. */
  readonly subjectId: string;
  /** The row that says it, when that is another: an answer, a go-ahead. */
  readonly sourceId?: string;
  /** Nobody did it: a deadline comes near. Whoever asked for the reminder is told too. */
  readonly isReminder?: boolean;
}

/** The payload of the task, for a statement that enqueues it together with something else. */
export function noticePayload(
  ctx: Pick<RequestContext, 'now' | 'viewer'>,
  { kind, subjectId, sourceId = subjectId, isReminder = false }: NewNotice,
  at = ctx.now,
): Readonly<Record<string, string>> {
  return {
    kind,
    subjectId,
    sourceId,
    // Told once, however often the job is tried.
    eventId: randomUUID(),
    at: at.toISOString(),
    ...(ctx.viewer.kind === 'person' && !isReminder ? { actorId: ctx.viewer.membershipId } : {}),
  };
}

/**
 * Tells those whom it concerns that something happened, once this operation is kept; the one who did it is
 * not told. A domain says with `Notices.tell` who they are.
 */
export function notify(
  ctx: RequestContext,
  notice: NewNotice,
  options: EnqueueOptions = {},
): Promise<void> {
  const { runAt = ctx.now } = options;
  return enqueue(ctx, NOTICE_TASK, noticePayload(ctx, notice, runAt), { ...options, runAt });
}
