import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { ChangeCompetenceDialog } from './change-competence-dialog.js';
import { ChangeMembershipDialog } from './change-membership-dialog.js';
import { InviteDialog } from './invitation/invite-dialog.js';
import { SignInDialog } from './invitation/sign-in-dialog.js';
import { words as signInWords } from './invitation/words.generated.js';
import { PeopleDocument } from './people.generated.js';
import { PeopleTable } from './people-table.js';
import { ReviewNotice } from './review/review-notice.js';
import { DecideRolesDialog } from './role/decide-roles-dialog.js';
import { useMay, useViewer } from './viewer.js';
import { words } from './words.generated.js';

const SIZE = 50;
/** In the address, in the place of somebody's id. */
const NEW = 'ny';

/** The people of one's own organisation: all of them read it, its administrator changes it. */
export default function PeoplePage() {
  const t = useWords(words);
  const s = useWords(signInWords);
  const { agency } = useViewer();
  const mayChange = useMay('people:change');
  const mayFollow = useMay('sign-in:read');
  const mayKeepContacts = useMay('contact:change');
  const [sida, setPage] = useUrlValue('sida', '1');
  const [chosen, choose] = useUrlValue('person');
  const [trained, chooseTrained] = useUrlValue('kompetens');
  const [signsIn, chooseSignIn] = useUrlValue('inloggning');
  const [given, chooseGiven] = useUrlValue('roller');
  const page = Math.max(1, Number.parseInt(sida, 10) || 1);
  const query = useOperation(PeopleDocument, { offset: (page - 1) * SIZE }, { keepPrevious: true });
  return (
    <Page
      title={t('people.title')}
      help="roller-av-tva"
      note={agency.shortName}
      intro={t(mayChange ? 'people.introAdmin' : 'people.intro')}
    >
      <p className="cluster no-print">
        {mayChange && (
          <Button kind="primary" onPress={() => chooseSignIn(NEW)}>
            {s('invite.new')}
          </Button>
        )}
        {mayChange && <Link to="/admin/las-in">{t('import.link')}</Link>}
        {mayKeepContacts && <Link to="/ring/funktioner">{t('people.contacts')}</Link>}
        <Link to="/admin/omraden">{t('people.areas')}</Link>
      </p>
      <QueryView query={query}>
        {({ people: { rows, total } }) => {
          const person = mayChange ? rows.find((row) => row.id === chosen) : undefined;
          const signIn = mayFollow ? rows.find((row) => row.id === signsIn) : undefined;
          const receiver = rows.find((row) => row.id === given && row.rolesWaiting?.mayDecide);
          const competence = mayChange ? rows.find((row) => row.id === trained) : undefined;
          return (
            <>
              <ReviewNotice people={rows} />
              <PeopleTable
                people={rows}
                onDecideRoles={chooseGiven}
                {...(mayChange ? { onChange: choose, onCompetence: chooseTrained } : {})}
                {...(mayFollow ? { onSignIn: chooseSignIn } : {})}
              />
              <Pager
                page={page}
                size={SIZE}
                total={total}
                onPage={(next) => setPage(String(next))}
              />
              {competence && (
                <ChangeCompetenceDialog
                  key={competence.id}
                  latest={competence}
                  onClose={() => chooseTrained('')}
                />
              )}
              {receiver && (
                <DecideRolesDialog
                  key={receiver.id}
                  person={receiver}
                  onClose={() => chooseGiven('')}
                />
              )}
              {signIn && (
                <SignInDialog key={signIn.id} person={signIn} onClose={() => chooseSignIn('')} />
              )}
              {mayChange && signsIn === NEW && (
                <InviteDialog person={null} onClose={() => chooseSignIn('')} />
              )}
              {person && (
                <ChangeMembershipDialog
                  key={person.id}
                  latest={person}
                  onClose={() => choose('')}
                />
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
