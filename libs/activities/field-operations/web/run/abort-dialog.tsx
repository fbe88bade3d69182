import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { notBefore, nowText, readTold } from '../answer/told-at.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { AbortPassDocument } from './run.generated.js';
import { words } from './words.generated.js';

/** *Avbryt passet*: without a reason, and without saying that anybody is back (AML 3:4). */
export function AbortDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const language = useLanguage();
  const abort = useMutationOperation(AbortPassDocument);
  const told = (time: string) => readTold(time, 'at', new Date());
  const form = useForm({
    start: { at: nowText(language) },
    check: ({ at }) => {
      const read = told(at);
      return read.ok ? [] : read.problems;
    },
    send: ({ at }) => {
      const read = told(at);
      return abort.send({
        passId: pass.id,
        act: 'ABORTED',
        at: read.ok ? notBefore(read.value, pass.progress.startedAt) : '',
        clockKnown: true,
        seen: pass.trunk,
      });
    },
    onDone: () => onOpen(''),
  });
  const name = ofKind('step.abort');
  return (
    <DialogForm title={name} submit={name} form={form} onClose={() => onOpen('')}>
      <p>{t('abort.text')}</p>
      <TimeField {...form.field('at')} label={t('abort.at')} />
    </DialogForm>
  );
}
