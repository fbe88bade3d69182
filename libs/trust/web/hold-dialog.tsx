import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { HOLD_GROUNDS, setHold } from '../rules/retention/hold.js';
import { DISPOSABLE } from '../rules/retention/retention-rules.js';
import { SetDisposalHoldDocument } from './retention.generated.js';
import { words } from './words.generated.js';

/** *Sätt spärr*: on what, and why. */
export function HoldDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const set = useMutationOperation(SetDisposalHoldDocument);
  const form = useForm({
    start: { rule: '', ground: '', diaryNumber: '' },
    check: ({ rule, ground }) => {
      const checked = setHold(rule || null, ground);
      return checked.ok ? [] : checked.problems;
    },
    send: ({ rule, ground, diaryNumber }) =>
      set.send({ rule: rule || null, ground, diaryNumber: diaryNumber.trim() || null }),
    onDone: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('hold.set')}>
      <p>{t('hold.text')}</p>
      <Form
        form={form}
        submit={t('hold.set')}
        secondary={<Button onPress={onClose}>{t('hold.back')}</Button>}
      >
        <Select
          {...form.field('rule')}
          label={t('what')}
          placeholder={t('hold.all')}
          options={DISPOSABLE.map((code) => ({
            value: code,
            label: t.maybe(`rule.${code}`) ?? code,
          }))}
        />
        <Select
          {...form.field('ground')}
          label={t('hold.ground')}
          options={HOLD_GROUNDS.map((code) => ({
            value: code,
            label: t.maybe(`ground.${code}`) ?? code,
          }))}
        />
        <TextField
          {...form.field('diaryNumber')}
          label={t('hold.diary')}
          hint={t('hold.diary.hint')}
          width="short"
          optional
        />
      </Form>
    </Dialog>
  );
}
