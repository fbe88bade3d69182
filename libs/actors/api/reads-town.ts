import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { readsTownActors } from '../rules/actor-life.js';

/** Whether the viewer reads ties, gaps, placements and states of a town: its core group, and who plans for its municipality. */
export function readsTown({ person }: RequestContext, siteId: string): boolean {
  const isCore = person.coreSiteIds.includes(siteId);
  return (isCore || person.siteIds.includes(siteId)) && readsTownActors(person.roles, isCore);
}
