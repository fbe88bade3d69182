import { defineLife } from '@stad/platform/rules/life.js';

/** The record's life; `state` is the thing's (field.md 7.2). */
export type Lifecycle = 'DRAFT' | 'JOINT_DRAFT' | 'FINALISED' | 'ARCHIVED' | 'DISPOSED';
export type LifecycleStep = 'share' | 'finalise' | 'archive' | 'dispose';

/**
 * Sharing a draft makes it a joint draft (*Gemensam beredning*), which it stays until it is finalised
 * (INV-03). A finalised version never becomes a draft again: a correction is a new version (INV-04).
 */
export const recordLife = defineLife<Lifecycle, LifecycleStep>({
  DRAFT: { share: 'JOINT_DRAFT', finalise: 'FINALISED' },
  JOINT_DRAFT: { finalise: 'FINALISED' },
  FINALISED: { archive: 'ARCHIVED', dispose: 'DISPOSED' },
  ARCHIVED: { dispose: 'DISPOSED' },
  DISPOSED: {},
});

export function isEditable(lifecycle: Lifecycle): boolean {
  return lifecycle === 'DRAFT' || lifecycle === 'JOINT_DRAFT';
}

/** Only what nobody else has seen can be thrown away. */
export function isDeletable(lifecycle: Lifecycle): boolean {
  return lifecycle === 'DRAFT';
}
