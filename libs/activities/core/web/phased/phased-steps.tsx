import type { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import type { ButtonKind } from '@stad/platform/web/ui/button.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { type Reach, useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { useState } from 'react';
import { CancelDialog, type CancelProps, DeleteDialog } from './end-dialogs.js';
import { words } from './words.generated.js';

/** A step that needs nothing but a press. */
interface Move {
  send(step: string): Promise<unknown>;
  readonly error: RequestError | null;
  reset(): void;
}

/** How a type takes the steps of one of its activities. */
export interface PhasedActs {
  readonly move: Move;
  readonly cancel: Omit<CancelProps, 'title' | 'onClose'>;
  /** Throws the draft away and leaves its page. */
  remove(): Promise<unknown>;
  /** Whom it reaches that the time holds, or no more: those who are asked. */
  readonly reach: Reach;
  /** What the way forward does, where its verb does not say it: read at the button. */
  readonly effect?: string | undefined;
  /** When it begins: what cannot be done before says so. */
  readonly startsAt: string;
  /** Steps with a place of their own further down the page. */
  readonly elsewhere: readonly string[];
}

export interface PhasedStepsProps {
  /** The address of the activity. */
  readonly path: string;
  readonly steps: readonly Step[];
  /** The verb of a step. */
  readonly named: (step: string) => string | undefined;
  readonly acts: PhasedActs;
}

/** Beside the way forward, and what ends it. */
export const KINDS_OF_BUTTON: Readonly<Record<string, ButtonKind>> = {
  edit: 'secondary',
  postpone: 'secondary',
  cancel: 'danger',
  delete: 'danger',
};

/** Those who are asked get a letter of it. */
const TOLD = ['confirm', 'postpone', 'planAgain'];

/** The verb of the way forward that is possible now, in lower case; none where there is none. */
export function wayForward({
  steps,
  named,
  acts,
}: Pick<PhasedStepsProps, 'steps' | 'named'> & { acts: Pick<PhasedActs, 'elsewhere'> }) {
  const next = steps.find(
    ({ step, ready }) => ready && !KINDS_OF_BUTTON[step] && !acts.elsewhere.includes(step),
  );
  return next && named(next.step)?.toLowerCase();
}

/** What one may do with an activity as a whole now, and under *Sedan* everything that is not possible yet. */
export function PhasedSteps(props: PhasedStepsProps) {
  const t = useWords(words);
  const format = useFormat();
  const go = useGo();
  const problemText = useProblemText();
  const [asked, ask] = useState<string>();
  const { path, steps, named, acts } = props;
  const { move, elsewhere, reach } = acts;
  const told = useToldActs();
  const mayTell = steps.some(({ step, ready }) => ready && TOLD.includes(step));
  const close = () => ask(undefined);
  function take(step: string) {
    move.reset();
    if (step === 'edit') go(`${path}/andra`);
    else if (step === 'cancel' || step === 'delete') ask(step);
    else if (TOLD.includes(step)) {
      const act = named(step) ?? step;
      told.take({
        ...{ key: `${step} ${path}`, act, reach },
        send: () => move.send(step),
        isPublic: step === 'confirm',
      });
    }
    // What went wrong is in the move's own state and shown above the buttons.
    else move.send(step).catch(() => undefined);
  }
  return (
    <>
      {problemsOf(move.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {acts.effect && <p className="meta no-print">{acts.effect}</p>}
      {mayTell && <p className="meta no-print">{told.said(reach)}</p>}
      <NextSteps
        steps={steps}
        label={(step) =>
          // While it can be taken back it is not there to be taken again.
          elsewhere.includes(step) || told.isHeld(`${step} ${path}`) ? undefined : named(step)
        }
        laterLabel={named}
        opensWhen={({ missing }) =>
          missing.some(({ field }) => field === 'startsAt')
            ? t('later.opens', {
                when: `${format.day(acts.startsAt)} ${format.time(acts.startsAt)}`,
              })
            : undefined
        }
        kind={(step) => KINDS_OF_BUTTON[step]}
        onTake={take}
        opensDialog={(step) => step === 'cancel' || step === 'delete'}
      />
      {asked === 'cancel' && (
        <CancelDialog {...acts.cancel} title={named('cancel') ?? ''} onClose={close} />
      )}
      {asked === 'delete' && <DeleteDialog remove={acts.remove} onClose={close} />}
    </>
  );
}
