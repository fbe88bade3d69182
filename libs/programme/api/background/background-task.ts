import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import type { Problem } from '@stad/platform/rules/problem.js';

/** `REFUSED`: it was not to be done, and `problems` say why. `FAILED`: it could not be done, and nothing was. */
export type TaskState = 'WAITING' | 'RUNNING' | 'DONE' | 'REFUSED' | 'FAILED';

/** Work that outlasts a request, as whoever asked for it sees it. */
export interface BackgroundTask {
  readonly id: string;
  readonly state: TaskState;
  /** How far it has come: rows read, of all. All of them and still at work: it is being written. */
  readonly done: number;
  readonly total: number;
  readonly problems: readonly Problem[];
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** What it found, as JSON; null until it is done. */
  readonly report: string | null;
}

export interface NewTask {
  /** One that was defined. */
  readonly kind: string;
  /** The record it is about, when that is not the agency itself. */
  readonly subjectId?: string;
  /** What it works on. Kept until it ends, and no longer. */
  readonly input: unknown;
  /** So many steps, rows as a rule. */
  readonly total: number;
}

/** What a kind of work gets to do its work with. */
export interface TaskWork {
  readonly subjectId: string | null;
  /** Reads as the person who asked, under the rights of this moment, in a transaction of its own. */
  read<T>(work: (ctx: RequestContext) => Promise<T>): Promise<T>;
  /** Says how far it is: on the page within a second or two. */
  reached(done: number): Promise<void>;
  /**
   * Ends the work: writes as the person who asked, under the rights of this moment, in one transaction that
   * also says that it is done. Nothing is kept when `work` answers null, and the caller may try again.
   */
  keep(work: (ctx: RequestContext) => Promise<TaskResult | null>): Promise<boolean>;
}

export interface TaskResult {
  /** What the person is told, as JSON. */
  readonly report: unknown;
  /** Whether anything was written: asked for again it is the same work, not new work. */
  readonly hasWritten: boolean;
}

/** Work of one kind. */
export interface TaskKind {
  /** `PEOPLE_IMPORT` */
  readonly kind: string;
  /** Without it nobody asks, nobody is told, and nothing is done. */
  readonly permission: string;
  /** Where that permission stands. */
  readonly permissions: PermissionCatalog;
  /**
   * Does the work, once or more: it may be taken up again from the beginning until `keep` has kept it. No
   * stretch without `await` is longer than 200 ms of CPU: the process may be one that answers people too.
   */
  run(work: TaskWork, input: unknown): Promise<void>;
}
