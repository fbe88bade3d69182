import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { type MeetingPageQuery, PlanNextMeetingDocument } from './meeting.generated.js';
import { words } from './words.generated.js';

/** The next one proposes itself: when it would be, and one press plans it. Planned, the way there. */
export function NextMeeting(props: { meeting: MeetingPageQuery['meeting']; mayPlan: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const go = useGo();
  const problemText = useProblemText();
  const plan = useMutationOperation(PlanNextMeetingDocument);
  const { id: meetingId, next, meetingDetails } = props.meeting;
  const { nextId } = meetingDetails;
  if (nextId) {
    return (
      <Card heading={t('next')}>
        <p>{t('next.planned')}</p>
        <p>
          <Link to={`/moten/${nextId}`}>{t('next.open')}</Link>
        </p>
      </Card>
    );
  }
  if (!props.mayPlan) return null;
  const press = async () => {
    const planned = await plan.send({ meetingId }).catch(() => undefined);
    if (planned) go(`/moten/${planned.planNextMeeting.id}`);
  };
  return (
    <Card heading={t('next')}>
      {problemsOf(plan.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <p>{t('next.text', { when: format.span(next.startsAt, next.endsAt) })}</p>
      <div className="no-print">
        <Button isPending={plan.isSending} onPress={() => void press()}>
          {t('next.plan')}
        </Button>
      </div>
    </Card>
  );
}
