import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import {
  type InvitationRowFragment,
  SendInvitationAgainDocument,
  WithdrawInvitationDocument,
} from './invitation.generated.js';
import { LinkOnce, type ShownLink } from './link-once.js';
import { words } from './words.generated.js';

/** An invitation that nobody has used: send it again with a new link, or withdraw it. */
export function HandleDialog(props: { invitation: InvitationRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const { invitation, onClose } = props;
  const [sent, setSent] = useState<ShownLink | null>(null);
  const again = useMutationOperation(SendInvitationAgainDocument, {
    onDone: (data) => setSent(data.sendInvitationAgain),
  });
  const withdraw = useMutationOperation(WithdrawInvitationDocument, { onDone: onClose });
  const [problem] = [...problemsOf(again.error), ...problemsOf(withdraw.error)];
  const { functionTitle, createdAt, expiresAt, invitedByTitle } = invitation;
  if (sent) return <LinkOnce sent={sent} onClose={onClose} />;
  const input = { invitationId: invitation.id };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('handle.title', { function: functionTitle })}
      actions={
        <>
          <Button
            kind="primary"
            isPending={again.isSending}
            onPress={() => {
              again.send(input).catch(() => undefined);
            }}
          >
            {t('handle.again')}
          </Button>
          <Button
            isPending={withdraw.isSending}
            onPress={() => {
              withdraw.send(input).catch(() => undefined);
            }}
          >
            {t('handle.withdraw')}
          </Button>
        </>
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>
        {t('handle.sent', {
          at: format.moment(createdAt),
          by: invitedByTitle ?? t('handle.operator'),
          until: format.moment(expiresAt),
        })}
      </p>
    </Dialog>
  );
}
