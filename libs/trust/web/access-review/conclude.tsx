import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useState } from 'react';
import { concludeReview, type ItemState } from '../../rules/access-review/access-review.js';
import {
  type AccessReviewRowFragment,
  ConcludeAccessReviewDocument,
} from './access-review.generated.js';
import { words } from './words.generated.js';

/** The end of a control: asked for once nothing waits, signed, and then it stays as it is. */
export function Conclude({ review }: { review: AccessReviewRowFragment }) {
  const t = useWords(words);
  const mayJudge = useMay('access-review:judge');
  const [isOpen, setOpen] = useState(false);
  if (!mayJudge) return null;
  if (review.left > 0) return <p className="meta">{t('conclude.later', { n: review.left })}</p>;
  return (
    <>
      <div className="cluster">
        <Button kind="primary" aria-haspopup="dialog" onPress={() => setOpen(true)}>
          {t('conclude')}
        </Button>
      </div>
      {isOpen && <ConcludeDialog review={review} onClose={() => setOpen(false)} />}
    </>
  );
}

function ConcludeDialog(props: { review: AccessReviewRowFragment; onClose: () => void }) {
  const { review, onClose } = props;
  const t = useWords(words);
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const conclude = useMutationOperation(ConcludeAccessReviewDocument);
  const dayOf = (text: string) => (text.trim() === '' ? null : orThrow(parseDate(text, context)));
  const form = useForm({
    start: { conclusion: '', chainCheckedOn: '' },
    check: ({ conclusion, chainCheckedOn }) => {
      const day = chainCheckedOn.trim() === '' ? null : parseDate(chainCheckedOn, context);
      const unread: Problem[] =
        day && !day.ok ? [{ ...day.problems[0], field: 'chainCheckedOn' }] : [];
      const items: { state: ItemState }[] = [];
      const said = { conclusion, chainCheckedOn: day?.ok ? day.value : null };
      const checked = concludeReview({ state: 'OPEN', items }, said, today);
      return checked.ok ? unread : [...unread, ...checked.problems];
    },
    send: ({ conclusion, chainCheckedOn }) =>
      conclude.send({
        reviewId: review.id,
        expectedVersion: review.version,
        conclusion,
        chainCheckedOn: dayOf(chainCheckedOn),
        overrides: guards.overrides,
      }),
    onDone: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('conclude')}>
      <p>{t('conclude.sums', { authorised: review.authorised, deviations: review.deviations })}</p>
      <Form
        form={form}
        submit={t('conclude.sign')}
        secondary={<Button onPress={onClose}>{t('back')}</Button>}
      >
        <SafeTextField
          {...form.field('conclusion')}
          guard={guards.of('conclusion', form.problems)}
          label={t('conclusion')}
          hint={t('conclusion.hint')}
          rows={5}
        />
        <DateField
          {...form.field('chainCheckedOn')}
          label={t('chain')}
          hint={t('chain.hint')}
          context={context}
          optional
        />
      </Form>
      <p className="meta">{t('conclude.next')}</p>
    </Dialog>
  );
}
