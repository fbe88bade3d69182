import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { MeetingAgenda } from './agenda/meeting-agenda.js';
import { MeetingComments } from './agenda/meeting-comments.js';
import { meetingKind } from './kind/kind.js';
import { MeetingPageDocument, type MeetingPageQuery } from './meeting.generated.js';
import { MeetingAbout } from './meeting-about.js';
import { MeetingMinutes } from './minutes/meeting-minutes.js';
import { NextMeeting } from './next-meeting.js';
import { useMeetingActs } from './use-meeting-acts.js';
import { words } from './words.generated.js';

/** One of them: what is taken up, who comes, what is decided, and when the next is. */
export default function MeetingPage() {
  const id = useRouteParam('id');
  const query = useOperation(MeetingPageDocument, { id });
  return <QueryView query={query}>{({ meeting }) => <Meeting meeting={meeting} />}</QueryView>;
}

function Meeting({ meeting }: MeetingPageQuery) {
  const t = useWords(words);
  const { id, siteId, nextSteps: steps, meetingDetails: details, owner, participants } = meeting;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  const asked = participants.flatMap(({ agency }) => agency ?? []);
  const others = [...new Map(asked.map((one) => [one.id, one])).values()].filter(
    (one) => one.id !== owner.id,
  );
  const agencies = [owner, ...others].map(({ id: value, shortName: label }) => ({ value, label }));
  const acts = useMeetingActs(id, may('confirm') ? 'confirm' : may('evaluate') ? 'evaluate' : null);
  return (
    <PhasedPage
      type={meetingKind}
      title={t('page.title')}
      activity={meeting}
      state={details.state}
      with={t.maybe(`ring.${details.ring}`)}
      named={(step) => t.maybe(`step.${step}`)}
      acts={acts}
      help={t('help.text')}
    >
      <MeetingAgenda meeting={meeting} mayWrite={may('agenda')} mayShare={may('shareDraft')} />
      <MeetingComments meeting={meeting} isJoint={details.agenda === 'JOINT'} />
      <ParticipantsCard
        heading={t('participants')}
        activity={{ id, siteId }}
        participants={participants}
        mayAsk={may('ask')}
        mayNote={may('noteAttendance')}
        isOver={isOver(details.state as Phase)}
      />
      <MeetingMinutes
        meetingId={id}
        minutes={meeting.minutes}
        mayWrite={may('minutes')}
        agencies={agencies}
      />
      <NextMeeting meeting={meeting} mayPlan={may('planNext')} />
      {(meeting.learnings.length > 0 || may('learn')) && (
        <LearningsCard
          activityId={id}
          siteId={siteId}
          learnings={meeting.learnings}
          mayWrite={may('learn')}
        />
      )}
      <MeetingAbout meeting={meeting} />
    </PhasedPage>
  );
}
