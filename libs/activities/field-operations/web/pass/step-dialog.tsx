import { type ComponentType, lazy, Suspense } from 'react';
import { AnswerDialog } from '../answer/answer-dialog.js';
import { OralGoAheadDialog } from '../go-ahead/oral-go-ahead-dialog.js';
import { RefuseGoAheadDialog } from '../go-ahead/refuse-go-ahead-dialog.js';
import { CancelDialog } from '../plan/cancel-dialog.js';
import { DeleteDialog } from '../plan/delete-dialog.js';
import { SendDialog } from '../plan/send-dialog.js';
import { EarlyStartDialog } from '../run/early-start-dialog.js';
import { PoliceLeftDialog } from '../run/police-left-dialog.js';
import { PresenceDialog } from '../run/presence-dialog.js';
import { TakeOverDialog } from '../take-over/take-over-dialog.js';
import { UnableDialog } from '../take-over/unable-dialog.js';
import type { PartProps } from './part-props.js';

/** Of what is over, asked for rarely, or in *Ute nu* too: the page does not wait for them. */
const RepeatDialog = lazy(() =>
  import('../plan/repeat-dialog.js').then((file) => ({ default: file.RepeatDialog })),
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
  start: EarlyStartDialog,
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

/** Whether a step asks for something first; *Starta passet* does long before its time alone. */
export const asksInDialog = (step: string, isEarly: boolean) =>
  step === 'start' ? isEarly : step in DIALOGS;

export function StepDialog(props: PartProps) {
  const Open = DIALOGS[props.open];
  return Open ? (
    <Suspense fallback={null}>
      <Open {...props} />
    </Suspense>
  ) : null;
}
