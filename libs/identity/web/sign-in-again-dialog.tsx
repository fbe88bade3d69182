import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { words } from './again/words.generated.js';
import { AgainInNewTab } from './oidc/again-in-new-tab.js';
import { DemoMembershipsDocument, SignInToDemoDocument } from './sign-in.generated.js';
import type { Viewer } from './viewer.js';

export interface SignInAgainProps {
  readonly viewer: Viewer;
  readonly onSignedIn: () => void;
  readonly onLeave: () => void;
  /** In a field session: not now, and what was typed stays. */
  readonly onLater?: () => void;
}

/** In the demo the same function signs in again; else a new tab does, and this one goes on. */
export default function SignInAgainDialog(props: SignInAgainProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { data } = useOperation(DemoMembershipsDocument);
  const signIn = useMutationOperation(SignInToDemoDocument, { onDone: props.onSignedIn });
  const [problem] = problemsOf(signIn.error);
  const { functionTitle, agency } = props.viewer;
  const isDemo = (data?.demoMemberships.length ?? 0) > 0;
  return (
    <Dialog
      isOpen
      onClose={props.onLater ?? props.onLeave}
      title={t('again.title')}
      mustAnswer
      actions={
        <>
          {isDemo && (
            <Button
              kind="primary"
              isPending={signIn.isSending}
              onPress={() => {
                signIn.send({ membershipId: props.viewer.membershipId }).catch(() => undefined);
              }}
            >
              {t('again.signIn', { function: functionTitle })}
            </Button>
          )}
          {props.onLater && <Button onPress={props.onLater}>{t('again.later')}</Button>}
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
      {data && !isDemo && <AgainInNewTab {...props} />}
    </Dialog>
  );
}
