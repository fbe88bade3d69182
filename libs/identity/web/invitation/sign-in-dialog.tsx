import { useState } from 'react';
import { DecideDialog } from './decide-dialog.js';
import { HandleDialog } from './handle-dialog.js';
import type { PersonSignInFragment } from './invitation.generated.js';
import { InviteDialog } from './invite-dialog.js';

/** What is to be done about how somebody signs in: invite, follow the invitation up, or decide. */
export function SignInDialog(props: {
  person: { id: string; functionTitle: string; signIn?: PersonSignInFragment | null };
  onClose: () => void;
}) {
  const { person, onClose } = props;
  // As it was when the dialog opened: the list behind it changes, and the link is shown once.
  const [invitation] = useState(person.signIn?.invitation);
  if (invitation?.state === 'TAKEN') {
    return <DecideDialog invitation={invitation} onClose={onClose} />;
  }
  if (invitation) return <HandleDialog invitation={invitation} onClose={onClose} />;
  return <InviteDialog person={person} onClose={onClose} />;
}
