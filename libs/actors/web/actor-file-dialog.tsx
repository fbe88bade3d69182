import { useViewer } from '@stad/identity/web/viewer.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { checkActorFile } from '../rules/actor.js';
import { ACTOR_NEXT_STEPS } from '../rules/actor-codes.js';
import { type ActorFileFormFragment, ChangeActorFileDocument } from './actor.generated.js';
import { useCodeOptions } from './code-options.js';
import { readDays } from './dated-values.js';
import { words } from './words.generated.js';

const FIELDS = [
  ...(['responsible', 'lastContactOn', 'nextStep', 'nextStepOn'] as const),
  ...(['closedFrom', 'closedTo', 'orgNumber'] as const),
];
type Values = Readonly<Record<(typeof FIELDS)[number], string>>;

/** What stands between it and us: who answers for it, the last contact, what is next, when it is closed. */
export function ActorFileDialog(props: {
  actorId: string;
  latest: ActorFileFormFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { actorId, latest, onClose } = props;
  const { today } = useViewer();
  const coming = useNowContext();
  const past = useNowContext('PAST');
  const change = useMutationOperation(ChangeActorFileDocument);
  const version = usePartVersion(latest.version);
  const theirs = Object.fromEntries(FIELDS.map((field) => [field, latest[field] ?? ''])) as Values;
  const contexts = {
    ...{ lastContactOn: past, nextStepOn: coming, closedFrom: coming, closedTo: coming },
  };
  const said = (values: Values) => {
    const { days, problems } = readDays(values, contexts);
    const { responsible, nextStep, orgNumber } = values;
    const file = {
      ...{ responsible: responsible || null, nextStep: nextStep || null },
      ...{ orgNumber: orgNumber || null, ...days },
    };
    return { file, problems };
  };
  const form = useForm<Values, unknown>({
    start: theirs,
    check: (values) => {
      const { file, problems } = said(values);
      if (problems.length > 0) return problems;
      const checked = checkActorFile(file, today);
      return checked.ok ? [] : checked.problems;
    },
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({ actorId, expectedVersion, ...said(values).file }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const shown = (field: keyof Values, values: Values) =>
    field === 'nextStep' ? (t.maybe(`next.${values[field]}`) ?? '') : values[field];
  const { field } = clash.form;
  return (
    <DialogForm title={t('file.title')} submit={t('save')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={FIELDS.map((name) => ({
            label: t(`field.${name}`),
            mine: shown(name, form.values),
            theirs: shown(name, theirs),
          }))}
        />
      )}
      <TextField
        {...field('responsible')}
        label={t('field.responsible')}
        hint={t('field.function.hint')}
        optional
      />
      <DateField
        {...field('lastContactOn')}
        label={t('field.lastContactOn')}
        context={past}
        optional
      />
      <Select
        {...field('nextStep')}
        label={t('field.nextStep')}
        placeholder={t('next.none')}
        options={options('next', ACTOR_NEXT_STEPS)}
      />
      <DateField {...field('nextStepOn')} label={t('field.nextStepOn')} context={coming} optional />
      <DateField {...field('closedFrom')} label={t('field.closedFrom')} context={coming} optional />
      <DateField {...field('closedTo')} label={t('field.closedTo')} context={coming} optional />
      <TextField
        {...field('orgNumber')}
        label={t('field.orgNumber')}
        hint={t('field.orgNumber.hint')}
        optional
      />
    </DialogForm>
  );
}
