import { checkListPage, type ListPageInput } from '@stad/platform/rules/list-page.js';
import { ACTOR_KINDS, ACTOR_RINGS } from './actor-codes.js';
import { actorLife } from './actor-life.js';

export interface ActorPageInput extends ListPageInput {
  readonly state?: string | null;
  readonly kind?: string | null;
  readonly ring?: string | null;
}

const FILTERS = { state: actorLife.states, kind: ACTOR_KINDS, ring: ACTOR_RINGS } as const;

/** Problems: those of {@link checkListPage}. */
export const checkActorPage = (input: ActorPageInput) => checkListPage(input, FILTERS);
