import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { DIMENSIONS, saveQuestions } from '../rules/visit-questions.js';
import {
  type QuestionValues,
  questionsIn,
  valuesOfQuestions,
  withOneMore,
  withoutQuestion,
} from './question-values.js';
import {
  SaveVisitQuestionsDocument,
  type StudyVisitQuestionsFragment,
} from './study-visit.generated.js';
import { words } from './words.generated.js';

/** All questions at once, in their order; two who save at once both see both versions. */
export function QuestionsDialog(props: {
  visit: StudyVisitQuestionsFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { visit, onClose } = props;
  const save = useMutationOperation(SaveVisitQuestionsDocument);
  const guards = useTextGuards();
  const version = usePartVersion(visit.visitDetails.questionsVersion);
  const theirs = valuesOfQuestions(visit.questions);
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(saveQuestions(questionsIn(values), [])),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({
          ...{ visitId: visit.id, expectedVersion, questions: questionsIn(values) },
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const inOneLine = (values: QuestionValues) =>
    questionsIn(values)
      .map(({ text }) => text)
      .join(' · ');
  return (
    <Dialog isOpen onClose={onClose} title={t('questions.title')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[
            { label: t('questions'), mine: inOneLine(form.values), theirs: inOneLine(theirs) },
          ]}
        />
      )}
      <Form
        form={clash.form}
        submit={t('questions.submit')}
        secondary={<Button onPress={onClose}>{t('keep')}</Button>}
      >
        {questionsIn(form.values).map((question, index) => (
          // A new question has no id yet: its place in the list is what the API goes by.
          <QuestionFields key={question.id ?? `new ${index}`} {...{ form, guards, index }} />
        ))}
        <p>
          <Button
            icon={<IconPlus aria-hidden />}
            onPress={() => form.reset(withOneMore(form.values))}
          >
            {t('questions.add')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}

function QuestionFields(props: {
  form: FormHandle<QuestionValues>;
  guards: TextGuards;
  index: number;
}) {
  const t = useWords(words);
  const { form, guards, index } = props;
  const n = index + 1;
  const text = `questions.${index}.text`;
  return (
    <fieldset className="visit-question__edit">
      <legend className="field__label">{t('questions.one', { n })}</legend>
      <SafeTextField
        {...form.field(text)}
        guard={guards.of(text, form.problems)}
        label={t('questions.text')}
        rows={2}
      />
      <Select
        {...form.field(`questions.${index}.dimension`)}
        label={t('questions.dimension')}
        options={DIMENSIONS.map((one) => ({ value: one, label: t(`dimension.${one}`) }))}
      />
      <div>
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(withoutQuestion(form.values, index))}
        >
          {t('questions.remove', { n })}
        </Button>
      </div>
    </fieldset>
  );
}
