import { learningsDueOn } from '@stad/activities/core/rules/learning/learning.js';
import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { localDate } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { EvaluationRounds } from './evaluation/rounds.js';
import { seminarKind } from './kind/kind.js';
import { words as kindWords } from './kind/words.generated.js';
import { SeminarPageDocument, type SeminarPageQuery } from './seminar.generated.js';
import { SeminarAttendance } from './seminar-attendance.js';
import { SeminarDetails } from './seminar-details.js';
import { SeminarEvaluation } from './seminar-evaluation.js';
import { SeminarStaff } from './seminar-staff.js';
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
  const may = (step: string) => seminar.nextSteps.some((one) => one.step === step && one.ready);
  return (
    <PhasedPage
      type={seminarKind}
      title={kind('activityKind.SEMINAR')}
      activity={seminar}
      state={seminar.details.state}
      named={(step) => t.maybe(`step.${step}`)}
      acts={useSeminarActs(seminar.id)}
      side={
        <MaterialsCard
          activityId={seminar.id}
          materials={seminar.materials}
          mayAdd={may('invite') || may('recordAttendance')}
        />
      }
      help={t('help.text')}
    >
      <SeminarDetails seminar={seminar} />
      <ParticipantsCard
        heading={t('invited')}
        activity={seminar}
        participants={seminar.participants}
        mayAsk={may('invite')}
        mayNote={false}
        isOver={isOver(seminar.details.state as Phase)}
      />
      <SeminarAttendance seminar={seminar} steps={seminar.nextSteps} />
      <SeminarStaff seminar={seminar} />
      <SeminarEvaluation
        seminar={seminar}
        steps={seminar.nextSteps}
        hasRounds={seminar.evaluationRounds.length > 0}
        rounds={
          <EvaluationRounds seminar={seminar} isSummed={seminar.evaluation?.knowledge != null} />
        }
      />
      <LearningsCard
        activityId={seminar.id}
        siteId={seminar.siteId}
        learnings={seminar.learnings}
        mayWrite={may('learn')}
        dueOn={learningsDueOn(localDate(new Date(seminar.endsAt)))}
      />
    </PhasedPage>
  );
}
