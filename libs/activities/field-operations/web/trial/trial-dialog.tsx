import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TEST_RESULTS } from '@stad/routines/rules/routine-codes.js';
import { trialProblems } from '../../rules/tested-steps.js';
import { type PassRoutineTrialQuery, SaveRoutineTrialDocument } from './trial.generated.js';
import { words } from './words.generated.js';

type Trial = NonNullable<PassRoutineTrialQuery['fieldPass']['routineTrial']>;
type Values = Readonly<Record<string, string>>;

/** *Höll · Höll inte · Inte prövat*, step by step; two who say it at once both see both. */
export function TrialDialog(props: { passId: string; trial: Trial; onClose: () => void }) {
  const t = useWords(words);
  const { passId, trial, onClose } = props;
  const { steps, asked } = trial;
  const isAsked = ({ n }: { readonly n: number }) => asked.includes(n);
  const save = useMutationOperation(SaveRoutineTrialDocument);
  const version = usePartVersion(trial.version ?? 0);
  const theirs: Values = Object.fromEntries(
    steps.map((_, at) => [`results.${at}`, trial.results[at] ?? '']),
  );
  const resultsOf = (values: Values) =>
    steps.map((step, at) => (isAsked(step) ? (values[`results.${at}`] ?? '') : 'NOT_TESTED'));
  const form = useForm<Values, unknown>({
    start: theirs,
    check: (values) => trialProblems(resultsOf(values), steps.length, asked),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({ passId, expectedVersion: expectedVersion || null, results: resultsOf(values) }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const inWords = (result: string) => t.maybe(`result.${result}`) ?? '';
  const labelOf = ({ n, fromFunction, toFunction }: Trial['steps'][number]) =>
    t('trial.step', { n, from: fromFunction, to: toFunction });
  return (
    <DialogForm title={t('trial.say')} submit={t('trial.save')} form={clash.form} onClose={onClose}>
      <p>{t('trial.what')}</p>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={steps.filter(isAsked).map((step) => ({
            label: labelOf(step),
            mine: inWords(resultsOf(form.values)[step.n - 1] ?? ''),
            theirs: inWords(resultsOf(theirs)[step.n - 1] ?? ''),
          }))}
        />
      )}
      {steps.filter(isAsked).map((step) => (
        <RadioGroup
          key={step.id}
          {...form.field(`results.${step.n - 1}`)}
          label={labelOf(step)}
          inRow
          options={TEST_RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))}
        />
      ))}
    </DialogForm>
  );
}
