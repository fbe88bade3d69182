import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { goToProvider } from './go-to-provider.js';
import { lastProvider, rememberProvider } from './last-provider.js';
import {
  SignInProvidersDocument,
  type SignInProvidersQuery,
} from './sign-in-providers.generated.js';
import { words } from './words.generated.js';
import './providers.css';

type Provider = SignInProvidersQuery['signInProviders'][number];

/** The organisations as buttons, the one that was chosen here last before the others. */
export function Providers(props: { returnTo: string }) {
  const query = useOperation(SignInProvidersDocument);
  return (
    <QueryView query={query} part>
      {({ signInProviders }) => <Choice providers={signInProviders} {...props} />}
    </QueryView>
  );
}

function Choice({ providers, returnTo }: { providers: readonly Provider[]; returnTo: string }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [last] = useState(lastProvider);
  const [leavingFor, setLeavingFor] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (providers.length === 0) return <p className="meta">{t('providers.none')}</p>;

  function choose({ id }: Provider) {
    if (leavingFor) return;
    rememberProvider(id);
    setLeavingFor(id);
    setError(null);
    goToProvider({ providerId: id, returnTo }).catch((reason: unknown) => {
      setLeavingFor(null);
      setError(reason);
    });
  }

  const [problem] = problemsOf(error);
  const isLast = ({ id }: Provider) => id === last;
  return (
    <Card heading={t('providers.choose')}>
      {problem && (
        <Notice tone="notice" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <ul className="providers">
        {[...providers.filter(isLast), ...providers.filter((each) => !isLast(each))].map(
          (provider) => (
            <li key={provider.id}>
              <Button className="providers__choice" onPress={() => choose(provider)}>
                <strong>{provider.agencyName}</strong>
                <span className="meta">
                  {leavingFor === provider.id ? t('providers.leaving') : provider.name}
                </span>
                {isLast(provider) && <span className="meta">{t('providers.last')}</span>}
              </Button>
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}
