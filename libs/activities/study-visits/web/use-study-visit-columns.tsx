import { usePhasedColumns } from '@stad/activities/core/web/phased/use-phased-columns.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { studyVisitKind } from './kind/kind.js';
import type { StudyVisitRowFragment } from './study-visit.generated.js';
import { words } from './words.generated.js';

/** What a list of study visits says of each: when, with whom, and what came of it. */
export function useStudyVisitColumns(): readonly Column<StudyVisitRowFragment>[] {
  const t = useWords(words);
  const { title, day, owner, state } = usePhasedColumns<StudyVisitRowFragment>(
    studyVisitKind,
    t('column.title'),
    ({ visitDetails }) => visitDetails.state,
  );
  return [
    title,
    day,
    { key: 'host', label: t('column.host'), cell: ({ visitDetails }) => visitDetails.host },
    owner,
    {
      key: 'learnings',
      label: t('column.learnings'),
      cell: (row) => <Learned row={row} />,
    },
    state,
  ];
}

/** How many are decided on; before any is written, until when that is to be done. */
function Learned({ row }: { row: StudyVisitRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const { learnings, visitDetails } = row;
  const n = learnings.length;
  if (n > 0) {
    const decided = learnings.filter(({ decision }) => decision !== null).length;
    const waits = learnings.some(({ standing }) => ['LATE', 'FOLLOW_UP'].includes(standing));
    const text = t('learned', { decided, n });
    return waits ? <StatusText tone="notice">{text}</StatusText> : text;
  }
  if (visitDetails.state !== 'COMPLETED') return null;
  const date = format.monthDay(visitDetails.learningsDueOn, true);
  return visitDetails.learningsDueOn < today ? (
    <StatusText tone="notice">{t('learned.late', { date })}</StatusText>
  ) : (
    t('learned.due', { date })
  );
}
