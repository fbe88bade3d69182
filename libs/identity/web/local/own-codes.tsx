import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import { RenewRecoveryCodesDocument } from './local.generated.js';
import type { OwnSignIn } from './own-sign-in.js';
import { RecoveryCodes } from './recovery-codes.js';
import { words } from './words.generated.js';

/** How many recovery codes are left, and ten new ones. */
export function OwnCodes({ own }: { own: OwnSignIn }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const renew = useMutationOperation(RenewRecoveryCodesDocument, {
    onDone: ({ renewRecoveryCodes }) => setCodes(renewRecoveryCodes),
  });
  const [problem] = problemsOf(renew.error);
  return (
    <Card heading={t('codes.heading')}>
      <p>{t('codes.left', { n: own.recoveryCodesLeft })}</p>
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      {own.isFresh && codes.length === 0 && (
        <div className="cluster">
          <Button
            isPending={renew.isSending}
            onPress={() => {
              renew.send().catch(() => undefined);
            }}
          >
            {t('codes.renew')}
          </Button>
        </div>
      )}
    </Card>
  );
}
