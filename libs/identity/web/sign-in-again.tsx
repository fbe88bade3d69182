import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { words } from './session/words.generated.js';
import { SignInToDemoDocument } from './sign-in.generated.js';
import type { Viewer } from './viewer.js';

/** Over the page when the session is over: what was typed stays where it is. */
export function SignInAgain(props: {
  viewer: Viewer;
  isOpen: boolean;
  onSignedIn: () => void;
  onLeave: () => void;
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const signIn = useMutationOperation(SignInToDemoDocument, { onDone: props.onSignedIn });
  const [problem] = problemsOf(signIn.error);
  const { functionTitle, agency } = props.viewer;
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onLeave}
      title={t('again.title')}
      mustAnswer
      actions={
        <>
          <Button
            kind="primary"
            isPending={signIn.isSending}
            onPress={() => {
              signIn.send({ membershipId: props.viewer.membershipId }).catch(() => undefined);
            }}
          >
            {t('again.signIn', { function: functionTitle })}
          </Button>
          <Button onPress={props.onLeave}>{t('again.other')}</Button>
        </>
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>{t('again.text', { agency: agency.name })}</p>
    </Dialog>
  );
}
