import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { addDays } from '@stad/platform/rules/time.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { type Option, Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { TASK_VERBS } from '@stad/tasks/rules/task.js';
import { useTaskText } from '@stad/tasks/web/said/use-task-text.js';
import { words as saidWords } from '@stad/tasks/web/said/words.generated.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { checkMinutes } from '../../rules/minutes.js';
import {
  type MeetingMinutesCardFragment,
  SaveMeetingMinutesDocument,
} from '../meeting.generated.js';
import { words } from '../words.generated.js';
import {
  decisionsIn,
  decisionsToSend,
  type MinutesValues,
  valuesOfMinutes,
  withDecision,
  withoutDecision,
} from './minutes-values.js';

/** Two weeks on: until somebody says otherwise. */
const USUAL_DAYS = 14;

export interface MinutesDialogProps {
  readonly meetingId: string;
  readonly minutes: MeetingMinutesCardFragment | null;
  /** With whom a decision can lie: the own agency first. */
  readonly agencies: readonly Option[];
  readonly onClose: () => void;
}

function problemsIn(values: MinutesValues, context: DateContext, agencyIds: readonly string[]) {
  const decisions = decisionsToSend(values, context);
  return [
    ...problemsOf(checkMinutes({ summary: values['summary'] ?? '', decisions }, agencyIds)),
    ...decisionsIn(values).flatMap(({ dueOn }, at) => {
      const due = parseDate(dueOn, context);
      return due.ok ? [] : due.problems.map((one) => ({ ...one, field: `decisions.${at}.dueOn` }));
    }),
  ];
}

/** A short note and what was decided, as a whole; two who save at once both see both versions. */
export function MinutesDialog({ meetingId, minutes, agencies, onClose }: MinutesDialogProps) {
  const t = useWords(words);
  const said = useTaskText();
  const { today, functionTitle } = useViewer();
  const context = useNowContext();
  const guards = useTextGuards();
  const save = useMutationOperation(SaveMeetingMinutesDocument);
  const version = usePartVersion(minutes?.version ?? 0);
  const theirs = valuesOfMinutes(minutes);
  const agencyIds = agencies.map(({ value }) => value);
  const fresh = {
    ...{ verb: '', body: '', ownerAgencyId: agencyIds[0] ?? '', ownerFunction: functionTitle },
    dueOn: addDays(today, USUAL_DAYS),
  };
  const form = useForm({
    start: theirs,
    check: (values) => problemsIn(values, context, agencyIds),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({
          ...{ meetingId, expectedVersion, summary: values['summary'] ?? '' },
          ...{ decisions: decisionsToSend(values, context), overrides: guards.overrides },
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const inOneLine = (values: MinutesValues) => decisionsIn(values).map(said).join(' · ');
  return (
    <Dialog isOpen onClose={onClose} title={t('minutes')}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[
            {
              label: t('minutes.summary'),
              ...{ mine: form.values['summary'] ?? '', theirs: theirs['summary'] ?? '' },
            },
            { label: t('decisions'), mine: inOneLine(form.values), theirs: inOneLine(theirs) },
          ]}
        />
      )}
      <Form
        form={clash.form}
        submit={t('minutes.submit')}
        secondary={<Button onPress={onClose}>{t('keep')}</Button>}
      >
        <SafeTextField
          {...form.field('summary')}
          guard={guards.of('summary', form.problems)}
          label={t('minutes.summary')}
          hint={t('minutes.summary.hint')}
          rows={3}
          optional
        />
        {decisionsIn(form.values).map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a decision has no other name while it is typed
          <DecisionFields key={index} {...{ form, guards, context, agencies, index }} />
        ))}
        <p>
          <Button
            icon={<IconPlus aria-hidden />}
            onPress={() => form.reset(withDecision(form.values, fresh))}
          >
            {t('decision.add')}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}

function DecisionFields(props: {
  form: FormHandle<MinutesValues>;
  guards: TextGuards;
  context: DateContext;
  agencies: readonly Option[];
  index: number;
}) {
  const t = useWords(words);
  const verbs = useWords(saidWords);
  const { form, guards, context, agencies, index } = props;
  const n = index + 1;
  const field = (name: string) => form.field(`decisions.${index}.${name}`);
  return (
    <fieldset className="meeting-decision__edit">
      <legend className="field__label">{t('decision.one', { n })}</legend>
      <Select
        {...field('verb')}
        label={t('decision.verb')}
        placeholder={t('decision.verb.placeholder')}
        options={TASK_VERBS.map((value) => ({ value, label: verbs(`verb.${value}`) }))}
      />
      <SafeTextField
        {...field('body')}
        guard={guards.of(`decisions.${index}.body`, form.problems)}
        label={t('decision.body')}
        hint={t('decision.body.hint')}
      />
      <Select {...field('ownerAgencyId')} label={t('decision.agency')} options={agencies} />
      <TextField {...field('ownerFunction')} label={t('decision.function')} />
      <DateField {...field('dueOn')} label={t('decision.due')} context={context} />
      <div>
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(withoutDecision(form.values, index))}
        >
          {t('decision.remove', { n })}
        </Button>
      </div>
    </fieldset>
  );
}
