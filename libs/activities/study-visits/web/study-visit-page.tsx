import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { PHASE_TONES, PHASES_BEHIND } from '@stad/activities/core/web/activity-kind.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { ComingSteps } from '@stad/platform/web/pages/coming-steps.js';
import { RecordPage } from '@stad/platform/web/pages/record-page.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { StudyVisitPageDocument, type StudyVisitPageQuery } from './study-visit.generated.js';
import { StudyVisitAbout } from './study-visit-about.js';
import { StudyVisitSteps } from './study-visit-steps.js';
import { VisitQuestions } from './visit-questions.js';
import { words } from './words.generated.js';

/** One study visit: why, with whom, what one asks and saw, what one learnt and what became of it. */
export default function StudyVisitPage() {
  const id = useRouteParam('id');
  const query = useOperation(StudyVisitPageDocument, { id });
  return <QueryView query={query}>{({ studyVisit }) => <Visit visit={studyVisit} />}</QueryView>;
}

function Visit({ visit }: { visit: StudyVisitPageQuery['studyVisit'] }) {
  const t = useWords(words);
  const format = useFormat();
  const { id, siteId, nextSteps: steps, visitDetails: details } = visit;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  const named = (step: string) => t.maybe(`step.${step}`);
  return (
    <RecordPage
      title={t('page.title')}
      heading={visit.title}
      marks={
        <>
          <StatusChip tone={PHASE_TONES[details.state] ?? 'waiting'}>
            {t.maybe(`state.${details.state}`)}
          </StatusChip>
          <ClassBadge informationClass={visit.classification} />
        </>
      }
      intro={`${format.span(visit.startsAt, visit.endsAt)} · ${details.host}`}
      notice={<SomeoneElseSaved key={id} kind="STUDY_VISIT" id={id} />}
      done={(PHASES_BEHIND[details.state] ?? []).map((state) =>
        (t.maybe(`state.${state}`) ?? state).toLowerCase(),
      )}
      steps={<StudyVisitSteps visit={visit} steps={steps} />}
      side={
        <>
          <ComingSteps steps={steps} label={named} />
          <MaterialsCard
            activityId={id}
            materials={visit.materials}
            mayAdd={may('ask') || may('noteAttendance')}
          />
          <LastChanged kind="STUDY_VISIT" id={id} />
          <Card heading={t('help')}>
            <p className="meta">{t('help.text')}</p>
          </Card>
        </>
      }
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
        learnings={visit.learnings}
        mayWrite={may('learn')}
        dueOn={details.learningsDueOn}
      />
    </RecordPage>
  );
}
