import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';

/** What a job says of its work: ids only, and the agency it runs for. */
export interface JobPayload {
  readonly agencyId: string;
  readonly [name: string]: unknown;
}

/** One attempt at a job. */
export interface JobRun {
  readonly now: Date;
  /** The last attempt: what fails now stays failed. */
  readonly isLast: boolean;
  /**
   * Works as the system for one agency in one transaction, kept when the work succeeds. A job reaches no
   * row in any other way, and never two agencies at once.
   */
  as<T>(agencyId: string, work: (ctx: RequestContext) => Promise<T>): Promise<T>;
}

export type JobHandler = (run: JobRun, payload: JobPayload) => Promise<void>;

/** Who does which job. A domain's service says so when it comes to be (`onModuleInit`). */
@Injectable()
export class Jobs {
  private readonly handlers = new Map<string, JobHandler>();

  handle(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`Two handlers for the job ${task}.`);
    this.handlers.set(task, handler);
  }

  get all(): ReadonlyMap<string, JobHandler> {
    return this.handlers;
  }
}
