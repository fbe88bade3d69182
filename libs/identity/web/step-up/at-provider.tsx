import { request } from '@stad/platform/web/graphql/request.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useEffect } from 'react';
import { onSignedInElsewhere } from '../oidc/signed-in-again.js';
import { FactorStateDocument } from './step-up.generated.js';
import { words } from './words.generated.js';

/** At the employer's provider, in a tab of its own: this page keeps what was typed, and goes on by itself. */
export function AtProvider({ onDone }: { onDone: () => void }) {
  const t = useWords(words);
  useEffect(
    () =>
      onSignedInElsewhere(async () => {
        const { viewer } = await request(FactorStateDocument, {}, undefined, {
          isIdle: true,
        }).catch(() => ({ viewer: null }));
        if (viewer?.hasFreshFactor) onDone();
      }),
    [onDone],
  );
  return (
    <>
      <p>{t('stepUp.oidc')}</p>
      <p>
        <a
          className="button button--primary"
          href="/bekrafta?till=/inloggad"
          target="_blank"
          rel="noopener"
        >
          <span className="button__text">{t('stepUp.open')}</span>
        </a>
      </p>
    </>
  );
}
