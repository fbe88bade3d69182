import { isOver, type Phase } from '@stad/activities/core/rules/phase.js';
import { LearningsCard } from '@stad/activities/core/web/parts/learnings-card.js';
import { MaterialsCard } from '@stad/activities/core/web/parts/materials-card.js';
import { ParticipantsCard } from '@stad/activities/core/web/parts/participants-card.js';
import { PhasedPage } from '@stad/activities/core/web/phased/phased-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import {
  DisseminationPageDocument,
  type DisseminationPageQuery,
} from './dissemination.generated.js';
import { DisseminationAbout } from './dissemination-about.js';
import { disseminationKind } from './kind/kind.js';
import { LeadsCard } from './lead/leads-card.js';
import { LineupCard } from './lineup/lineup-card.js';
import { OutcomeCard } from './outcome-card.js';
import { useDisseminationActs } from './use-dissemination-acts.js';
import { words } from './words.generated.js';
import './stage.css';

/** One of them: why, with whom, and what it led to. */
export default function DisseminationPage() {
  const id = useRouteParam('id');
  const query = useOperation(DisseminationPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ dissemination }) => <Dissemination dissemination={dissemination} />}
    </QueryView>
  );
}

function Dissemination({ dissemination }: DisseminationPageQuery) {
  const t = useWords(words);
  const { id, siteId, nextSteps: steps, disseminationDetails: details } = dissemination;
  const may = (step: string) => steps.some((each) => each.step === step && each.ready);
  return (
    <PhasedPage
      type={disseminationKind}
      title={t('page.title')}
      activity={dissemination}
      state={details.state}
      named={(step) => t.maybe(`step.${step}`)}
      acts={useDisseminationActs(id)}
      side={
        <MaterialsCard
          activityId={id}
          materials={dissemination.materials}
          mayAdd={may('ask') || may('noteAttendance')}
        />
      }
      help={t('help.text')}
    >
      <DisseminationAbout dissemination={dissemination} />
      <ParticipantsCard
        activity={{ id, siteId }}
        participants={dissemination.participants}
        mayAsk={may('ask')}
        mayNote={may('noteAttendance')}
        isOver={isOver(details.state as Phase)}
      />
      <LineupCard dissemination={dissemination} />
      <OutcomeCard dissemination={dissemination} />
      <LeadsCard dissemination={dissemination} />
      <LearningsCard
        activityId={id}
        siteId={siteId}
        learnings={dissemination.learnings}
        mayWrite={may('learn')}
      />
    </PhasedPage>
  );
}
