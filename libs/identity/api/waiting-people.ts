import type { ReadSource } from '@stad/platform/api/waiting/waiting.js';
import type { ReviewService } from './review/review.service.js';

/** How many sign-ins, roles, memberships and trainings of the own organisation wait for the viewer. */
export const waitingPeople = (reviews: ReviewService): ReadSource => ({
  kinds: ['SIGN_INS_TO_APPROVE', 'ROLES_TO_APPROVE', 'PEOPLE_TO_CONFIRM', 'TRAININGS_ENDING'],
  permission: 'sign-in:read',
  read: async (ctx) => {
    const { bindings, roles, reviews: people, trainings } = await reviews.waiting(ctx);
    return [
      { kind: 'SIGN_INS_TO_APPROVE', id: 'own', n: bindings },
      { kind: 'ROLES_TO_APPROVE', id: 'own', n: roles },
      { kind: 'PEOPLE_TO_CONFIRM', id: 'own', n: people },
      { kind: 'TRAININGS_ENDING', id: 'own', n: trainings },
    ].filter(({ n }) => n > 0);
  },
});
