import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { goToProvider, type SignInStart } from './go-to-provider.js';

/** Leads to the provider of an organisation, or says here why not. */
export function ProviderButton({ children, ...start }: SignInStart & { children: ReactNode }) {
  const problemText = useProblemText();
  const leave = useMutation({ mutationFn: () => goToProvider(start), retry: false });
  const [problem] = problemsOf(leave.error);
  return (
    <>
      {problem && (
        <Notice tone="notice" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <div className="cluster">
        <Button kind="primary" isPending={leave.isPending} onPress={() => leave.mutate()}>
          {children}
        </Button>
      </div>
    </>
  );
}
