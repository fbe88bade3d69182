import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  type DemoMembership,
  mainFunctions,
  membershipsByAgency,
} from './memberships-by-agency.js';
import { useRoleText } from './role-text.js';
import { words } from './session/words.generated.js';
import { DemoMembershipsDocument, SignInToDemoDocument } from './sign-in.generated.js';
import type { Viewer } from './viewer.js';
import './demo-sign-in.css';

interface DemoSignInProps {
  /** Who is signed in: their other employers come first. */
  readonly viewer?: Pick<Viewer, 'personId' | 'membershipId'> | null;
  readonly onSignedIn: () => void | Promise<void>;
}

/** The demo's functions, agency by agency; who has two memberships sees both and chooses one. */
export function DemoSignIn(props: DemoSignInProps) {
  const query = useOperation(DemoMembershipsDocument);
  return (
    <QueryView query={query} part>
      {({ demoMemberships }) => <Functions memberships={demoMemberships} {...props} />}
    </QueryView>
  );
}

function Functions(props: DemoSignInProps & { memberships: readonly DemoMembership[] }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const signIn = useMutationOperation(SignInToDemoDocument, { onDone: props.onSignedIn });
  const { memberships, viewer } = props;
  if (memberships.length === 0) return <Notice>{t('signIn.noDemo')}</Notice>;
  const [problem] = problemsOf(signIn.error);
  const choose = (membership: DemoMembership) => {
    signIn.send({ membershipId: membership.id }).catch(() => undefined);
  };
  const others = memberships.filter(
    ({ id, personId }) => personId === viewer?.personId && id !== viewer.membershipId,
  );
  return (
    <div className="stack">
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      {others.length > 0 && (
        <Card heading={t('signIn.switch')}>
          <ul className="sign-in__main">
            {others.map((membership) => (
              <li key={membership.id}>
                <FunctionButton membership={membership} onChoose={choose}>
                  <span>{membership.agencyName}</span>
                  <Roles membership={membership} />
                </FunctionButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card heading={t('signIn.start')}>
        <ul className="sign-in__main">
          {mainFunctions(memberships).map(({ role, membership }) => (
            <li key={role}>
              <FunctionButton membership={membership} onChoose={choose}>
                <span className="meta">{membership.agencyName}</span>
                <span>{t(`signIn.start.${role}`)}</span>
              </FunctionButton>
            </li>
          ))}
        </ul>
      </Card>
      <h2>{t('signIn.all')}</h2>
      <div className="sign-in__agencies">
        {membershipsByAgency(memberships).map(({ agency, functions }) => (
          <section className="sign-in__agency" key={agency.key} aria-labelledby={agency.key}>
            <h3 id={agency.key}>
              <AgencyMark agency={agency} withName />
            </h3>
            <ul>
              {functions.map(({ membership, elsewhere }) => (
                <li key={membership.id}>
                  <FunctionButton membership={membership} onChoose={choose}>
                    <Roles membership={membership} />
                    {elsewhere.length > 0 && (
                      <span className="meta">
                        {t('signIn.alsoAt', {
                          agencies: elsewhere.map((one) => one.agencyName).join(', '),
                        })}
                      </span>
                    )}
                  </FunctionButton>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function FunctionButton(props: {
  membership: DemoMembership;
  onChoose: (membership: DemoMembership) => void;
  children: ReactNode;
}) {
  return (
    <Button className="sign-in__function" onPress={() => props.onChoose(props.membership)}>
      <strong>{props.membership.functionTitle}</strong>
      {props.children}
    </Button>
  );
}

/** Nothing where the function's title says the same already. */
function Roles({ membership }: { membership: DemoMembership }) {
  const roles = membership.roles.map(useRoleText()).join(', ');
  const title = membership.functionTitle.replace(/ \d+$/, '');
  return roles === title ? null : <span className="meta">{roles}</span>;
}
