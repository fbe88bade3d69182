import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { studyVisitKind } from './kind/kind.js';
import { StudyVisitPageDocument, type StudyVisitPageQuery } from './study-visit.generated.js';
import { StudyVisitAbout } from './study-visit-about.js';
import { useVisitActs } from './use-visit-acts.js';
import { VisitQuestions } from './visit-questions.js';
import { VisitReportCard } from './visit-report-card.js';
import { words } from './words.generated.js';

/** One study visit: why, with whom, what one asks and saw, what one learnt and what became of it. */
export default function StudyVisitPage() {
  const id = useRouteParam('id');
  const query = useOperation(StudyVisitPageDocument, { id });
  return <QueryView query={query}>{({ studyVisit }) => <Visit visit={studyVisit} />}</QueryView>;
}

function Visit({ visit }: { visit: StudyVisitPageQuery['studyVisit'] }) {
  const t = useWords(words);
  const { id, siteId, nextSteps: steps, visitDetails: details } = visit;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  return (
    <PhasedPage
      type={studyVisitKind}
      title={t('page.title')}
      activity={visit}
      state={details.state}
      with={details.host}
      named={(step) => t.maybe(`step.${step}`)}
      acts={useVisitActs(id)}
      side={
        <>
          <VisitReportCard files={visit.reportFiles} />
          <MaterialsCard
            activityId={id}
            materials={visit.materials}
            mayAdd={may('ask') || may('noteAttendance')}
          />
        </>
      }
      help={t('help.text')}
    >
      <StudyVisitAbout visit={visit} />
      <VisitQuestions visit={visit} mayChange={may('questions')} mayNote={may('observe')} />
      <ParticipantsCard
        activity={{ id, siteId }}
        participants={visit.participants}
        mayAsk={may('ask')}
        mayNote={may('noteAttendance')}
        isOver={isOver(details.state as Phase)}
      />
      <LearningsCard
        activityId={id}
        siteId={siteId}
        learnings={visit.learnings}
        mayWrite={may('learn')}
        dueOn={details.learningsDueOn}
        isNext={steps.some(({ missing }) =>
          missing.some(({ code }) => code === 'LEARNINGS_MISSING'),
        )}
      />
    </PhasedPage>
  );
}
