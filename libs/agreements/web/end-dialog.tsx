import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { checkEnd } from '../rules/agreement.js';
import { END_REASONS } from '../rules/agreement-codes.js';
import { EndAgreementDocument } from './agreement.generated.js';
import { useCodeOptions } from './code-text.js';
import { words } from './words.generated.js';

/** Which day it holds last, and why. */
export function EndDialog(props: {
  agreement: { readonly id: string; readonly validTo: string };
  onClose: () => void;
}) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { agreement, onClose } = props;
  const { today } = useViewer();
  const coming = useNowContext();
  const end = useMutationOperation(EndAgreementDocument);
  const form = useForm({
    start: { on: '', reason: '' },
    check: ({ on, reason }) => {
      const day = parseDate(on, coming);
      if (!day.ok) return day.problems.map((problem) => ({ ...problem, field: 'on' }));
      const checked = checkEnd({ on: day.value, reason }, { today, validTo: agreement.validTo });
      return checked.ok ? [] : checked.problems;
    },
    send: ({ on, reason }) => {
      const day = parseDate(on, coming);
      return end.send({ agreementId: agreement.id, on: day.ok ? day.value : '', reason });
    },
    onDone: onClose,
  });
  return (
    <DialogForm title={t('end.title')} submit={t('end.do')} form={form} onClose={onClose}>
      <p>{t('end.effect')}</p>
      <DateField {...form.field('on')} label={t('field.endOn')} context={coming} />
      <RadioGroup
        {...form.field('reason')}
        label={t('field.reason')}
        options={options('reason', END_REASONS)}
      />
    </DialogForm>
  );
}
