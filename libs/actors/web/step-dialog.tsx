import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { stepDayProblems } from '../rules/actor-life.js';
import { StepActorDocument } from './actor.generated.js';
import { readDays } from './dated-values.js';
import { words } from './words.generated.js';

export interface StepDialogProps {
  readonly actorId: string;
  readonly step: string;
  /** The day of the state it is in: none comes before it. */
  readonly since: string;
  readonly onClose: () => void;
}

/** On which day a step was taken: today, unless one says another. */
export function StepDialog({ actorId, step, since, onClose }: StepDialogProps) {
  const t = useWords(words);
  const { today } = useViewer();
  const past = useNowContext('PAST');
  const move = useMutationOperation(StepActorDocument);
  const dayOf = (on: string) => readDays({ on }, { on: past });
  const form = useForm({
    start: { on: today },
    check: ({ on }) => {
      const { days, problems } = dayOf(on);
      return problems.length > 0 ? problems : stepDayProblems(days.on ?? today, today, since);
    },
    send: ({ on }) => move.send({ actorId, step, on: dayOf(on).days.on ?? today }),
    onDone: onClose,
  });
  const title = t.maybe(`step.${step}`) ?? step;
  return (
    <DialogForm title={title} submit={t('save')} form={form} onClose={onClose}>
      {step === 'leave' && <p>{t('step.leave.effect')}</p>}
      {step === 'activate' && <p>{t('step.activate.effect')}</p>}
      <DateField {...form.field('on')} label={t('field.on')} context={past} />
    </DialogForm>
  );
}
