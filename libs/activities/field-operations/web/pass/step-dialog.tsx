import { type ComponentType, lazy, Suspense } from 'react';
import { SendDialog } from '../plan/send-dialog.js';
import type { PartProps } from './part-props.js';

/** Each comes when it is asked for: the page does not wait for them. */
const RepeatDialog = lazy(() =>
  import('../plan/repeat-dialog.js').then((file) => ({ default: file.RepeatDialog })),
);
const OralGoAheadDialog = lazy(() =>
  import('../go-ahead/oral-go-ahead-dialog.js').then((file) => ({
    default: file.OralGoAheadDialog,
  })),
);
const RefuseGoAheadDialog = lazy(() =>
  import('../go-ahead/refuse-go-ahead-dialog.js').then((file) => ({
    default: file.RefuseGoAheadDialog,
  })),
);
const CancelDialog = lazy(() =>
  import('../plan/cancel-dialog.js').then((file) => ({ default: file.CancelDialog })),
);
const DeleteDialog = lazy(() =>
  import('../plan/delete-dialog.js').then((file) => ({ default: file.DeleteDialog })),
);
const UnableDialog = lazy(() =>
  import('../take-over/unable-dialog.js').then((file) => ({ default: file.UnableDialog })),
);
const PresenceDialog = lazy(() =>
  import('../run/presence-dialog.js').then((file) => ({ default: file.PresenceDialog })),
);
const AskedStartDialog = lazy(() =>
  import('../run/asked-start-dialog.js').then((file) => ({ default: file.AskedStartDialog })),
);
const AnswerDialog = lazy(() =>
  import('../answer/answer-dialog.js').then((file) => ({ default: file.AnswerDialog })),
);
const TakeOverDialog = lazy(() =>
  import('../take-over/take-over-dialog.js').then((file) => ({ default: file.TakeOverDialog })),
);
const PoliceLeftDialog = lazy(() =>
  import('../run/police-left-dialog.js').then((file) => ({ default: file.PoliceLeftDialog })),
);
const LockDialog = lazy(() =>
  import('../report/lock-dialog.js').then((file) => ({ default: file.LockDialog })),
);
const DebriefDialog = lazy(() =>
  import('../run/debrief-dialog.js').then((file) => ({ default: file.DebriefDialog })),
);
const AbortDialog = lazy(() =>
  import('../run/abort-dialog.js').then((file) => ({ default: file.AbortDialog })),
);
const ReturnDialog = lazy(() =>
  import('../run/return-dialog.js').then((file) => ({ default: file.ReturnDialog })),
);

/** The steps that ask for something first, each its own dialog. */
const DIALOGS: Readonly<Record<string, ComponentType<PartProps>>> = {
  send: SendDialog,
  start: AskedStartDialog,
  delete: DeleteDialog,
  repeat: RepeatDialog,
  cancel: CancelDialog,
  answer: AnswerDialog,
  takeOver: TakeOverDialog,
  unable: UnableDialog,
  withholdGoAhead: RefuseGoAheadDialog,
  noteGoAhead: OralGoAheadDialog,
  policeLeave: PoliceLeftDialog,
  presence: PresenceDialog,
  abort: AbortDialog,
  return: ReturnDialog,
  debrief: DebriefDialog,
  lock: LockDialog,
  reportNothing: LockDialog,
};

/** Whether a step asks for something first; *Starta passet* does long before or after its time alone. */
export const asksInDialog = (step: string, isStartAsked: boolean) =>
  step === 'start' ? isStartAsked : step in DIALOGS;

export function StepDialog(props: PartProps) {
  const Open = DIALOGS[props.open];
  return Open ? (
    <Suspense fallback={null}>
      <Open {...props} />
    </Suspense>
  ) : null;
}
