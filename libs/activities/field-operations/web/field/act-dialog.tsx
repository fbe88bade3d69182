import { clockText } from '@stad/platform/rules/day-words.js';
import { deviceClock } from '@stad/platform/web/device/device-clock.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TextArea } from '@stad/platform/web/ui/text-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { useState } from 'react';
import { notBefore, readTold } from '../answer/told-at.js';
import type { FieldAct } from '../outbox/outbox-rows.js';
import { words as runWords } from '../words.generated.js';
import type { FieldScreenFragment } from './field.generated.js';
import { useFieldOutbox } from './use-counting.js';
import { words } from './words.generated.js';

/** How long a note for the talk may be, in signs. */
const NOTE_AT_MOST = 500;

/**
 * One act of the evening with its clock, put away in the phone and sent from there: the same with and without a
 * network. *Avbryt* asks for no reason, and says nothing of who is back (AML 3:4).
 */
export default function ActDialog(props: {
  readonly pass: FieldScreenFragment;
  readonly act: FieldAct;
  readonly onClose: () => void;
}) {
  const { pass, act, onClose } = props;
  const t = useWords(words);
  const ofRun = useWords(runWords);
  // By the clock of the phone as it was corrected: what was read of the day may be from before midnight.
  const [now] = useState(() => deviceClock.now());
  const language = useLanguage();
  const { field } = useFieldOutbox(pass.id);
  const isNote = act === 'NOTE';
  const told = (time: string) => readTold(time, 'at', now.at);
  const form = useForm({
    start: { at: clockText(now.at, language), text: '' },
    check: ({ at, text }) => {
      if (!isNote) {
        const read = told(at);
        return read.ok ? [] : read.problems;
      }
      const length = text.trim().length;
      if (length === 0) return [{ code: 'NOTE_EMPTY', field: 'text' }];
      if (length <= NOTE_AT_MOST) return [];
      return [{ code: 'NOTE_TOO_LONG', field: 'text', params: { most: NOTE_AT_MOST } }];
    },
    send: ({ at, text }) => {
      const read = told(at);
      const typed = !isNote && read.ok ? read.value : now.at.toISOString();
      return field.note(pass.id, {
        act,
        at: notBefore(typed, pass.progress.startedAt),
        clockKnown: now.isKnown,
        seen: pass.trunk,
        text: isNote ? text.trim() : null,
      });
    },
    onDone: onClose,
  });
  const name = t(`act.${act}`);
  const { ifPoliceLeave } = pass.safety;
  return (
    <DialogForm title={name} submit={name} form={form} onClose={onClose}>
      <p>{t(`act.${act}.text`)}</p>
      {act === 'POLICE_LEFT' && ifPoliceLeave && (
        <p>
          {ofRun('policeLeft.plan')}{' '}
          <strong>{ofRun.maybe(`ifPoliceLeave.${ifPoliceLeave}`)}</strong>.
        </p>
      )}
      {isNote ? (
        <TextArea {...form.field('text')} label={t('act.NOTE.label')} hint={t('act.NOTE.hint')} />
      ) : (
        <TimeField {...form.field('at')} label={t('act.at')} />
      )}
    </DialogForm>
  );
}
