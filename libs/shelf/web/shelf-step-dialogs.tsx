import { LOWERING_REASONS } from '@stad/activities/core/rules/classification.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SHELF_CLASSES, WITHDRAWAL_REASONS } from '../rules/shelf-codes.js';
import { nextReviewOn } from '../rules/shelf-review.js';
import {
  ClassifyShelfItemDocument,
  ClearShelfFilesDocument,
  DiscardShelfItemDocument,
  ReviewShelfItemDocument,
  type ShelfItemPageQuery,
  WithdrawShelfItemDocument,
} from './shelf-item.generated.js';
import { useReviewDay } from './shelf-item-dialogs.js';
import { useShelfOptions } from './use-shelf-text.js';
import { words } from './words.generated.js';

export interface StepDialogProps {
  readonly item: ShelfItemPageQuery['shelfItem'];
  readonly onClose: () => void;
}

/** *Granskad i dag*: when it is looked through next. */
export function ReviewDialog({ item, onClose }: StepDialogProps) {
  const t = useWords(words);
  const coming = useNowContext();
  const dayOf = useReviewDay();
  const { today } = useViewer();
  const review = useMutationOperation(ReviewShelfItemDocument);
  const form = useForm({
    start: { reviewOn: nextReviewOn(today) },
    check: ({ reviewOn }) => dayOf(reviewOn).problems,
    send: ({ reviewOn }) => review.send({ shelfItemId: item.id, reviewOn: dayOf(reviewOn).day }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.review')} submit={t('review.do')} form={form} onClose={onClose}>
      <p>{t('review.what')}</p>
      <DateField
        {...form.field('reviewOn')}
        label={t('field.reviewOn')}
        hint={t('field.reviewOn.hint')}
        context={coming}
      />
    </DialogForm>
  );
}

/** For whom it is; more readers want a reason. */
export function ClassifyDialog({ item, onClose }: StepDialogProps) {
  const t = useWords(words);
  const options = useShelfOptions();
  const classify = useMutationOperation(ClassifyShelfItemDocument);
  const form = useForm<{ classification: string; reason: string }, unknown>({
    start: { classification: item.classification, reason: '' },
    send: ({ classification, reason }) =>
      classify.send({
        ...{ shelfItemId: item.id, expectedVersion: item.version, classification },
        reason: classification < item.classification ? reason || null : null,
      }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.classify')} submit={t('save')} form={form} onClose={onClose}>
      <RadioGroup
        {...form.field('classification')}
        label={t('field.classification')}
        options={options.of('class', SHELF_CLASSES)}
      />
      {form.values.classification < item.classification && (
        <RadioGroup
          {...form.field('reason')}
          label={t('field.openedReason')}
          hint={t('field.openedReason.hint')}
          options={options.of('opened', LOWERING_REASONS)}
        />
      )}
    </DialogForm>
  );
}

/** Off the shelf, and why. */
export function WithdrawDialog({ item, onClose }: StepDialogProps) {
  const t = useWords(words);
  const options = useShelfOptions();
  const withdraw = useMutationOperation(WithdrawShelfItemDocument);
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason === '' ? [{ code: 'INVALID_CODE', field: 'reason' }] : []),
    send: ({ reason }) => withdraw.send({ shelfItemId: item.id, reason }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.withdraw')} submit={t('withdraw.do')} form={form} onClose={onClose}>
      <p>{t('withdraw.what')}</p>
      <RadioGroup
        {...form.field('reason')}
        label={t('field.reason')}
        options={options.of('reason', WITHDRAWAL_REASONS)}
      />
    </DialogForm>
  );
}

/** The files go for good; that there were some stays. */
export function ClearDialog({ item, onClose }: StepDialogProps) {
  const t = useWords(words);
  const clear = useMutationOperation(ClearShelfFilesDocument);
  const form = useForm({
    start: {},
    send: () => clear.send({ shelfItemId: item.id }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.clear')} submit={t('clear.do')} form={form} onClose={onClose}>
      <p>{t('clear.what')}</p>
    </DialogForm>
  );
}

/** A draft that nobody else has seen. */
export function DiscardDialog({ item, onClose }: StepDialogProps) {
  const t = useWords(words);
  const go = useGo();
  // Before what is gone is read anew.
  const discard = useMutationOperation(DiscardShelfItemDocument, { onDone: () => go('/material') });
  const form = useForm({
    start: {},
    send: () => discard.send({ shelfItemId: item.id }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.discard')} submit={t('discard.do')} form={form} onClose={onClose}>
      <p>{t('discard.what')}</p>
    </DialogForm>
  );
}
