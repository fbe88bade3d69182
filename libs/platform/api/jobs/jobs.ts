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

/** A job of every agency that the calendar asks for, and nobody else. */
export interface RepeatedJob {
  readonly task: string;
  /** When, in UTC, as a line of a crontab: `0 3 * * *`. What a standing server missed within a day is asked for late. */
  readonly at: string;
}

export type JobHandler = (run: JobRun, payload: JobPayload) => Promise<void>;

/** Who does which job. A domain's service says so when it comes to be (`onModuleInit`). */
@Injectable()
export class Jobs {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly asked: RepeatedJob[] = [];

  handle(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`Two handlers for the job ${task}.`);
    this.handlers.set(task, handler);
  }

  /** The same, asked for of each agency by the calendar, wherever the outbox runs. */
  repeat(repeated: RepeatedJob, handler: JobHandler): void {
    this.handle(repeated.task, handler);
    this.asked.push(repeated);
  }

  get repeated(): readonly RepeatedJob[] {
    return this.asked;
  }

  get all(): ReadonlyMap<string, JobHandler> {
    return this.handlers;
  }
}
