import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who is told works for the agency whose job tells it. */
export const notificationsOwnReferences = ownReferences(
  '20261128-0808-notifications-own-references',
  [
    ['notification', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['notification_choice', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['notification_stop_key', 'choice_id, agency_id', 'notification_choice (id, agency_id)'],
  ],
  [['notification_choice', 'id, agency_id']],
);
