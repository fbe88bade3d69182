import { SetPreferencesDocument } from '@stad/identity/web/viewer.generated.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconCircle from '@tabler/icons-react/icons/IconCircle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import { useId } from 'react';
import { guideFor } from '../help/guide-names.js';
import { useNarrow } from '../use-narrow.js';
import { FrontPageStartDocument, type FrontPageStartQuery } from './start.generated.js';
import { STEP_PLACES } from './step-places.js';
import { words } from './words.generated.js';
import './start.css';

type Step = FrontPageStartQuery['gettingStarted'][number];

/**
 * *Kom igång*: three first steps of one's roles that tick themselves, until one puts them away. It is in nobody's
 * way: a line on a phone, and its place alone while it is not known.
 */
export function StartBlock() {
  const query = useOperation(FrontPageStartDocument);
  // Its line is kept, so that what stands below does not move.
  if (query.isPending) return <Skeleton lines={1} />;
  const steps = query.data?.gettingStarted ?? [];
  return steps.length === 0 ? null : <Steps steps={steps} />;
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useWords(words);
  const id = useId();
  const isNarrow = useNarrow();
  const away = useMutationOperation(SetPreferencesDocument);
  const done = steps.filter((step) => step.done).length;
  const guide = guideFor(useViewer().roles);
  return (
    <section className="card start" aria-labelledby={id}>
      <details className="start__steps" open={!isNarrow}>
        <summary>
          <IconChevronDown aria-hidden />
          <h2 id={id}>{t('title')}</h2>{' '}
          <span className="meta">{t('count', { done, all: steps.length })}</span>
        </summary>
        <ol>
          {steps.map((step) => (
            <StepLine key={step.step} step={step} />
          ))}
        </ol>
        {done === steps.length && <p className="meta">{t('all')}</p>}
        <div className="cluster">
          {guide && <Link to={`/hjalp/${guide}`}>{t('guide')}</Link>}
          <Button
            kind="quiet"
            isPending={away.isSending}
            // What is not kept stands there still.
            onPress={() => void away.send({ gettingStarted: 'off' }).catch(() => undefined)}
          >
            {t('away')}
            <span className="visually-hidden">, {t('title')}</span>
          </Button>
        </div>
      </details>
    </section>
  );
}

function StepLine({ step: { step, done } }: { step: Step }) {
  const t = useWords(words);
  const name = t.maybe(`step.${step}`) ?? step;
  return (
    <li className={done ? 'start__step start__step--done' : 'start__step'}>
      {done ? <IconCircleCheck aria-hidden /> : <IconCircle aria-hidden />}
      {done ? (
        <span>
          {name} <span className="meta">{t('done')}</span>
        </span>
      ) : (
        <span>
          <Link to={STEP_PLACES[step] ?? '/'}>{name}</Link>{' '}
          <span className="meta">{t.maybe(`how.${step}`)}</span>
        </span>
      )}
    </li>
  );
}
