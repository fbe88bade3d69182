import { askBeforeLosing } from '../graphql/unsaved.js';

/**
 * What was typed and not saved outlives the page it was typed on: in memory alone, for the session. The
 * key begins with whose it is: somebody else may sign in before the tab is closed.
 * For forms that are saved when asked; a part that saves by itself has its saver (`part-savers.ts`).
 */
const drafts = new Map<string, unknown>();

export function draftOf<Draft>(key: string): Draft | undefined {
  return drafts.get(key) as Draft | undefined;
}

/** Undefined lets it go: it is saved, or again what it was. */
export function keepDraft<Draft>(key: string, draft: Draft | undefined): void {
  if (draft === undefined) drafts.delete(key);
  else drafts.set(key, draft);
}

/** Lets go of everything: another person's page begins. */
export function forgetDrafts(): void {
  drafts.clear();
}

askBeforeLosing('draft', () => drafts.size > 0);
