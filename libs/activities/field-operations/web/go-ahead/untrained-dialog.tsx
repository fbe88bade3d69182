import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { UNTRAINED_REASONS } from '../../rules/training-gate.js';
import { nowText, readTold } from '../answer/told-at.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { DecideUntrainedDocument } from './go-ahead.generated.js';

/** The manager decides, with a reason; what was told by phone anybody of the same organisation notes. */
export function UntrainedDialog(props: {
  pass: Pass;
  training: NonNullable<Pass['ownTraining']>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const { pass, training, onClose } = props;
  const { mayDecide, untrained } = training;
  const decide = useMutationOperation(DecideUntrainedDocument);
  const told = (toldAt: string) => readTold(toldAt, 'toldAt', new Date());
  const form = useForm({
    start: { reason: UNTRAINED_REASONS[0] as string, byFunction: '', toldAt: nowText(language) },
    check: ({ byFunction, toldAt }) => {
      if (mayDecide) return [];
      const at = told(toldAt);
      const problems: Problem[] =
        byFunction.trim() === '' ? [{ code: 'TOLD_BY_MISSING', field: 'byFunction' }] : [];
      return at.ok ? problems : [...problems, ...at.problems];
    },
    send: ({ reason, byFunction, toldAt }) => {
      const at = told(toldAt);
      const phone = mayDecide ? {} : { byFunction, toldAt: at.ok ? at.value : '' };
      return decide.send({ passId: pass.id, reason, ...phone });
    },
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('training.title')}
      submit={t('training.save')}
      form={form}
      onClose={onClose}
    >
      <RadioGroup
        {...form.field('reason')}
        label={t('training.reason', { who: format.list(untrained) })}
        options={UNTRAINED_REASONS.map((value) => ({
          ...{ value, label: t(`training.reason.${value}`) },
        }))}
      />
      {!mayDecide && (
        <>
          <p className="meta">{t('training.byPhone')}</p>
          <TextField
            {...form.field('byFunction')}
            label={t('told.by')}
            hint={t('told.byHint')}
            maxLength={80}
          />
          <TimeField {...form.field('toldAt')} label={t('told.at')} />
        </>
      )}
    </DialogForm>
  );
}
