import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { FreshFactor } from '../local/fresh-factor.js';
import { OwnSignInDocument } from '../local/local.generated.js';

/** By passkey, or by code, of an account that the portal keeps. */
export default function OwnFactor({ onDone }: { onDone: () => void }) {
  const query = useOperation(OwnSignInDocument);
  return (
    <QueryView query={query} part>
      {({ ownSignIn }) =>
        ownSignIn && (
          <FreshFactor
            hasPassword={ownSignIn.hasPassword}
            hasPasskey={ownSignIn.passkeys.length > 0}
            onDone={onDone}
          />
        )
      }
    </QueryView>
  );
}
