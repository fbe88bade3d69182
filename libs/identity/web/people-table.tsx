import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { CompetenceCell } from './competence-cell.js';
import { SignInCell } from './invitation/sign-in-cell.js';
import { words as signInWords } from './invitation/words.generated.js';
import type { PersonRowFragment } from './people.generated.js';
import { ReviewCell } from './review/review-cell.js';
import { RolesCell } from './role/roles-cell.js';
import { useViewer } from './viewer.js';
import { words } from './words.generated.js';
import './people-table.css';

/** One page of people, as functions. */
export function PeopleTable(props: {
  people: readonly PersonRowFragment[];
  /** For the administrator: begins a change of that person. */
  onChange?: (id: string) => void;
  /** For the administrator: begins a change of training and languages. */
  onCompetence?: (id: string) => void;
  /** For whoever is the second person of roles that wait. */
  onDecideRoles: (id: string) => void;
  /** For the administrator and the manager: what is to be done about how somebody signs in. */
  onSignIn?: (id: string) => void;
}) {
  const t = useWords(words);
  const s = useWords(signInWords);
  const { membershipId, today } = useViewer();
  const { onChange, onCompetence, onDecideRoles, onSignIn } = props;
  const columns: readonly Column<PersonRowFragment>[] = [
    {
      key: 'function',
      label: t('people.function'),
      isRowHeader: true,
      cell: ({ id, functionTitle }) => (
        <span className="people__line">
          <span>
            {functionTitle} {id === membershipId && <span className="meta">{t('people.you')}</span>}
          </span>
          {onChange && (
            <Button
              edits
              iconOnly
              kind="quiet"
              icon={<IconPencil aria-hidden />}
              onPress={() => onChange(id)}
            >
              {t('people.changeOf', { function: functionTitle })}
            </Button>
          )}
        </span>
      ),
    },
    { key: 'unit', label: t('people.unit'), isPlain: true, cell: ({ unitName }) => unitName },
    {
      key: 'roles',
      label: t('people.roles'),
      isPlain: true,
      cell: (person) => <RolesCell person={person} onDecide={onDecideRoles} />,
    },
    {
      key: 'competence',
      label: t('competence'),
      cell: (person) => (
        <CompetenceCell person={person} {...(onCompetence ? { onChange: onCompetence } : {})} />
      ),
    },
    {
      key: 'validTo',
      label: t('people.validTo'),
      cell: (person) => (
        <span className="people__line">
          <Until
            date={person.validTo}
            isReviewed={Boolean(person.review?.dueOn ?? person.review?.inactiveSince)}
          />
          {person.review && <ReviewCell person={person} review={person.review} />}
        </span>
      ),
    },
    ...(onSignIn
      ? [
          {
            key: 'signIn',
            label: s('signIn.column'),
            isPlain: true,
            cell: (person: PersonRowFragment) => (
              <SignInCell
                person={person}
                hasLeft={person.validTo !== null && person.validTo < today}
                onAct={onSignIn}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="people">
      <Table
        caption={t('people.title')}
        isBrief
        columns={columns}
        rows={waitingFirst(props.people)}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

/** Those somebody has to do something about come first; the others stay in their order. */
function waitingFirst(people: readonly PersonRowFragment[]): readonly PersonRowFragment[] {
  const waits = ({ review, rolesWaiting, signIn }: PersonRowFragment) =>
    review?.isOverdue || rolesWaiting?.mayDecide || signIn?.invitation?.mayDecide;
  return [...people.filter(waits), ...people.filter((person) => !waits(person))];
}

/** The last day; who has none is said only where no review says by when it is asked for. */
function Until({ date, isReviewed }: { date: string | null; isReviewed: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  if (date === null && isReviewed) return null;
  if (date === null) return <span className="meta">{t('people.furtherNotice')}</span>;
  if (date < today) {
    return (
      <StatusText tone="cancelled">{t('people.ended', { date: format.isoDay(date) })}</StatusText>
    );
  }
  return format.isoDay(date);
}
