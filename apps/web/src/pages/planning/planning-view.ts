/** The views of the planning in their order: the key of each is its number. */
export const VIEWS = [
  { value: 'vecka', word: 'view.week' },
  { value: 'manad', word: 'view.month' },
  { value: 'lista', word: 'view.list' },
  { value: 'team', word: 'view.team' },
] as const;
export type PlanningView = (typeof VIEWS)[number]['value'];

/** The view of an address; the week for anything unknown. */
export function viewOf(text: string | undefined): PlanningView {
  return VIEWS.find((view) => view.value === text)?.value ?? 'vecka';
}
