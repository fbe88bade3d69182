import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import { DecideRolesDocument, type PersonRowFragment } from '../people.generated.js';
import { useRoleText } from '../role-text.js';
import { words } from '../words.generated.js';

/** The second person's yes or no to roles: what is added, to what, by whom; one, or all of a file. */
export function DecideRolesDialog(props: { person: PersonRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const roleText = useRoleText();
  const problemText = useProblemText();
  const { onClose } = props;
  // As it was when the dialog opened: the list behind it changes once it is decided.
  const [{ functionTitle, roles, rolesWaiting }] = useState(props.person);
  const decide = useMutationOperation(DecideRolesDocument, { onDone: onClose });
  const [problem] = problemsOf(decide.error);
  if (!rolesWaiting) return null;
  const said = (codes: readonly string[]) => codes.map(roleText).join(', ');
  const { id, listId, proposedByTitle, proposedAt, lapsesAt } = rolesWaiting;
  const answer = (approves: boolean, whole = false) => {
    const what = whole && listId ? { listId } : { proposalId: id };
    decide.send({ ...what, approves }).catch(() => undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('roles.title', { function: functionTitle })}
      actions={
        <>
          <Button kind="primary" isPending={decide.isSending} onPress={() => answer(true)}>
            {t('roles.yes')}
          </Button>
          <Button isPending={decide.isSending} onPress={() => answer(false)}>
            {t('roles.no')}
          </Button>
          {listId && (
            <Button isPending={decide.isSending} onPress={() => answer(true, true)}>
              {t('roles.yesList')}
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>{t('roles.what', { roles: said(rolesWaiting.roles), held: said(roles) })}</p>
      <p>
        {t('roles.by', {
          by: proposedByTitle,
          at: format.moment(proposedAt),
          until: format.moment(lapsesAt),
        })}
      </p>
      {listId && <p>{t('roles.list')}</p>}
      <p className="meta">{t('roles.ask')}</p>
    </Dialog>
  );
}
