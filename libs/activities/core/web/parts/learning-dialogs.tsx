import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { DESTINATIONS, OUTCOMES, VERDICTS } from '../../rules/learning/learning.js';
import {
  DecideLearningDocument,
  FollowUpLearningDocument,
  type LearningCardFragment,
  RemoveLearningDocument,
} from './parts.generated.js';
import { words } from './words.generated.js';

interface DialogProps {
  readonly learning: LearningCardFragment;
  readonly onClose: () => void;
}

/** What becomes of it, and where it goes; begins with what the card proposes. */
export function DecideDialog({ learning, onClose }: DialogProps) {
  const t = useWords(words);
  const decide = useMutationOperation(DecideLearningDocument);
  const form = useForm({
    start: { decision: learning.proposal, destination: '' },
    check: ({ decision, destination }) =>
      decision !== 'REJECT' && destination === ''
        ? [{ code: 'DESTINATION_MISSING', field: 'destination' }]
        : [],
    send: ({ decision, destination }) =>
      decide.send({
        ...{ learningId: learning.id, expectedVersion: learning.version, decision },
        destination: decision === 'REJECT' ? null : destination,
      }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('learning.decideTitle')}
      submit={t('learning.decide')}
      form={form}
      onClose={onClose}
    >
      <p>{learning.saw}</p>
      <RadioGroup
        {...form.field('decision')}
        label={t('learning.decision')}
        options={VERDICTS.map((one) => ({ value: one, label: t(`verdict.${one}`) }))}
      />
      {form.values.decision !== 'REJECT' && (
        <RadioGroup
          {...form.field('destination')}
          label={t('learning.destination')}
          options={DESTINATIONS.map((one) => ({ value: one, label: t(`destination.${one}`) }))}
        />
      )}
    </DialogForm>
  );
}

/** *Blev det så?* */
export function FollowUpDialog({ learning, onClose }: DialogProps) {
  const t = useWords(words);
  const followUp = useMutationOperation(FollowUpLearningDocument);
  const form = useForm({
    start: { outcome: learning.outcome ?? '' },
    check: ({ outcome }) => (outcome ? [] : [{ code: 'OUTCOME_UNKNOWN', field: 'outcome' }]),
    send: ({ outcome }) =>
      followUp.send({ learningId: learning.id, expectedVersion: learning.version, outcome }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('learning.followUp')}
      submit={t('learning.submit')}
      form={form}
      onClose={onClose}
    >
      <p>{learning.means}</p>
      <RadioGroup
        {...form.field('outcome')}
        label={t('learning.followUp')}
        options={OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
      />
    </DialogForm>
  );
}

/** Before it is decided on. */
export function RemoveLearningDialog({ learning, onClose }: DialogProps) {
  const t = useWords(words);
  const remove = useMutationOperation(RemoveLearningDocument);
  const form = useForm({
    start: {},
    send: () => remove.send({ learningId: learning.id }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('learning.delete')}
      submit={t('learning.delete')}
      form={form}
      onClose={onClose}
    >
      <p>{t('learning.deleteEffect')}</p>
    </DialogForm>
  );
}
