import { useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { usePlace } from '@stad/programme/web/place.js';
import { didNotHold } from '@stad/routines/rules/routine-test.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { LearningForm } from '../parts/learning-form.js';
import { FlagLearnings, LearningItem } from '../parts/learnings-card.js';
import '../parts/parts.css';
import {
  RoutineLearningsDocument,
  type RoutineLearningsQuery,
} from './routine-learnings.generated.js';
import { words } from './words.generated.js';

type Routine = RoutineLearningsQuery['localRoutine'];
type Step = Routine['steps'][number];

/** The steps of a version that did not hold, each with what the own organisation has learnt of it. */
export default function RoutineLearningsPage() {
  const t = useWords(words);
  const id = useRouteParam('id');
  const query = useOperation(RoutineLearningsDocument, { id });
  return (
    <QueryView query={query}>
      {({ localRoutine: routine }) => {
        const about = new Set(routine.learnings.map(({ aboutStep }) => aboutStep?.stepId));
        const shown = routine.steps.filter(
          (step) => didNotHold(routine.tests, step.n - 1) || about.has(step.id),
        );
        return (
          <Page
            title={t('title')}
            heading={t('heading', { n: routine.number ?? 0 })}
            intro={t('intro')}
          >
            <p className="no-print">
              <Link to={`/arbetsgang/${id}`}>{t('back')}</Link>
            </p>
            {shown.length === 0 && <Empty>{t('none')}</Empty>}
            <OfSteps {...{ routine, shown }} />
          </Page>
        );
      }}
    </QueryView>
  );
}

function OfSteps({ routine, shown }: { routine: Routine; shown: readonly Step[] }) {
  const t = useWords(words);
  const [written, write] = useState<Step | null>(null);
  const programmeId = useProgrammeOf(routine.siteId);
  const { learnings } = routine;
  return (
    <>
      {shown.length > 0 && programmeId === null && <Notice>{t('noProgramme')}</Notice>}
      {shown.map((step) => (
        <OfStep
          key={step.id}
          {...{ routine, step }}
          {...(programmeId === null ? {} : { onWrite: () => write(step) })}
        />
      ))}
      <FlagLearnings learnings={learnings} />
      {written && programmeId !== null && (
        <LearningForm
          from={{ routineStepId: written.id, programmeId }}
          saw={t('saw', { ...lineOf(written), version: routine.number ?? 0 })}
          onClose={() => write(null)}
        />
      )}
    </>
  );
}

function OfStep(props: { routine: Routine; step: Step; onWrite?: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const { routine, step, onWrite } = props;
  const failed = routine.tests.filter((test) => didNotHold([test], step.n - 1));
  const own = routine.learnings.filter(({ aboutStep }) => aboutStep?.stepId === step.id);
  return (
    <Card heading={t('step', lineOf(step))}>
      <ul className="meta">
        {failed.map(({ id, heldOn, month }) => (
          <li key={id}>
            {heldOn === null
              ? t('failed.live', { month: month ?? '' })
              : t('failed.exercise', { date: format.monthDay(heldOn, true) })}
          </li>
        ))}
      </ul>
      {own.length === 0 && <p className="meta">{t('noLearning')}</p>}
      <ul className="learnings">
        {own.map((learning) => (
          <LearningItem key={learning.id} learning={learning} siteId={routine.siteId} />
        ))}
      </ul>
      {onWrite && failed.length > 0 && (
        <div className="no-print">
          <Button
            kind={own.length === 0 ? 'primary' : 'secondary'}
            icon={<IconPlus aria-hidden />}
            aria-haspopup="dialog"
            aria-label={t('writeOf', { n: step.n })}
            onPress={onWrite}
          >
            {t('write')}
          </Button>
        </div>
      )}
    </Card>
  );
}

const lineOf = ({ n, fromFunction, toFunction }: Step) => ({
  n,
  from: fromFunction,
  to: toFunction,
});

/** In which of the own programmes of a town records are written now: the chosen one, else the first; null: none. */
function useProgrammeOf(siteId: string): string | null {
  const chosen = usePlace();
  const { places } = useViewer();
  const open = [...(chosen ? [chosen] : []), ...places].find(
    ({ site, programme }) =>
      site.id === siteId && mayWrite(programme.state as ProgrammeState, 'RECORD').ok,
  );
  return open?.programme.id ?? null;
}
