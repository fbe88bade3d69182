import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { returnPath } from '../rules/return-path.js';
import { LocalSignIn } from './local/local-sign-in.js';
import { AnswerNotice } from './oidc/answer-notice.js';
import { Providers } from './oidc/providers.js';

/** Signing in outside the demo: with the employer's account, else with one of the portal's own. */
export default function SignIn(props: { onSignedIn: () => void | Promise<void> }) {
  const { till, svar } = useUrlValues();
  return (
    <div className="stack">
      <AnswerNotice code={svar} />
      <Providers returnTo={returnPath(till)} />
      <LocalSignIn onSignedIn={props.onSignedIn} />
    </div>
  );
}
