import type { ReactNode } from 'react';
import { AnswerDialog } from '../answer/answer-dialog.js';
import { OralGoAheadDialog } from '../go-ahead/oral-go-ahead-dialog.js';
import { RefuseGoAheadDialog } from '../go-ahead/refuse-go-ahead-dialog.js';
import { CancelDialog } from '../plan/cancel-dialog.js';
import { DeleteDialog } from '../plan/delete-dialog.js';
import { RepeatDialog } from '../plan/repeat-dialog.js';
import { SendDialog } from '../plan/send-dialog.js';
import { LockDialog } from '../report/lock-dialog.js';
import { DebriefDialog } from '../run/debrief-dialog.js';
import { EarlyStartDialog } from '../run/early-start-dialog.js';
import { PoliceLeftDialog } from '../run/police-left-dialog.js';
import { PresenceDialog } from '../run/presence-dialog.js';
import { ReturnDialog } from '../run/return-dialog.js';
import { TakeOverDialog } from '../take-over/take-over-dialog.js';
import { UnableDialog } from '../take-over/unable-dialog.js';
import type { PartProps } from './part-props.js';

/** The steps that ask for something first, each its own dialog. */
const DIALOGS: Readonly<Record<string, (props: PartProps) => ReactNode>> = {
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
  return Open ? <Open {...props} /> : null;
}
