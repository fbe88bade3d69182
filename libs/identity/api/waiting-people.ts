import type { ReadSource, SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import type { ReviewService } from './review/review.service.js';

/** Invitations that are open, and whose letter came back: somebody cannot sign in and does not know why. */
const UNREACHED = `
  select 'INVITATIONS_BOUNCED', 'own', jsonb_build_object('n', count(*), 'since', min(i.mail_lost_at), 'dueAt', min(i.expires_at))
  from invitation i, me
  where i.agency_id = me.agency_id and i.withdrawn_at is null and i.taken_at is null and i.expires_at > me.now
    and i.mail_lost_at is not null
  having count(*) > 0`;

export const waitingInvitations: readonly SelectedSource[] = [
  { kinds: ['INVITATIONS_BOUNCED'], permission: 'people:change', sql: UNREACHED },
];

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
