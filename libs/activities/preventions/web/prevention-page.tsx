import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { preventionKind } from './kind/kind.js';
import { PreventionPageDocument, type PreventionPageQuery } from './prevention.generated.js';
import { PreventionAbout } from './prevention-about.js';
import { PreventionReach } from './prevention-reach.js';
import { usePreventionActs } from './use-prevention-acts.js';
import { words } from './words.generated.js';

/** One of them: why, with whom, and what it led to. */
export default function PreventionPage() {
  const id = useRouteParam('id');
  const query = useOperation(PreventionPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ prevention }) => <Prevention prevention={prevention} />}
    </QueryView>
  );
}

function Prevention({ prevention }: PreventionPageQuery) {
  const t = useWords(words);
  const { id, siteId, nextSteps: steps, preventionDetails: details } = prevention;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  return (
    <PhasedPage
      type={preventionKind}
      title={t('page.title')}
      activity={prevention}
      state={details.state}
      named={(step) => t.maybe(`step.${step}`)}
      acts={usePreventionActs(id)}
      side={
        <MaterialsCard
          activityId={id}
          materials={prevention.materials}
          mayAdd={may('ask') || may('noteAttendance')}
        />
      }
      help={t('help.text')}
    >
      <PreventionAbout prevention={prevention} />
      <ParticipantsCard
        activity={{ id, siteId }}
        participants={prevention.participants}
        mayAsk={may('ask')}
        mayNote={may('noteAttendance')}
        isOver={isOver(details.state as Phase)}
      />
      <PreventionReach prevention={prevention} steps={steps} />
      <LearningsCard
        activityId={id}
        siteId={siteId}
        learnings={prevention.learnings}
        mayWrite={may('learn')}
      />
    </PhasedPage>
  );
}
