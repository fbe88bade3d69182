import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { decisionDueOn, VERDICTS, writeLearning } from '../../rules/learning/learning.js';
import { problemsOf } from '../../rules/problems-of.js';
import {
  ChangeLearningDocument,
  type LearningCardFragment,
  WriteLearningDocument,
} from './parts.generated.js';
import { words } from './words.generated.js';

/** What a new learning comes from: an activity, or a step of the routine, and then in which programme it is kept. */
export type LearningFrom =
  | { readonly activityId: string }
  | { readonly routineStepId: string; readonly programmeId: string };

export interface LearningFormProps {
  /** Left out for one that is changed. */
  readonly from?: LearningFrom;
  /** What *Vi såg* begins with in a new one. */
  readonly saw?: string;
  /** The one that is changed; left out for a new one. */
  readonly learning?: LearningCardFragment;
  readonly onClose: () => void;
}

/** A learning as a card: *Vi såg*, *Det betyder för oss*, *Förslag*, with an owner and a day. */
export function LearningForm({ from, saw = '', learning, onClose }: LearningFormProps) {
  const t = useWords(words);
  const { today, functionTitle } = useViewer();
  const context = useNowContext();
  const guards = useTextGuards();
  const write = useMutationOperation(WriteLearningDocument);
  const change = useMutationOperation(ChangeLearningDocument);
  const form = useForm({
    start: {
      saw: learning?.saw ?? saw,
      means: learning?.means ?? '',
      proposal: learning?.proposal ?? '',
      ownerFunction: learning?.ownerFunction ?? functionTitle,
      dueOn: learning?.dueOn ?? decisionDueOn(today),
    },
    check: (values) => {
      const due = parseDate(values.dueOn, context);
      if (!due.ok) return due.problems.map((problem) => ({ ...problem, field: 'dueOn' }));
      return problemsOf(writeLearning({ ...values, dueOn: due.value }, today));
    },
    send: (values): Promise<unknown> => {
      const due = parseDate(values.dueOn, context);
      const card = { ...values, dueOn: due.ok ? due.value : values.dueOn };
      const { overrides } = guards;
      return learning
        ? change.send({
            ...{ learningId: learning.id, expectedVersion: learning.version, ...card, overrides },
          })
        : write.send({ ...from, ...card, overrides });
    },
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t(learning ? 'learning.changeTitle' : 'learning.write')}
      submit={t('learning.submit')}
      form={form}
      onClose={onClose}
    >
      <SafeTextField
        {...form.field('saw')}
        guard={guards.of('saw', form.problems)}
        label={t('learning.saw')}
        hint={t('learning.saw.hint')}
        rows={3}
      />
      <SafeTextField
        {...form.field('means')}
        guard={guards.of('means', form.problems)}
        label={t('learning.means')}
        rows={3}
      />
      <RadioGroup
        {...form.field('proposal')}
        label={t('learning.proposal')}
        options={VERDICTS.map((one) => ({ value: one, label: t(`verdict.${one}`) }))}
      />
      <TextField {...form.field('ownerFunction')} label={t('learning.owner')} />
      <DateField {...form.field('dueOn')} label={t('learning.due')} context={context} />
    </DialogForm>
  );
}
