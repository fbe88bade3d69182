import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { EndMembershipDocument, type PersonRowFragment } from './people.generated.js';
import { words } from './words.generated.js';

/** Says what follows before somebody is out at once. */
export function EndMembershipDialog(props: { person: PersonRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { person, onClose } = props;
  const end = useMutationOperation(EndMembershipDocument, { onDone: onClose });
  const [problem] = problemsOf(end.error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('end.title', { function: person.functionTitle })}
      actions={
        <Button
          kind="primary"
          isPending={end.isSending}
          onPress={() => {
            end
              .send({ membershipId: person.id, expectedVersion: person.version })
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
    </Dialog>
  );
}
