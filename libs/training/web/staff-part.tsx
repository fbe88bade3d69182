import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { PersonNeeds } from './person-needs.js';
import type { TrainedPersonFragment } from './training.generated.js';
import { words } from './words.generated.js';

/** No table is longer; those with something to arrange stand first. */
const MOST_ROWS = 60;

/** The own staff: what each one’s work asks for, and the seat that it leads to. */
export function StaffPart({ staff }: { staff: readonly TrainedPersonFragment[] }) {
  const t = useWords(words);
  const columns: readonly Column<TrainedPersonFragment>[] = [
    {
      key: 'who',
      label: t('staff.who'),
      isRowHeader: true,
      cell: ({ functionTitle, unit }) => (
        <>
          {functionTitle}
          {unit && <div className="meta">{unit}</div>}
        </>
      ),
    },
    {
      key: 'training',
      label: t('staff.training'),
      cell: (person) => <PersonNeeds person={person} isOneself={false} />,
    },
  ];
  const rows = staff
    .filter(({ needs }) => needs.length > 0)
    .map((person) => ({ person, open: person.needs.filter(asks).length }))
    .sort((a, b) => b.open - a.open)
    .map(({ person }) => person);
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <Card heading={t('staff')}>
      {rows.length === 0 ? (
        <p className="meta">{t('staff.nobody')}</p>
      ) : (
        <Table
          caption={t('staff.caption', { n: rows.length })}
          columns={columns}
          rows={shown}
          rowKey={({ membershipId }) => membershipId}
        />
      )}
      {rows.length > shown.length && (
        <p className="meta">{t('staff.more', { n: rows.length - shown.length })}</p>
      )}
    </Card>
  );
}

const asks = ({ isNeeded, standing }: TrainedPersonFragment['needs'][number]) =>
  isNeeded && standing !== 'VALID';
