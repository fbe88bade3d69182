import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Button } from 'react-aria-components/Button';
import { type DemoMembership, membershipsByAgency } from './memberships-by-agency.js';
import { DemoMembershipsDocument, SignInToDemoDocument } from './sign-in.generated.js';
import { words } from './words.generated.js';
import './demo-sign-in.css';

/** The demo's functions, agency by agency; who has two memberships is asked which one acts. */
export function DemoSignIn(props: { onSignedIn: () => void | Promise<void> }) {
  const query = useOperation(DemoMembershipsDocument);
  return (
    <QueryView query={query} part>
      {({ demoMemberships }) => <Agencies memberships={demoMemberships} {...props} />}
    </QueryView>
  );
}

function Agencies(props: {
  memberships: readonly DemoMembership[];
  onSignedIn: () => void | Promise<void>;
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const signIn = useMutationOperation(SignInToDemoDocument, { onDone: props.onSignedIn });
  if (props.memberships.length === 0) return <Notice>{t('signIn.noDemo')}</Notice>;
  const [problem] = problemsOf(signIn.error);
  return (
    <div className="stack">
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <div className="sign-in__agencies">
        {membershipsByAgency(props.memberships).map(({ agency, functions }) => (
          <section className="sign-in__agency" key={agency.key} aria-labelledby={agency.key}>
            <h2 id={agency.key}>
              <AgencyMark agency={agency} withName />
            </h2>
            <ul>
              {functions.map(({ membership, elsewhere }) => (
                <li key={membership.id}>
                  <Button
                    className="sign-in__function"
                    onPress={() => {
                      signIn.send({ membershipId: membership.id }).catch(() => undefined);
                    }}
                  >
                    <strong>{membership.functionTitle}</strong>
                    <span className="meta">{rolesText(membership.roles, t)}</span>
                    {elsewhere.length > 0 && (
                      <span className="meta">
                        {t('signIn.alsoAt', {
                          agencies: elsewhere.map((one) => one.agencyName).join(', '),
                        })}
                      </span>
                    )}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function rolesText(roles: readonly string[], t: ReturnType<typeof useWords<object>>): string {
  return roles.map((role) => t.maybe(`role.${role}`) ?? role).join(', ');
}
