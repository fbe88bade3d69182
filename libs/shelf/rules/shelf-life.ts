import { FIELD, holdsAny, MANAGER, type Role } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';

/** Who keeps the shelf for their organisation (field.md 8, *Materials*). */
export const SHELF_KEEPERS = [
  ...FIELD,
  ...MANAGER,
  'PROJECT_LEAD',
  'METHOD_EDITOR',
] as const satisfies readonly Role[];

/** Who reads it, by class and ring: P2, drafts and what was withdrawn its keepers alone (decision 53). */
export const SHELF_READERS = [
  ...SHELF_KEEPERS,
  'DEVELOPMENT_LEAD',
  'MUNICIPAL_SAFETY',
  'THEME_COORDINATOR',
  'NETWORK_MEMBER',
] as const satisfies readonly Role[];

/** For whom it waits when the day of review has come. */
export const SHELF_REVIEWERS = [
  ...MANAGER,
  'PROJECT_LEAD',
  'METHOD_EDITOR',
] as const satisfies readonly Role[];

/** Who opens something to more readers than it had (field.md 8, *Lowering a class*). */
export const CLASS_LOWERERS = [...MANAGER, 'PROJECT_LEAD'] as const satisfies readonly Role[];

/** A draft has no version yet, and nobody else sees it. */
export type ShelfState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
export type ShelfMove = 'publish' | 'withdraw';
/** `clear` takes the files of what was withdrawn away, `discard` a draft. */
export type ShelfStep = ShelfMove | 'review' | 'edit' | 'classify' | 'clear' | 'discard';

export const shelfLife = defineLife<ShelfState, ShelfMove>({
  DRAFT: { publish: 'PUBLISHED' },
  PUBLISHED: { publish: 'PUBLISHED', withdraw: 'WITHDRAWN' },
  WITHDRAWN: {},
});

const STEPS: Readonly<Record<ShelfState, readonly ShelfStep[]>> = {
  DRAFT: ['publish', 'edit', 'classify', 'discard'],
  PUBLISHED: ['review', 'publish', 'edit', 'classify', 'withdraw'],
  WITHDRAWN: ['clear'],
};

export interface ShelfStanding {
  readonly agencyId: string;
  readonly state: ShelfState;
  readonly classification: string;
  /** Whether the bytes of any of its versions are kept. */
  readonly hasFiles: boolean;
}

/**
 * Whether somebody publishes a version, the first or the next, of something of this class. What everybody reads,
 * without sign-in too, is opened by those who lower a class: the way round by a draft that was P0 from its
 * beginning led past them.
 */
export function mayPublishAs(classification: string, roles: readonly string[]): boolean {
  return classification !== 'P0' || holdsAny(roles, CLASS_LOWERERS);
}

/** What the viewer may do with it now: their own organisation's, when they keep its shelf. */
export function shelfNextSteps(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  { agencyId, state, hasFiles, classification }: ShelfStanding,
): readonly NextStep<ShelfStep>[] {
  if (viewer.agencyId !== agencyId || !holdsAny(viewer.roles, SHELF_KEEPERS)) return [];
  return STEPS[state]
    .filter((step) => step !== 'clear' || hasFiles)
    .filter((step) => step !== 'publish' || mayPublishAs(classification, viewer.roles))
    .map((step) => nextStep(step));
}
