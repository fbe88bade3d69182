/**
 * All that can be lost with the page while it is not with the portal yet: a part that saves by itself, a
 * form that is saved when asked, a mutation or a file under way, an act that can be taken back, what a
 * phone has counted.
 */
export const UNSAVED_KINDS = ['part', 'draft', 'mutation', 'held act', 'count'] as const;
export type UnsavedKind = (typeof UNSAVED_KINDS)[number];

const kinds = new Map<UnsavedKind, () => boolean>();

/**
 * Before the page is closed or read anew the browser asks, as long as the kind has something that would be
 * lost with it. What a kind does not ask about goes with the page instead (`outlivesPage`).
 */
export function askBeforeLosing(kind: UnsavedKind, hasUnsaved: () => boolean): void {
  kinds.set(kind, hasUnsaved);
}

let isGoing = false;

/** The page goes at once, whatever it holds: what must not be lost is kept elsewhere first. */
export function leaveWithoutAsking(): void {
  isGoing = true;
}

addEventListener('beforeunload', (event) => {
  if (isGoing) return;
  if ([...kinds.values()].some((hasUnsaved) => hasUnsaved())) event.preventDefault();
});
