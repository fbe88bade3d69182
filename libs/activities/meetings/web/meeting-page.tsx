import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { meetingKind } from './kind/kind.js';
import { MeetingPageDocument, type MeetingPageQuery } from './meeting.generated.js';
import { MeetingAbout } from './meeting-about.js';
import { useMeetingActs } from './use-meeting-acts.js';
import { words } from './words.generated.js';

/** One of them: why, with whom, and what it led to. */
export default function MeetingPage() {
  const id = useRouteParam('id');
  const query = useOperation(MeetingPageDocument, { id });
  return <QueryView query={query}>{({ meeting }) => <Meeting meeting={meeting} />}</QueryView>;
}

function Meeting({ meeting }: MeetingPageQuery) {
  const t = useWords(words);
  const { id, siteId, nextSteps: steps, meetingDetails: details } = meeting;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  return (
    <PhasedPage
      type={meetingKind}
      title={t('page.title')}
      activity={meeting}
      state={details.state}
      named={(step) => t.maybe(`step.${step}`)}
      acts={useMeetingActs(id)}
      side={
        <MaterialsCard
          activityId={id}
          materials={meeting.materials}
          mayAdd={may('ask') || may('noteAttendance')}
        />
      }
      help={t('help.text')}
    >
      <MeetingAbout meeting={meeting} />
      <ParticipantsCard
        activity={{ id, siteId }}
        participants={meeting.participants}
        mayAsk={may('ask')}
        mayNote={may('noteAttendance')}
        isOver={isOver(details.state as Phase)}
      />
      <LearningsCard
        activityId={id}
        siteId={siteId}
        learnings={meeting.learnings}
        mayWrite={may('learn')}
      />
    </PhasedPage>
  );
}
