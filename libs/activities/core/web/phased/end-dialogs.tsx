import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { words } from './words.generated.js';

export interface CancelProps {
  /** The verb with its object. */
  readonly title: string;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** What is said when none is chosen: a code of the type. */
  readonly missing: string;
  send(reason: string): Promise<unknown>;
  onClose(): void;
}

/** Asks why; those who were asked to come see it. */
export function CancelDialog({ title, reasons, missing, send, onClose }: CancelProps) {
  const t = useWords(words);
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason ? [] : [{ code: missing, field: 'reason' }]),
    send: ({ reason }) => send(reason),
    onDone: onClose,
  });
  return (
    <DialogForm title={title} submit={title} form={form} onClose={onClose}>
      <RadioGroup {...form.field('reason')} label={t('cancel.reason')} options={reasons} />
    </DialogForm>
  );
}

/** A draft that nobody else has seen. */
export function DeleteDialog(props: { remove(): Promise<unknown>; onClose(): void }) {
  const t = useWords(words);
  const form = useForm({ start: {}, send: props.remove });
  return (
    <DialogForm
      title={t('step.delete')}
      submit={t('step.delete')}
      form={form}
      onClose={props.onClose}
    >
      <p>{t('delete.effect')}</p>
    </DialogForm>
  );
}
