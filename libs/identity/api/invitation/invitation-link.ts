/** The task that mails an invitation; `libs/mail` handles it. Its payload is `{ invitationId }`. */
export const INVITATION_TASK = 'invitation letter';

/** The page that takes an invitation. The secret follows in the fragment, which no server and no log sees. */
export const INVITATION_PAGE = '/inbjudan';
