/** Whether the jurist is to look again at what was confirmed: on the day said or later, as the waiting row counts. */
export function isReviewDue(
  confirmation: { readonly state: string; readonly nextReview: string | null } | null,
  today: string,
): boolean {
  if (confirmation?.state !== 'CONFIRMED') return false;
  return confirmation.nextReview !== null && confirmation.nextReview <= today;
}
