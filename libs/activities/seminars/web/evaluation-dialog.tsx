import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { parseCount, parseDecimal } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, orThrow, type Result } from '@stad/platform/rules/result.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { checkEvaluation, type TypedEvaluation } from '../rules/evaluation.js';
import type { SeminarEvaluationFragment } from './seminar.generated.js';
import { RecordEvaluationDocument } from './seminar-steps.generated.js';
import { words } from './words.generated.js';

/** The sums of the survey, as the organiser has them. */
export function EvaluationDialog(props: {
  seminar: SeminarEvaluationFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { number } = useFormat();
  const { seminar, onClose } = props;
  const { evaluation } = seminar;
  const record = useMutationOperation(RecordEvaluationDocument);
  const present = seminar.details.present ?? 0;
  const typed = (value: number | undefined) => (value === undefined ? '' : number(value));
  const theirs: Typed = {
    answers: typed(evaluation?.answers),
    meanBefore: typed(evaluation?.knowledge?.meanBefore),
    meanAfter: typed(evaluation?.knowledge?.meanAfter),
    satisfied: typed(evaluation?.satisfaction?.numerator),
  };
  // Version 0: nobody has written any figures yet.
  const version = usePartVersion(evaluation?.version ?? 0);
  const form = useForm({
    start: { ...theirs },
    check: (values) => problemsOf(readFigures(values, present)),
    send: (values) =>
      version.send((expectedVersion) =>
        record.send({
          seminarId: seminar.id,
          expectedVersion,
          ...orThrow(readFigures(values, present)),
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, { ...theirs });
  return (
    <Dialog isOpen onClose={onClose} title={t('step.recordEvaluation')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(Object.keys(LABELS) as (keyof Typed)[]).map((name) => ({
            label: t(LABELS[name]),
            mine: form.values[name],
            theirs: theirs[name],
          }))}
        />
      )}
      <Form
        form={clash.form}
        submit={t('evaluation.submit')}
        secondary={<Button onPress={onClose}>{t('dialog.keep')}</Button>}
      >
        <p>{t('evaluation.effect')}</p>
        <NumberField
          {...form.field('answers')}
          label={t('evaluation.answers')}
          hint={t('evaluation.answers.hint', { present })}
        />
        {(['meanBefore', 'meanAfter'] as const).map((name) => (
          <TextField
            key={name}
            {...form.field(name)}
            label={t(`knowledge.${name}`)}
            hint={t('knowledge.hint')}
            width="number"
            inputMode="decimal"
          />
        ))}
        <NumberField
          {...form.field('satisfied')}
          label={t('satisfied')}
          hint={t('satisfied.hint')}
          optional
        />
      </Form>
    </Dialog>
  );
}

const LABELS = {
  answers: 'evaluation.answers',
  meanBefore: 'knowledge.meanBefore',
  meanAfter: 'knowledge.meanAfter',
  satisfied: 'satisfied',
} as const;

type Typed = Readonly<Record<keyof typeof LABELS, string>>;

/** What could not be read is said first; only figures that can be read are held against the rule. */
function readFigures(values: Typed, present: number): Result<TypedEvaluation> {
  const problems: Problem[] = [];
  const read = (name: keyof Typed, parse: typeof parseCount) => {
    const result = parse(values[name]);
    problems.push(...problemsOf(result).map((problem) => ({ ...problem, field: name })));
    return result.ok ? result.value : 0;
  };
  const figures = {
    answers: read('answers', parseCount),
    meanBefore: read('meanBefore', parseDecimal),
    meanAfter: read('meanAfter', parseDecimal),
    satisfied: values.satisfied.trim() === '' ? null : read('satisfied', parseCount),
  };
  return problems.length > 0 ? check(problems, figures) : checkEvaluation(figures, present);
}
