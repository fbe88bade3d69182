import { usePhasedColumns } from '@stad/activities/core/web/phased/use-phased-columns.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { seminarKind } from './kind/kind.js';
import type { SeminarRowFragment } from './seminar-list.generated.js';
import { words } from './words.generated.js';
import './seminar.css';

/** What a list of seminars says of each. */
export function useSeminarColumns(): readonly Column<SeminarRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  const { title, day, owner, state } = usePhasedColumns<SeminarRowFragment>(
    seminarKind,
    t('column.title'),
    ({ details }) => details.state,
  );
  return [
    title,
    {
      ...day,
      cell: ({ startsAt, endsAt }) =>
        `${format.isoDay(startsAt)}, ${format.week(startsAt)}, ${format.times(startsAt, endsAt, true)}`,
    },
    {
      key: 'kind',
      label: t('column.kind'),
      cell: ({ details }) => (
        <span className="seminar__kind">{t.maybe(`kind.${details.kind}`)}</span>
      ),
    },
    owner,
    {
      key: 'registered',
      label: t('column.registered'),
      isNumber: true,
      cell: ({ details }) =>
        t('registeredOf', { n: details.registered, capacity: details.capacity }),
    },
    {
      key: 'present',
      label: t('column.present'),
      isNumber: true,
      cell: ({ details }) => details.present,
    },
    state,
  ];
}
