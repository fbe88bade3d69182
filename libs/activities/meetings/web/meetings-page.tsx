import { PhasedListPage } from '@stad/activities/core/web/phased/phased-list-page.js';
import { usePhasedColumns } from '@stad/activities/core/web/phased/use-phased-columns.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { MEETING_KIND } from '../rules/meeting-kind.js';
import { meetingKind } from './kind/kind.js';
import { type MeetingListRowFragment, MeetingsPageDocument } from './meeting.generated.js';
import { words } from './words.generated.js';

/** Those of a site in a programme. */
export default function MeetingsPage() {
  const t = useWords(words);
  const { title, day, owner, state } = usePhasedColumns<MeetingListRowFragment>(
    meetingKind,
    t('column.title'),
    ({ meetingDetails }) => meetingDetails.state,
  );
  const ring = {
    key: 'ring',
    label: t('column.ring'),
    cell: ({ meetingDetails }: MeetingListRowFragment) => t.maybe(`ring.${meetingDetails.ring}`),
  };
  return (
    <PhasedListPage
      kind={MEETING_KIND}
      operation={MeetingsPageDocument}
      columns={[title, day, ring, owner, state]}
      title={t('list.title')}
      intro={t('list.intro')}
      empty={{ text: t('list.empty') }}
      plan={{ label: t('plan'), to: '/moten/ny', allow: 'meeting:plan' }}
    />
  );
}
