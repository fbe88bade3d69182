import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { notBefore, nowText, readTold } from '../answer/told-at.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { NotePoliceLeftDocument } from './run.generated.js';

/** *Polisen lämnade passet {tid}*; says what the plan decided for that. */
export function PoliceLeftDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const language = useLanguage();
  const note = useMutationOperation(NotePoliceLeftDocument);
  const told = (time: string) => readTold(time, 'at', new Date());
  const form = useForm({
    start: { at: nowText(language) },
    check: ({ at }) => {
      const read = told(at);
      return read.ok ? [] : read.problems;
    },
    send: ({ at }) => {
      const read = told(at);
      return note.send({
        passId: pass.id,
        at: read.ok ? notBefore(read.value, pass.progress.startedAt) : null,
      });
    },
    onDone: () => onOpen(''),
  });
  const { ifPoliceLeave } = pass.safety;
  return (
    <DialogForm
      title={ofKind('step.policeLeave')}
      submit={t('policeLeft.save')}
      form={form}
      onClose={() => onOpen('')}
    >
      {ifPoliceLeave && (
        <p>
          {t('policeLeft.plan')} <strong>{t.maybe(`ifPoliceLeave.${ifPoliceLeave}`)}</strong>.
        </p>
      )}
      <TimeField {...form.field('at')} label={t('policeLeft.at')} />
    </DialogForm>
  );
}
