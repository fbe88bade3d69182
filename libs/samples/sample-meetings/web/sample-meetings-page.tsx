import { PhasedListPage } from '@stad/activities/core/web/phased/phased-list-page.js';
import { usePhasedColumns } from '@stad/activities/core/web/phased/use-phased-columns.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { SAMPLE_MEETING_KIND } from '../rules/sample-meeting-kind.js';
import { sampleMeetingKind } from './kind/kind.js';
import {
  type SampleMeetingListRowFragment,
  SampleMeetingsPageDocument,
} from './sample-meeting.generated.js';
import { words } from './words.generated.js';

/** Those of a site in a programme. */
export default function SampleMeetingsPage() {
  const t = useWords(words);
  const { title, day, owner, state } = usePhasedColumns<SampleMeetingListRowFragment>(
    sampleMeetingKind,
    t('column.title'),
    ({ sampleMeetingDetails }) => sampleMeetingDetails.state,
  );
  const asked = {
    key: 'asked',
    label: t('column.asked'),
    cell: ({ participants }: SampleMeetingListRowFragment) => {
      const n = participants.length;
      const yes = participants.filter(({ answer }) => answer === 'ACCEPTED').length;
      return n > 0 ? t('comes', { yes, n }) : null;
    },
  };
  return (
    <PhasedListPage
      kind={SAMPLE_MEETING_KIND}
      operation={SampleMeetingsPageDocument}
      columns={[title, day, owner, asked, state]}
      title={t('list.title')}
      intro={t('list.intro')}
      empty={{ text: t('list.empty') }}
      plan={{ label: t('plan'), to: '/provtraffar/ny', allow: 'activity:plan' }}
    />
  );
}
