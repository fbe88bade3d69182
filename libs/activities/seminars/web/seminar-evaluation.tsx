import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Bar } from '@stad/platform/web/ui/bar.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { type ReactNode, useState } from 'react';
import { EvaluationDialog } from './evaluation-dialog.js';
import type { SeminarEvaluationFragment } from './seminar.generated.js';
import { words } from './words.generated.js';

/** The self-rated knowledge goes from 0 to 10. */
const HIGHEST = 10;

/** What they learnt, as sums; the server shows none before five have answered (INV-18). */
export function SeminarEvaluation(props: {
  seminar: SeminarEvaluationFragment;
  steps: readonly Step[];
  /** What is answered by link, where it is: then nothing is typed. */
  rounds?: ReactNode;
  hasRounds?: boolean;
}) {
  const t = useWords(words);
  const { evaluation } = props.seminar;
  const whyNone = useWhyNone(props.seminar);
  const [isOpen, setOpen] = useState(false);
  const steps = props.steps.filter(({ step, ready }) => ready && step === 'recordEvaluation');
  return (
    <Card
      heading={t('evaluation')}
      {...(evaluation ? { note: t('answers', { n: evaluation.answers }) } : {})}
    >
      {evaluation && <Figures evaluation={evaluation} />}
      {!evaluation && !props.hasRounds && <p>{t(whyNone)}</p>}
      {props.rounds}
      {steps.length > 0 && (
        <NextSteps
          steps={steps}
          label={() => t('step.recordEvaluation')}
          kind={() => 'secondary'}
          onTake={() => setOpen(true)}
          opensDialog={() => true}
        />
      )}
      {isOpen && <EvaluationDialog seminar={props.seminar} onClose={() => setOpen(false)} />}
    </Card>
  );
}

/**
 * Nobody evaluates a seminar without its figures: of one that is, they were disposed of. To others than
 * the organiser fewer than five answers look the same (INV-18).
 */
function useWhyNone({ details, owner }: SeminarEvaluationFragment) {
  const { agency } = useViewer();
  if (details.state !== 'EVALUATED') return 'evaluation.empty';
  return owner.key === agency.key ? 'evaluation.disposed' : 'evaluation.notShown';
}

function Figures(props: { evaluation: NonNullable<SeminarEvaluationFragment['evaluation']> }) {
  const t = useWords(words);
  const { number } = useFormat();
  const { hidden, knowledge, satisfaction } = props.evaluation;
  if (hidden) return <p>{t('evaluationHidden')}</p>;
  return (
    <div className="tiles">
      {knowledge &&
        (['meanBefore', 'meanAfter'] as const).map((when) => (
          <figure key={when} className="seminar__figure">
            <figcaption>{t(`knowledge.${when}`)}</figcaption>
            <p>
              <strong>{number(knowledge[when], 1)}</strong>{' '}
              <span className="meta">{t('knowledge.of', { most: HIGHEST })}</span>
            </p>
            <Bar value={knowledge[when]} target={HIGHEST} label={t(`knowledge.${when}`)} />
          </figure>
        ))}
      {knowledge && (
        <figure className="seminar__figure">
          <figcaption>{t('knowledge.gain')}</figcaption>
          <p>
            <strong>
              {knowledge.gain > 0 ? '+' : ''}
              {number(knowledge.gain, 2)}
            </strong>
          </p>
        </figure>
      )}
      {satisfaction && (
        <figure className="seminar__figure">
          <figcaption>{t('satisfied')}</figcaption>
          <p>
            <strong>{satisfaction.numerator}</strong>{' '}
            <span className="meta">{t('satisfied.of', { n: satisfaction.denominator })}</span>
          </p>
          <Bar
            value={satisfaction.numerator}
            target={satisfaction.denominator}
            label={t('satisfied')}
          />
        </figure>
      )}
    </div>
  );
}
