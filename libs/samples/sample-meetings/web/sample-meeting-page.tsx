import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { sampleMeetingKind } from './kind/kind.js';
import {
  SampleMeetingPageDocument,
  type SampleMeetingPageQuery,
} from './sample-meeting.generated.js';
import { SampleMeetingAbout } from './sample-meeting-about.js';
import { useSampleMeetingActs } from './use-sample-meeting-acts.js';
import { words } from './words.generated.js';

/** One of them: why, with whom, and what it led to. */
export default function SampleMeetingPage() {
  const id = useRouteParam('id');
  const query = useOperation(SampleMeetingPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ sampleMeeting }) => <SampleMeeting sampleMeeting={sampleMeeting} />}
    </QueryView>
  );
}

function SampleMeeting({ sampleMeeting }: SampleMeetingPageQuery) {
  const t = useWords(words);
  const { id, siteId, nextSteps: steps, sampleMeetingDetails: details } = sampleMeeting;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  return (
    <PhasedPage
      type={sampleMeetingKind}
      title={t('page.title')}
      activity={sampleMeeting}
      state={details.state}
      named={(step) => t.maybe(`step.${step}`)}
      acts={useSampleMeetingActs(id)}
      side={
        <MaterialsCard
          activityId={id}
          materials={sampleMeeting.materials}
          mayAdd={may('ask') || may('noteAttendance')}
        />
      }
      help={t('help.text')}
    >
      <SampleMeetingAbout sampleMeeting={sampleMeeting} />
      <ParticipantsCard
        activity={{ id, siteId }}
        participants={sampleMeeting.participants}
        mayAsk={may('ask')}
        mayNote={may('noteAttendance')}
        isOver={isOver(details.state as Phase)}
      />
      <LearningsCard
        activityId={id}
        siteId={siteId}
        learnings={sampleMeeting.learnings}
        mayWrite={may('learn')}
      />
    </PhasedPage>
  );
}
