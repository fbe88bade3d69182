import { useViewer } from '@stad/identity/web/viewer.js';
import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { addDays } from '@stad/platform/rules/time.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkNote, checkTask, TASK_VERBS } from '../rules/task.js';
import { words as saidWords } from './said/words.generated.js';
import {
  AddTaskDocument,
  ChangeTaskDocument,
  FinishTaskDocument,
  HandOverTaskDocument,
  OfferTaskDocument,
  type TaskFormFragment,
  type TaskPageQuery,
} from './task.generated.js';
import { words } from './words.generated.js';

/** A week from now: until somebody says otherwise. */
const USUAL_DAYS = 7;

interface Values {
  readonly verb: string;
  readonly body: string;
  readonly ownerFunction: string;
  readonly dueOn: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

const FIELDS = ['verb', 'body', 'ownerFunction', 'dueOn'] as const;

function problemsIn(values: Values, context: DateContext) {
  const due = parseDate(values.dueOn, context);
  const checked = checkTask(values);
  return [
    ...(checked.ok ? [] : checked.problems),
    ...(due.ok ? [] : due.problems.map((problem) => ({ ...problem, field: 'dueOn' }))),
  ];
}

function inputOf({ verb, body, ownerFunction, dueOn }: Values, context: DateContext) {
  const due = parseDate(dueOn, context);
  return { verb, body, ownerFunction, dueOn: due.ok ? due.value : dueOn };
}

/** What a record that a task is born from proposes. */
export interface TaskStart {
  readonly verb: (typeof TASK_VERBS)[number];
  readonly body: string;
}

export interface AddTaskProps {
  readonly siteId: string;
  /** The record it is born from; by hand without one. */
  readonly source?: { readonly kind: string; readonly id: string };
  readonly start?: TaskStart | undefined;
  readonly onClose: () => void;
}

/** Another one, by hand or born from a record; one is led to it. */
export function AddTaskDialog({ siteId, source, start, onClose }: AddTaskProps) {
  const t = useWords(words);
  const go = useGo();
  const { today, functionTitle } = useViewer();
  const context = useNowContext();
  const guards = useTextGuards();
  const add = useMutationOperation(AddTaskDocument);
  const form = useForm<Values, { readonly addTask: { readonly id: string } }>({
    start: {
      ...{ verb: '', body: '', ...start, ownerFunction: functionTitle },
      dueOn: addDays(today, USUAL_DAYS),
    },
    check: (values) => problemsIn(values, context),
    send: (values) =>
      add.send({
        ...{ siteId, ...inputOf(values, context), overrides: guards.overrides },
        ...(source ? { sourceKind: source.kind, sourceId: source.id } : {}),
      }),
    onDone: ({ addTask }) => go(`/uppgifter/${addTask.id}`),
  });
  return (
    <DialogForm title={t('add')} submit={t('save')} form={form} onClose={onClose}>
      <Fields form={form} guards={guards} context={context} />
    </DialogForm>
  );
}

/** What is to be done again; two who save at once both see both versions. */
export function ChangeTaskDialog(props: { latest: TaskFormFragment; onClose: () => void }) {
  const t = useWords(words);
  const verbs = useWords(saidWords);
  const { latest, onClose } = props;
  const context = useNowContext();
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeTaskDocument);
  const version = usePartVersion(latest.version);
  const { verb, body, ownerFunction, dueOn } = latest;
  const theirs: Values = { verb, body, ownerFunction, dueOn };
  const form = useForm({
    start: theirs,
    check: (values) => problemsIn(values, context),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...{ taskId: latest.id, expectedVersion },
          ...{ ...inputOf(values, context), overrides: guards.overrides },
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const shown = (values: Values) => ({ ...values, verb: verbs.maybe(`verb.${values.verb}`) ?? '' });
  return (
    <DialogForm title={t('change')} submit={t('save')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={FIELDS.map((field) => ({
            label: t(LABELS[field]),
            mine: shown(form.values)[field] ?? '',
            theirs: shown(theirs)[field] ?? '',
          }))}
        />
      )}
      <Fields form={clash.form} guards={guards} context={context} />
    </DialogForm>
  );
}

const LABELS = {
  verb: 'field.verb',
  body: 'field.body',
  ownerFunction: 'field.owner',
  dueOn: 'field.due',
} as const;

function Fields(props: { form: FormHandle<Values>; guards: TextGuards; context: DateContext }) {
  const t = useWords(words);
  const verbs = useWords(saidWords);
  const { form, guards, context } = props;
  return (
    <>
      <Select
        {...form.field('verb')}
        label={t('field.verb')}
        placeholder={t('field.verb.placeholder')}
        options={TASK_VERBS.map((value) => ({ value, label: verbs(`verb.${value}`) }))}
      />
      <SafeTextField
        {...form.field('body')}
        guard={guards.of('body', form.problems)}
        label={t('field.body')}
        hint={t('field.body.hint')}
      />
      <TextField
        {...form.field('ownerFunction')}
        label={t('field.owner')}
        hint={t('field.owner.hint')}
      />
      <DateField {...form.field('dueOn')} label={t('field.due')} context={context} />
    </>
  );
}

interface TaskDialogProps {
  readonly task: TaskPageQuery['task'];
  readonly onClose: () => void;
}

/** Done, with what is worth knowing of it. */
export function FinishDialog({ task, onClose }: TaskDialogProps) {
  const t = useWords(words);
  const guards = useTextGuards();
  const finish = useMutationOperation(FinishTaskDocument);
  const form = useForm({
    start: { note: '' },
    check: ({ note }) => {
      const checked = checkNote(note);
      return checked.ok ? [] : checked.problems;
    },
    send: ({ note }) => finish.send({ taskId: task.id, note, overrides: guards.overrides }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.finish')} submit={t('finish.submit')} form={form} onClose={onClose}>
      <SafeTextField
        {...form.field('note')}
        guard={guards.of('note', form.problems)}
        label={t('finish.note')}
        hint={t('field.body.hint')}
        optional
      />
    </DialogForm>
  );
}

/** To another function of the own agency. */
export function HandOverDialog({ task, onClose }: TaskDialogProps) {
  const t = useWords(words);
  const handOver = useMutationOperation(HandOverTaskDocument);
  const form = useForm({
    start: { ownerFunction: '' },
    check: ({ ownerFunction }) =>
      ownerFunction.trim().length < 2 ? [{ code: 'OWNER_MISSING', field: 'ownerFunction' }] : [],
    send: ({ ownerFunction }) => handOver.send({ taskId: task.id, ownerFunction }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('step.handOver')}
      submit={t('handOver.submit')}
      form={form}
      onClose={onClose}
    >
      <TextField
        {...form.field('ownerFunction')}
        label={t('field.owner')}
        hint={t('field.owner.hint')}
      />
    </DialogForm>
  );
}

/** To another organisation of the town, which takes it or not. */
export function OfferDialog({ task, onClose }: TaskDialogProps) {
  const t = useWords(words);
  const offer = useMutationOperation(OfferTaskDocument);
  const form = useForm({
    start: { toAgencyId: '' },
    check: ({ toAgencyId }) => (toAgencyId ? [] : [{ code: 'INVALID_CODE', field: 'toAgencyId' }]),
    send: ({ toAgencyId }) => offer.send({ taskId: task.id, toAgencyId }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.offer')} submit={t('offer.submit')} form={form} onClose={onClose}>
      <p>{t(task.offerTo.length > 0 ? 'offer.effect' : 'offer.nobody')}</p>
      <RadioGroup
        {...form.field('toAgencyId')}
        label={t('offer.to')}
        options={task.offerTo.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
    </DialogForm>
  );
}
