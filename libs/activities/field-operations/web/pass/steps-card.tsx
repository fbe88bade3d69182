import { useViewer } from '@stad/identity/web/viewer.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { useState } from 'react';
import { words } from '../words.generated.js';
import { ComingSteps } from './coming-steps.js';
import type { PartProps } from './part-props.js';
import { isDraft } from './pass.js';
import { StepDialog } from './step-dialog.js';
import { StepList } from './step-list.js';
import { EVENING, laterSteps } from './step-order.js';
import { StepProblems } from './step-problems.js';
import { stepsTaken } from './steps-taken.js';
import { ToldStep } from './told-step.js';
import { useDirectSteps } from './use-direct-steps.js';
import { useHeldSteps } from './use-held-step.js';
import { WaitLines } from './wait-lines.js';
import { waitsOfSteps } from './waits-on.js';

/** Ways beside it and out of it. `edit` has its buttons in the parts it is about. */
const OTHER = [
  'voiceCheckIn',
  'policeLeave',
  'abort',
  'stopArea',
  'freeArea',
  'unable',
  'presence',
  'noteGoAhead',
  'reportNothing',
  'reopen',
  'correct',
  'withholdGoAhead',
  'repeat',
  'delete',
  'cancel',
] as const;

const isOfEvening = (step: string) => EVENING.some((each) => each === step);

/** Forms on the page: while one is open its own button is the filled one. */
const WRITTEN: readonly string[] = ['when', 'team', 'safety', 'answerCheck', 'report', 'correct'];

/**
 * What the viewer can do with the pass now, and under *Sedan* what comes and what it waits for. A step that is
 * taken stays in its place as done, so that a second click lands on nothing else.
 */
export function StepsCard(props: PartProps) {
  const t = useWords(words);
  const { pass, onOpen } = props;
  const direct = useDirectSteps(pass);
  const isHeld = useHeldSteps(pass);
  const { agency, membershipId } = useViewer();
  const later = laterSteps(pass, membershipId, useNow());
  const taken = stepsTaken(pass, agency.id);
  // What was done before the page was opened is a line of text above the rest.
  const [before] = useState(taken);
  const possible = new Map(
    pass.nextSteps.filter(({ ready }) => ready).map((offer) => [offer.step, offer]),
  );
  const coming = [...EVENING, ...OTHER].flatMap((step) =>
    pass.nextSteps.filter((offer) => offer.step === step && !offer.ready && !taken.has(step)),
  );
  // Of a draft its fields say what is missing, and nobody else is waited for.
  const evening = isDraft(pass) ? [] : coming.filter(({ step }) => isOfEvening(step));
  const waits = waitsOfSteps(pass, evening);
  const isOver = pass.progress.closedAt !== null || pass.progress.cancelledAt !== null;
  const rows = (steps: readonly string[]) =>
    steps.flatMap((step) => {
      const offer = possible.get(step);
      const own = taken.get(step);
      const stays = own && !before.has(step) && pass.progress.cancelledAt === null;
      if (isHeld(step)) return [{ step, taken: undefined, isHeld: true, offer: undefined }];
      return offer || stays ? [{ step, taken: own, offer }] : [];
    });
  // What is done and can be done once more is a way beside the rest; what no longer holds is done no more.
  const isAgain = (step: string) => before.has(step) && taken.has(step) && !isHeld(step);
  const main = rows(EVENING.filter((step) => !isAgain(step)));
  const other = rows([...EVENING.filter(isAgain), ...OTHER]);
  const told = EVENING.filter(isAgain);
  if (main.length === 0 && other.length === 0 && coming.length === 0) {
    return (
      <Card heading={t('steps')}>
        <p className="meta">{t('steps.none')}</p>
      </Card>
    );
  }
  const onTake = (step: string) => {
    // The police assess in their own structure: which function did, and when, is asked first.
    if (step === 'giveGoAhead' && agency.kind === 'POLICE') onOpen('noteGoAhead');
    else if (!direct.take(step)) onOpen(step);
  };
  return (
    <Card heading={t('steps')}>
      <StepProblems error={direct.error} />
      {!isOver && told.length > 0 && (
        <ul className="pass-lines steps__told">
          {told.map((step) => (
            <li key={step}>
              <ToldStep step={step} taken={taken.get(step)} />
            </li>
          ))}
        </ul>
      )}
      <StepList
        pass={pass}
        rows={main}
        onTake={onTake}
        later={later}
        isMain
        isPointing={!WRITTEN.includes(props.open)}
      />
      <WaitLines waits={waits} />
      {other.length > 0 && (
        <>
          {main.length > 0 && <h3 className="steps__other">{t('steps.other')}</h3>}
          <StepList pass={pass} rows={other} onTake={onTake} later={later} />
        </>
      )}
      <ComingSteps pass={pass} offers={coming} />
      <StepDialog {...props} />
    </Card>
  );
}
