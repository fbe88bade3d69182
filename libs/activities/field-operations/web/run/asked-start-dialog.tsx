import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import type { PartProps } from '../pass/part-props.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { StartPassDocument } from './run.generated.js';

const MINUTE_MS = 60_000;

/** *Starta passet* long before or after its time: the planned time is read first, since a slip would be seen by others. */
export function AskedStartDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const format = useFormat();
  const said = useHeldWords(pass);
  const start = useHeldMutation(StartPassDocument);
  const isEarly = Date.now() < Date.parse(pass.startsAt);
  const side = isEarly ? 'early' : 'late';
  const form = useForm({
    start: {},
    send: async () => start({ passId: pass.id, [side]: true }, said('start')),
    onDone: () => onOpen(''),
  });
  const left = Math.ceil(Math.abs(Date.parse(pass.startsAt) - Date.now()) / MINUTE_MS);
  const hours = Math.floor(left / 60);
  const minutes = left % 60;
  const parts = [
    ...(hours > 0 ? [t('early.hours', { h: hours })] : []),
    ...(minutes > 0 ? [t('early.minutes', { m: minutes })] : []),
  ];
  return (
    <DialogForm
      title={t(`${side}.title`)}
      submit={t('early.start')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>
        {t(`${side}.text`, {
          when: format.span(pass.startsAt, pass.endsAt),
          left: format.list(parts),
        })}
      </p>
    </DialogForm>
  );
}
