import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import type { PassInviteesQuery } from './invite.generated.js';
import { PassInviteesDocument, RevokeAnswerLinksDocument } from './invite.generated.js';
import { words } from './words.generated.js';

export type Invitee = PassInviteesQuery['passInvitees'][number];

/** Whom the pass asked; without an answer from the server the rest of the page is not disturbed. */
export function useInvitees(passId: string, isSent: boolean): readonly Invitee[] {
  const query = useOperation(PassInviteesDocument, { passId }, { enabled: isSent });
  return query.data?.passInvitees ?? [];
}

const FAILED = ['REFUSED', 'BOUNCED'];

const isFailed = ({ mailState }: Invitee) => FAILED.includes(mailState ?? '');

/** Whom there is something to say of: what did not get there is first, and who has answered has been reached, unless their calendar proposes another time since. */
export function toldInvitees(
  invitees: readonly Invitee[],
  answered: readonly string[],
): readonly Invitee[] {
  const unanswered = invitees.filter(
    ({ functionTitle, withoutAccount, proposesOtherTime }) =>
      withoutAccount || proposesOtherTime || !answered.includes(functionTitle),
  );
  return [
    ...unanswered.filter(isFailed),
    ...unanswered.filter(
      (each) =>
        !isFailed(each) && (each.mailState || each.withoutAccount || each.proposesOtherTime),
    ),
  ];
}

/**
 * Who of an agency was asked and whether the letter got there. What did not is first, with what to do
 * about it; whoever has answered has plainly been reached.
 */
export function InviteeLines(props: {
  passId: string;
  invitees: readonly Invitee[];
  answered: readonly string[];
  mayRevoke: boolean;
}) {
  const t = useWords(words);
  const format = useFormat();
  const revoke = useMutationOperation(RevokeAnswerLinksDocument);
  const lines = toldInvitees(props.invitees, props.answered);
  if (lines.length === 0) return null;
  const tone = (each: Invitee): StatusTone =>
    isFailed(each) || each.proposesOtherTime
      ? 'notice'
      : each.mailState === 'SENT'
        ? 'done'
        : 'waiting';
  const text = (each: Invitee) => {
    if (each.proposesOtherTime) return t('otherTime');
    if (isFailed(each)) return t.maybe(`mail.${each.mailReason}`) ?? '';
    if (each.mailState === 'SENT')
      return t('mail.SENT', { time: format.moment(each.mailAt ?? '') });
    return t(each.mailState === 'QUEUED' ? 'mail.QUEUED' : 'mail.none');
  };
  return (
    <ul className="pass-lines" aria-label={t('asked')}>
      {lines.map((each) => (
        <li key={each.id}>
          <StatusText tone={tone(each)}>
            {each.functionTitle}: {text(each)}
          </StatusText>
          {props.mayRevoke && each.withoutAccount && (
            <Button
              kind="quiet"
              aria-label={t('revokeOf', { function: each.functionTitle })}
              isPending={revoke.isSending}
              onPress={() => void revoke.send({ passId: props.passId, inviteeId: each.id })}
            >
              {t('revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
