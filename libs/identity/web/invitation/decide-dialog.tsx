import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useRoleText } from '../role-text.js';
import { DecideBindingDocument, type InvitationRowFragment } from './invitation.generated.js';
import { words } from './words.generated.js';

/** The second person's yes or no to whoever took an invitation; others see that it waits, and for whom. */
export function DecideDialog(props: { invitation: InvitationRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const roleText = useRoleText();
  const { invitation, onClose } = props;
  const decide = useMutationOperation(DecideBindingDocument, { onDone: onClose });
  const [problem] = problemsOf(decide.error);
  const { functionTitle, hint, takenAt, mayDecide, bindingId, roles } = invitation;
  const by = invitation.invitedByTitle ?? t('handle.operator');
  const answer = (approves: boolean) => {
    decide.send({ bindingId: bindingId ?? '', approves, roles: [...roles] }).catch(() => undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('decide.title')}
      actions={
        mayDecide && (
          <>
            <Button kind="primary" isPending={decide.isSending} onPress={() => answer(true)}>
              {t('decide.yes')}
            </Button>
            <Button isPending={decide.isSending} onPress={() => answer(false)}>
              {t('decide.no')}
            </Button>
          </>
        )
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>{t('decide.text', { function: functionTitle, by, at: format.moment(takenAt ?? '') })}</p>
      {mayDecide ? (
        <>
          <p>{hint ? t('decide.hint', { hint }) : t('decide.noHint')}</p>
          <p>{t('decide.roles', { roles: roles.map(roleText).join(', ') })}</p>
          <p className="meta">{t('decide.ask')}</p>
        </>
      ) : (
        <p>{t('decide.other')}</p>
      )}
    </Dialog>
  );
}
