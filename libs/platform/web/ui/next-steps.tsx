import type { ReactNode } from 'react';
import { type MissingShown, useMissingText } from '../i18n/problem-text.js';
import { Button, type ButtonKind } from './button.js';
import { LaterSteps } from './later-steps.js';
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
  /** The verb of a step that is not possible yet, where it is drawn elsewhere once it is; `label` when left out. */
  readonly laterLabel?: (step: Name) => string | undefined;
  /** When a step that is not possible yet becomes so, as a sentence; nothing where no hour decides. */
  readonly opensWhen?: (step: Step<Name>) => string | undefined;
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
 * The steps of a record, drawn from `nextSteps`: a button for each that is possible now, and one fold, *Sedan*, for
 * those that are not yet, each with what is missing and who can give it. Never grey.
 */
export function NextSteps<Name extends string>(props: NextStepsProps<Name>) {
  const missingText = useMissingText();
  const { label, laterLabel = label, opensWhen } = props;
  const shown = props.steps.filter((one) => one.ready && label(one.step) !== undefined);
  const later = props.steps.flatMap((one) => {
    const verb = one.ready ? undefined : laterLabel(one.step);
    if (verb === undefined) return [];
    const when = opensWhen?.(one);
    const why = one.missing.map((each) => ({ text: missingText(each) }));
    return [{ key: one.step, label: verb, why: when ? [...why, { text: when }] : why }];
  });
  const primary = filledStep(shown, props.kind);
  const isWay = ({ step }: Step<Name>) => props.kind?.(step) !== undefined;
  // What is mine to do now stands first, the ways beside it last.
  const forward = shown.filter((one) => !isWay(one));
  const inOrder = [
    ...forward.filter(({ step }) => step === primary),
    ...forward.filter(({ step }) => step !== primary),
  ];
  const ways = shown.filter(isWay);
  const button = ({ step }: Step<Name>) => (
    <Button
      key={step}
      kind={props.kind?.(step) ?? (step === primary && !props.isBeside ? 'primary' : 'secondary')}
      icon={props.icon?.(step)}
      edits={step === 'edit'}
      aria-haspopup={props.opensDialog?.(step) ? 'dialog' : undefined}
      onPress={() => props.onTake(step)}
    >
      {label(step)}
    </Button>
  );
  // Nothing to do leaves no empty room in the page.
  if (shown.length === 0 && later.length === 0) return null;
  return (
    <div className="next-steps">
      {shown.length > 0 && (
        <div className="next-steps__buttons">
          {inOrder.map(button)}
          {ways.length > 0 && <div className="next-steps__ways">{ways.map(button)}</div>}
        </div>
      )}
      <LaterSteps steps={later} />
    </div>
  );
}
