import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import { type ReactNode, useRef, useState } from 'react';
import { type MissingShown, useMissingText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button, type ButtonKind } from './button.js';
import './next-steps.css';

/** A step as the API answers it; `null` where GraphQL has no value. */
export interface Step<Name extends string = string> {
  readonly step: Name;
  readonly ready: boolean;
  readonly missing: readonly MissingShown[];
}

export interface NextStepsProps<Name extends string> {
  readonly steps: readonly Step<Name>[];
  /** The verb on the button; `undefined` leaves a step out (it has its own place on the page). */
  readonly label: (step: Name) => string | undefined;
  readonly onTake: (step: Name) => void;
  /** Whether a ready step asks for more in a dialog before it is taken; none does when left out. */
  readonly opensDialog?: (step: Name) => boolean;
  readonly kind?: (step: Name) => ButtonKind | undefined;
  readonly icon?: (step: Name) => ReactNode;
  /** Another button of the page is the filled one now; the order stays. */
  readonly isBeside?: boolean;
}

/**
 * The one step of a record that is pointed out: the first that is possible now and is not a way beside it; where
 * none is, nothing is.
 */
export function filledStep<Name extends string>(
  steps: readonly Step<Name>[],
  kind?: (step: Name) => ButtonKind | undefined,
): Name | undefined {
  return steps.find((one) => one.ready && !kind?.(one.step))?.step;
}

/**
 * The buttons of a record, drawn from `nextSteps`. Never grey: a step that is not ready is a button
 * too, and pressing it says what is missing and who can give it.
 */
export function NextSteps<Name extends string>(props: NextStepsProps<Name>) {
  const t = useWords(words);
  const missingText = useMissingText();
  const [asked, setAsked] = useState<string>();
  const answer = useRef<HTMLDivElement>(null);
  const shown = props.steps.filter((one) => props.label(one.step) !== undefined);
  const open = shown.find((one) => one.step === asked && !one.ready);
  const primary = filledStep(shown, props.kind);
  const isWay = ({ step }: Step<Name>) => props.kind?.(step) !== undefined;
  // What is mine to do now stands first, the ways beside it last.
  const forward = shown.filter((one) => !isWay(one));
  const inOrder = [
    ...forward.filter(({ step }) => step === primary),
    ...forward.filter(({ step }) => step !== primary),
  ];
  const ways = shown.filter(isWay);
  const button = (one: Step<Name>) => (
    <Button
      key={one.step}
      kind={
        props.kind?.(one.step) ??
        (one.step === primary && !props.isBeside ? 'primary' : 'secondary')
      }
      icon={props.icon?.(one.step)}
      edits={one.step === 'edit'}
      {...(one.ready
        ? { 'aria-haspopup': props.opensDialog?.(one.step) ? 'dialog' : undefined }
        : { 'aria-expanded': open?.step === one.step })}
      onPress={() => {
        if (one.ready) {
          setAsked(undefined);
          props.onTake(one.step);
        } else {
          setAsked(asked === one.step ? undefined : one.step);
        }
      }}
    >
      {props.label(one.step)}
    </Button>
  );
  // Nothing to do leaves no empty room in the page.
  if (shown.length === 0) return null;
  return (
    <div className="next-steps">
      {open && (
        <div className="next-steps__missing" ref={answer} tabIndex={-1} role="status">
          <p>
            <strong>{props.label(open.step)}.</strong>{' '}
            {t('steps.missing', { n: open.missing.length })}
          </p>
          <ul>
            {open.missing.map((one) => (
              <li key={`${one.code} ${one.field} ${one.who}`}>
                <IconCircleDashed aria-hidden />
                <span>{missingText(one)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="next-steps__buttons">
        {inOrder.map(button)}
        {ways.length > 0 && <div className="next-steps__ways">{ways.map(button)}</div>}
      </div>
    </div>
  );
}
