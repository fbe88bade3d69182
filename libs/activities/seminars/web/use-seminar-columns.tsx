import { PHASE_TONES } from '@stad/activities/core/web/activity-kind.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import type { SeminarRowFragment } from './seminar-list.generated.js';
import { words } from './words.generated.js';
import './seminar.css';

/** What a list of seminars says of each. */
export function useSeminarColumns(): readonly Column<SeminarRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: 'title',
      label: t('column.title'),
      isRowHeader: true,
      cell: ({ id, title }) => <Link to={`/seminarier/${id}`}>{title}</Link>,
    },
    {
      key: 'day',
      label: t('column.day'),
      isSortable: true,
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
    {
      key: 'owner',
      label: t('column.owner'),
      cell: ({ owner }) => <AgencyMark agency={{ ...owner, name: owner.shortName }} withName />,
    },
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
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ details }) => (
        <StatusChip tone={PHASE_TONES[details.state] ?? 'waiting'}>
          {t.maybe(`state.${details.state}`)}
        </StatusChip>
      ),
    },
  ];
}
