import { useNow } from '@stad/network/web/call/use-now.js';
import { useMissingText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button, type ButtonKind } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { useEffect, useRef, useState } from 'react';
import { useHow } from '../go-ahead/use-how.js';
import { words as kindWords } from '../kind/words.generated.js';
import { words } from '../words.generated.js';
import { isDraft, type Pass } from './pass.js';
import { asksInDialog } from './step-dialog.js';
import { asksStart } from './step-order.js';
import type { Taken } from './steps-taken.js';
import { ToldStep } from './told-step.js';
import { WaitLines } from './wait-lines.js';
import { type Wait, waitsOn } from './waits-on.js';
import './step-list.css';
import './pass-lines.css';

export interface StepRow {
  readonly step: string;
  /** That it is done, when and by whom. */
  readonly taken: Taken | undefined;
  /** Taken, and not sent yet: it can be taken back. */
  readonly isHeld?: boolean;
  /** Absent for a step that is done and cannot be taken again. */
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
  const [asked, setAsked] = useState<string>();
  const [last, setLast] = useState<string>();
  const now = useNow();
  const isNext = ({ step, offer, taken }: StepRow) =>
    offer?.ready && !taken && !later.includes(step);
  // Of a draft its fields say what is missing, and nobody else is waited for.
  const saysWaits = isMain && !isDraft(pass);
  // What an earlier step waits for is told there: the later one waits for that step.
  const told = new Set<string>();
  const newly = (waits: readonly Wait[]) =>
    waits.filter(({ who, isManagers }) => {
      const key = `${who} ${isManagers}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
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
              offer={row.offer}
              kind={LOOKS[row.step] ?? (row === primary ? 'primary' : 'secondary')}
              isAsked={asked === row.step}
              opensDialog={asksInDialog(row.step, asksStart(pass, now))}
              onPress={() => {
                setAsked(row.offer?.ready || asked === row.step ? undefined : row.step);
                if (!row.offer?.ready) return;
                setLast(row.step);
                onTake(row.step);
              }}
            />
          ) : (
            <DoneStep row={row} takesFocus={last === row.step} />
          )}
          {saysWaits && row.offer && !row.offer.ready && (
            <WaitLines pass={pass} waits={newly(waitsOn(pass, row.offer.missing))} />
          )}
        </li>
      ))}
    </ol>
  );
}

function OfferedStep(props: {
  row: StepRow;
  offer: Pass['nextSteps'][number];
  kind: ButtonKind;
  isAsked: boolean;
  opensDialog: boolean;
  onPress: () => void;
}) {
  const ofKind = useWords(kindWords);
  const missingText = useMissingText();
  const how = useHow();
  const { row, offer, kind, isAsked } = props;
  const label = ofKind.maybe(`step.${row.step}`) ?? row.step;
  const isOpen = isAsked && !offer.ready;
  return (
    <>
      <Button
        kind={kind}
        icon={row.taken ? <IconCheck aria-hidden /> : undefined}
        {...(offer.ready
          ? { 'aria-haspopup': props.opensDialog ? 'dialog' : undefined }
          : { 'aria-expanded': isOpen })}
        onPress={props.onPress}
      >
        {label}
      </Button>
      {isOpen && (
        <div className="step-list__missing" role="status">
          <ul className="pass-lines">
            {offer.missing.map(({ code, who }) => (
              <li key={`${code} ${who}`}>
                <StatusText tone="draft">
                  {missingText({ code, ...(who ? { who } : {}) })}
                  <small>{how(code, who)}</small>
                </StatusText>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
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
