import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { EndContactFunctionDocument, type OwnContactFragment } from './contacts.generated.js';
import { words } from './words.generated.js';

export interface EndContactDialogProps {
  readonly contact: OwnContactFragment;
  /** All functions of the own organisation: some may have this one as their deputy. */
  readonly own: readonly OwnContactFragment[];
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** Says what follows before nobody can call a function any more. */
export function EndContactDialog({ contact, own, onClose, onEnded }: EndContactDialogProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const end = useMutationOperation(EndContactFunctionDocument, { onDone: onEnded });
  const [problem] = problemsOf(end.error);
  const without = own.filter(({ deputyId }) => deputyId === contact.id);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('end.title', { label: contact.label })}
      actions={
        <Button
          kind="danger"
          isPending={end.isSending}
          onPress={() => {
            end
              .send({ contactFunctionId: contact.id, expectedVersion: contact.version })
              .catch(() => undefined);
          }}
        >
          {t('end.do')}
        </Button>
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>{t('end.text')}</p>
      {without.length > 0 && (
        <p>{t('end.deputyFor', { functions: without.map(({ label }) => label).join(', ') })}</p>
      )}
    </Dialog>
  );
}
