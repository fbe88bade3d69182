import { useNow } from '@stad/network/web/call/use-now.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button, type ButtonKind } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { useEffect, useRef, useState } from 'react';
import { words as kindWords } from '../kind/words.generated.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';
import { asksInDialog } from './step-dialog.js';
import { asksStart } from './step-order.js';
import type { Taken } from './steps-taken.js';
import { ToldStep } from './told-step.js';
import './step-list.css';
import './pass-lines.css';

export interface StepRow {
  readonly step: string;
  /** That it is done, when and by whom. */
  readonly taken: Taken | undefined;
  /** Taken, and not sent yet: it can be taken back. */
  readonly isHeld?: boolean;
  /** Possible now; absent for a step that is done and cannot be taken again. */
  readonly offer: Pass['nextSteps'][number] | undefined;
}

const LOOKS: Readonly<Record<string, ButtonKind>> = {
  cancel: 'danger',
  delete: 'danger',
  stopArea: 'danger',
  abort: 'danger',
};

/** One step a row, each in its place for as long as the page is open. */
export function StepList(props: {
  pass: Pass;
  rows: readonly StepRow[];
  onTake: (step: string) => void;
  /** The steps of the evening; the others are ways beside them. */
  isMain?: boolean;
  /** The first that is possible now and not done is what one does next: it alone is filled. */
  isPointing?: boolean;
  /** Steps that can be taken and are not what one does next yet. */
  later: readonly string[];
}) {
  const { pass, rows, onTake, isMain = false, isPointing = false, later } = props;
  const [last, setLast] = useState<string>();
  const now = useNow();
  const isNext = ({ step, offer, taken }: StepRow) => offer && !taken && !later.includes(step);
  // While a step can still be taken back, it is the one that is looked at: no other one is pointed out.
  const isTaking = rows.some(({ isHeld }) => isHeld);
  const primary = isPointing && !isTaking ? rows.find(isNext) : undefined;
  return (
    <ol className={isMain ? 'step-list' : 'step-list step-list--row'} data-next-steps>
      {rows.map((row) => (
        <li key={row.step}>
          {row.offer ? (
            <OfferedStep
              row={row}
              kind={LOOKS[row.step] ?? (row === primary ? 'primary' : 'secondary')}
              opensDialog={asksInDialog(row.step, asksStart(pass, now))}
              onPress={() => {
                setLast(row.step);
                onTake(row.step);
              }}
            />
          ) : (
            <DoneStep row={row} takesFocus={last === row.step} />
          )}
        </li>
      ))}
    </ol>
  );
}

function OfferedStep(props: {
  row: StepRow;
  kind: ButtonKind;
  opensDialog: boolean;
  onPress: () => void;
}) {
  const ofKind = useWords(kindWords);
  const { row, kind } = props;
  return (
    <Button
      kind={kind}
      icon={row.taken ? <IconCheck aria-hidden /> : undefined}
      aria-haspopup={props.opensDialog ? 'dialog' : undefined}
      onPress={props.onPress}
    >
      {ofKind.maybe(`step.${row.step}`) ?? row.step}
    </Button>
  );
}

/** Stands where its button stood, and takes the focus that the button had. */
function DoneStep({ row, takesFocus }: { row: StepRow; takesFocus: boolean }) {
  const { step, taken, isHeld = false } = row;
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) line.current?.focus();
  }, [takesFocus]);
  return (
    <p className="step-list__done" ref={line} tabIndex={-1}>
      {isHeld ? (
        <StatusText tone="waiting">
          {ofKind.maybe(`step.${step}`)}
          <small>{t('held.waits')}</small>
        </StatusText>
      ) : (
        <ToldStep step={step} taken={taken} />
      )}
    </p>
  );
}
