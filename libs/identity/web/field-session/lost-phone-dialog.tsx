import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import { EndFieldSessionsDocument } from './field-session.generated.js';
import { words } from './words.generated.js';

/** A phone is lost: what it was made ready for ends, and nobody is told where anybody is signed in. */
export function LostPhoneDialog(props: {
  person: { readonly id: string; readonly functionTitle: string };
  onClose: () => void;
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { person, onClose } = props;
  const [ended, setEnded] = useState<number>();
  const end = useMutationOperation(EndFieldSessionsDocument, {
    onDone: ({ endFieldSessions }) => setEnded(endFieldSessions),
    refresh: false,
  });
  const [problem] = problemsOf(end.error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lost.title', { function: person.functionTitle })}
      actions={
        ended === undefined && (
          <Button
            kind="primary"
            isPending={end.isSending}
            onPress={() => {
              end.send({ membershipId: person.id }).catch(() => undefined);
            }}
          >
            {t('lost.do')}
          </Button>
        )
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      {ended === undefined ? (
        <p>{t('lost.text')}</p>
      ) : (
        <p role="status">{t('lost.done', { n: ended })}</p>
      )}
    </Dialog>
  );
}
