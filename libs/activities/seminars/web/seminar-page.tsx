import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { seminarKind } from './kind/kind.js';
import { words as kindWords } from './kind/words.generated.js';
import { SeminarPageDocument, type SeminarPageQuery } from './seminar.generated.js';
import { SeminarAttendance } from './seminar-attendance.js';
import { SeminarDetails } from './seminar-details.js';
import { SeminarEvaluation } from './seminar-evaluation.js';
import { SeminarInvitations } from './seminar-invitations.js';
import { useSeminarActs } from './use-seminar-acts.js';
import { words } from './words.generated.js';

/** One seminar: what it is, what to do next, who is asked, who came, what they learnt. */
export default function SeminarPage() {
  const id = useRouteParam('id');
  const query = useOperation(SeminarPageDocument, { id });
  return <QueryView query={query}>{({ seminar }) => <Seminar seminar={seminar} />}</QueryView>;
}

function Seminar({ seminar }: { seminar: SeminarPageQuery['seminar'] }) {
  const t = useWords(words);
  const kind = useWords(kindWords);
  return (
    <PhasedPage
      type={seminarKind}
      title={kind('activityKind.SEMINAR')}
      activity={seminar}
      state={seminar.details.state}
      named={(step) => t.maybe(`step.${step}`)}
      acts={useSeminarActs(seminar.id)}
      help={t('help.text')}
    >
      <SeminarDetails seminar={seminar} />
      <SeminarInvitations seminar={seminar} steps={seminar.nextSteps} />
      <SeminarAttendance seminar={seminar} steps={seminar.nextSteps} />
      <SeminarEvaluation seminar={seminar} steps={seminar.nextSteps} />
    </PhasedPage>
  );
}
