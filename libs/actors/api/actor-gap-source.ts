import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { FoundSource } from '@stad/tasks/api/task-sources.js';
import { readsTown } from './reads-town.js';

export const GAP_SOURCE = 'GAP';

/**
 * What a town lacks, as what a task is born from. A gap is no record: it is named by its town, and closes by itself
 * when somebody of its kind is there. For who reads the gaps of the town alone.
 */
export async function gapSource(ctx: RequestContext, siteId: string): Promise<FoundSource | null> {
  if (!readsTown(ctx, siteId)) return null;
  return { classification: 'P2', path: '/aktorer' };
}
