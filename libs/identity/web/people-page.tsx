import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { ChangeCompetenceDialog } from './change-competence-dialog.js';
import { ChangeMembershipDialog } from './change-membership-dialog.js';
import { PeopleDocument } from './people.generated.js';
import { PeopleTable } from './people-table.js';
import { useMay, useViewer } from './viewer.js';
import { words } from './words.generated.js';

const SIZE = 50;

/** The people of one's own organisation: all of them read it, its administrator changes it. */
export default function PeoplePage() {
  const t = useWords(words);
  const { agency } = useViewer();
  const mayChange = useMay('people:change');
  const [sida, setPage] = useUrlValue('sida', '1');
  const [chosen, choose] = useUrlValue('person');
  const [trained, chooseTrained] = useUrlValue('kompetens');
  const page = Math.max(1, Number.parseInt(sida, 10) || 1);
  const query = useOperation(PeopleDocument, { offset: (page - 1) * SIZE }, { keepPrevious: true });
  return (
    <Page
      title={t('people.title')}
      note={agency.shortName}
      intro={t(mayChange ? 'people.introAdmin' : 'people.intro')}
    >
      <p className="cluster no-print">
        {mayChange && <Link to="/admin/las-in">{t('import.link')}</Link>}
        <Link to="/admin/omraden">{t('people.areas')}</Link>
      </p>
      <QueryView query={query}>
        {({ people: { rows, total } }) => {
          const person = mayChange ? rows.find((row) => row.id === chosen) : undefined;
          const competence = mayChange ? rows.find((row) => row.id === trained) : undefined;
          return (
            <>
              <PeopleTable
                people={rows}
                {...(mayChange ? { onChange: choose, onCompetence: chooseTrained } : {})}
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
