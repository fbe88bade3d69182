import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Work of the administrator and the manager with the people of their organisation. */
export function usePeopleLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: [
        'SIGN_INS_TO_APPROVE',
        'INVITATIONS_BOUNCED',
        'ROLES_TO_APPROVE',
        'PEOPLE_TO_CONFIRM',
        'TRAININGS_ENDING',
      ],
      say: (item) => line(item, { to: '/admin' }),
    },
  ];
}
