import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useMay } from '../viewer.js';
import type { InvitationRowFragment, PersonSignInFragment } from './invitation.generated.js';
import { words } from './words.generated.js';

interface Person {
  readonly id: string;
  readonly functionTitle: string;
  readonly signIn?: PersonSignInFragment | null;
}

/** How somebody signs in, how far an invitation has come, and the one thing to do about it. */
export function SignInCell(props: {
  person: Person;
  hasLeft: boolean;
  onAct: (id: string) => void;
}) {
  const { person, hasLeft, onAct } = props;
  const { signIn } = person;
  if (!signIn || hasLeft) return null;
  return (
    <div className="people__line people__line--one">
      {signIn.invitation ? (
        <Invited invitation={signIn.invitation} canSignIn={signIn.canSignIn} />
      ) : (
        <Settled canSignIn={signIn.canSignIn} />
      )}
      <Act person={person} signIn={signIn} onAct={onAct} />
    </div>
  );
}

function Settled({ canSignIn }: { canSignIn: boolean }) {
  const t = useWords(words);
  return canSignIn ? (
    <StatusText tone="done">{t('signIn.APPROVED')}</StatusText>
  ) : (
    <span className="meta">{t('signIn.NONE')}</span>
  );
}

function Invited(props: { invitation: InvitationRowFragment; canSignIn: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { state, expiresAt, mailedAt, mailLostAt } = props.invitation;
  const until = format.moment(expiresAt);
  return (
    <>
      {state === 'TAKEN' && <StatusText tone="notice">{t('signIn.TAKEN')}</StatusText>}
      {state === 'OPEN' && <StatusText tone="waiting">{t('signIn.INVITED', { until })}</StatusText>}
      {state === 'EXPIRED' && (
        <StatusText tone="cancelled">{t('signIn.EXPIRED', { until })}</StatusText>
      )}
      {props.canSignIn && <span className="meta">{t('signIn.again')}</span>}
      {mailLostAt && <StatusText tone="notice">{t('signIn.lost')}</StatusText>}
      {state === 'OPEN' && !mailedAt && !mailLostAt && (
        <span className="meta">{t('signIn.notMailed')}</span>
      )}
    </>
  );
}

function Act(props: { person: Person; signIn: PersonSignInFragment; onAct: (id: string) => void }) {
  const t = useWords(words);
  const mayInvite = useMay('people:change');
  const { person, signIn, onAct } = props;
  const verb = verbOf(signIn, mayInvite);
  if (verb === null) return null;
  const [short, long] = VERBS[verb];
  return (
    <Button
      kind="quiet"
      onPress={() => onAct(person.id)}
      aria-label={t(long, { function: person.functionTitle })}
    >
      {t(short)}
    </Button>
  );
}

const VERBS = {
  decide: ['invite.decideShort', 'invite.decideOf'],
  handle: ['invite.handle', 'invite.handleOf'],
  invite: ['invite.short', 'invite.of'],
  again: ['invite.againShort', 'invite.againOf'],
} as const;

function verbOf(
  { canSignIn, invitation }: PersonSignInFragment,
  mayInvite: boolean,
): keyof typeof VERBS | null {
  if (invitation?.mayDecide) return 'decide';
  if (invitation) return mayInvite || invitation.state === 'TAKEN' ? 'handle' : null;
  if (!mayInvite) return null;
  return canSignIn ? 'again' : 'invite';
}
