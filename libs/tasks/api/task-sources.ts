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

/** By hand, or taken from another agency: no record stands behind it. */
export const WITHOUT_SOURCE = ['HAND', 'OFFER'] as const;

/**
 * What tasks may be born from, as each domain says of its records. A receipt, a count or a report of a pass is
 * never among them.
 */
@Injectable()
export class TaskSources {
  private readonly readers = new Map<string, SourceReader>();

  /** `sources.add('LEARNING', …)` in the domain’s own module. */
  add(kind: string, reader: SourceReader): void {
    this.readers.set(kind, reader);
  }

  find(ctx: RequestContext, kind: string, id: string): Promise<FoundSource | null> {
    return this.readers.get(kind)?.(ctx, id) ?? Promise.resolve(null);
  }
}
