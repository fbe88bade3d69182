import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ButtonKind } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import type { PassStep } from '../../rules/pass-steps.js';
import { words } from '../words.generated.js';
import type { PartProps } from './part-props.js';
import type { Pass } from './pass.js';
import { StepDialog } from './step-dialog.js';
import { StepProblems } from './step-problems.js';
import { useDirectSteps } from './use-direct-steps.js';

/** Steps whose button stands in the part they are about. */
const ELSEWHERE = new Set<string>(['edit'] satisfies PassStep[]);
const LOOKS: Readonly<Record<string, ButtonKind>> = {
  cancel: 'danger',
  delete: 'danger',
  withholdGoAhead: 'secondary',
};
/** What one does first stands first; the order of the evening otherwise. */
const FIRST = [
  'start',
  'giveGoAhead',
  'return',
  'send',
  'close',
  'lock',
  'answer',
  'answerCheck',
  'report',
  'debrief',
  'briefing',
];

/** What the viewer can do with the pass now: never grey, each says what it waits for. */
export function StepsCard(props: PartProps) {
  const t = useWords(words);
  const { pass, onOpen } = props;
  const direct = useDirectSteps(pass);
  const { agency } = useViewer();
  const done = takenBefore(pass, agency.id);
  const steps = pass.nextSteps
    .filter(({ step }) => !ELSEWHERE.has(step))
    .sort((a, b) => rank(a, done) - rank(b, done));
  if (steps.length === 0) {
    return (
      <Card heading={t('steps')}>
        <p className="meta">{t('steps.none')}</p>
      </Card>
    );
  }
  return (
    <Card heading={t('steps')}>
      <StepProblems error={direct.error} />
      <NextSteps
        steps={steps}
        label={(step) => t.maybe(`step.${step}`)}
        kind={(step) => LOOKS[step]}
        onTake={(step) => {
          // The police assess in their own structure: which function did, and when, is asked first.
          if (step === 'giveGoAhead' && agency.kind === 'POLICE') onOpen('noteGoAhead');
          else if (!direct.take(step)) onOpen(step);
        }}
      />
      <StepDialog {...props} />
    </Card>
  );
}

/** What is ready and new comes first, then what could be done again, then what waits, then the way out. */
function rank(
  { step, ready }: { readonly step: string; readonly ready: boolean },
  done: ReadonlySet<string>,
): number {
  if (LOOKS[step]) return 90;
  if (!ready) return 50;
  const first = FIRST.indexOf(step);
  return (done.has(step) ? 30 : 0) + (first < 0 ? FIRST.length : first);
}

/** Steps that have been taken once and may be taken again. */
function takenBefore(pass: Pass, ownAgencyId: string): ReadonlySet<string> {
  const taken: readonly (readonly [string, boolean])[] = [
    ['answer', pass.answers.some((answer) => answer.agency.id === ownAgencyId)],
    ['answerCheck', pass.ownCheck !== null],
    ['report', pass.ownReport !== null && pass.ownReport.version !== null],
  ];
  return new Set(taken.filter(([, isTaken]) => isTaken).map(([step]) => step));
}
