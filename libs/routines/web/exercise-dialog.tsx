import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { TEST_RESULTS } from '../rules/routine-codes.js';
import { checkExercise } from '../rules/routine-test.js';
import { AddRoutineExerciseDocument, type RoutineVersionFragment } from './routine.generated.js';
import { words } from './words.generated.js';
import './routines.css';

type Values = Readonly<Record<string, string>>;

/** *Övning vid skrivbord*: the day, and of each step whether it held and how long it took. */
export function ExerciseDialog(props: { routine: RoutineVersionFragment; onClose: () => void }) {
  const t = useWords(words);
  const { routine, onClose } = props;
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const add = useMutationOperation(AddRoutineExerciseDocument);
  const { steps } = routine;
  function read(values: Values) {
    const problems: Problem[] = [];
    const day = parseDate(values['on'] ?? '', context);
    if (!day.ok) problems.push(...day.problems.map((problem) => ({ ...problem, field: 'on' })));
    const minutes = steps.map((_, at) => {
      const text = (values[`minutes.${at}`] ?? '').trim();
      if (text === '') return null;
      const count = parseCount(text);
      if (count.ok) return count.value;
      const field = `minutes.${at}`;
      problems.push(...count.problems.map((problem) => ({ ...problem, field })));
      return null;
    });
    const results = steps.map((_, at) => values[`results.${at}`] ?? '');
    const fields = { on: day.ok ? day.value : today, results, minutes };
    const known = { steps: steps.length, today, inForceFrom: routine.inForceFrom ?? today };
    const checked = checkExercise(fields, known);
    if (!checked.ok) problems.push(...checked.problems);
    return { fields, problems };
  }
  const form = useForm<Values, unknown>({
    start: {
      on: '',
      ...Object.fromEntries(
        steps.flatMap((_, at) => [
          [`results.${at}`, 'NOT_TESTED'],
          [`minutes.${at}`, ''],
        ]),
      ),
    },
    check: (values) => read(values).problems,
    send: (values) => add.send({ localRoutineId: routine.id, ...read(values).fields }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('do.exercise')} submit={t('exercise.do')} form={form} onClose={onClose}>
      <p>{t('exercise.what')}</p>
      <DateField {...form.field('on')} label={t('exercise.on')} context={context} />
      {steps.map(({ id, n, fromFunction, toFunction }, at) => (
        <fieldset key={id} className="routine-edit">
          <legend className="field__label">
            {t('step.line', { n, from: fromFunction, to: toFunction })}
          </legend>
          <RadioGroup
            {...form.field(`results.${at}`)}
            label={t('exercise.result')}
            inRow
            options={TEST_RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))}
          />
          {form.values[`results.${at}`] !== 'NOT_TESTED' && (
            <NumberField {...form.field(`minutes.${at}`)} label={t('exercise.minutes')} optional />
          )}
        </fieldset>
      ))}
    </DialogForm>
  );
}
