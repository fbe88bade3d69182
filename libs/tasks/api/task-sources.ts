import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { TaskClass } from '../rules/task.js';

/** A record that tasks may be born from, as the viewer sees it. */
export interface FoundSource {
  readonly classification: TaskClass;
  /** Where it is read; null where it has no page of its own. */
  readonly path: string | null;
}

/** Finds it as the viewer; null when they may not see it. */
export type SourceReader = (ctx: RequestContext, id: string) => Promise<FoundSource | null>;

/** What else a domain says of its records that give tasks. */
export interface SourceOptions {
  /** A task was born of the record, in the same write: what that makes of it. */
  born?(ctx: RequestContext, id: string): Promise<void>;
}

/** By hand, or taken from another agency: no record stands behind it. */
export const WITHOUT_SOURCE = ['HAND', 'OFFER'] as const;

/**
 * What tasks may be born from, as each domain says of its records. A receipt, a count or a report of a pass is
 * never among them.
 */
@Injectable()
export class TaskSources {
  private readonly readers = new Map<string, SourceReader>();
  private readonly options = new Map<string, SourceOptions>();

  /** `sources.add('LEARNING', …)` in the domain’s own module. */
  add(kind: string, reader: SourceReader, options: SourceOptions = {}): void {
    this.readers.set(kind, reader);
    this.options.set(kind, options);
  }

  /** Tells the record’s own domain that a task was born of it. */
  async born(ctx: RequestContext, kind: string, id: string): Promise<void> {
    await this.options.get(kind)?.born?.(ctx, id);
  }

  find(ctx: RequestContext, kind: string, id: string): Promise<FoundSource | null> {
    return this.readers.get(kind)?.(ctx, id) ?? Promise.resolve(null);
  }
}
