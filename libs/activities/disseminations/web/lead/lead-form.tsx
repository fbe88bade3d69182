import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { ACTOR_KINDS } from '@stad/actors/rules/actor-codes.js';
import { useCodeOptions, useCodeText } from '@stad/actors/web/code-options.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkLead, LEAD_WANTS, type LeadFields } from '../../rules/lead.js';
import { words } from '../words.generated.js';
import { AddLeadDocument, ChangeLeadDocument, type LeadRowFragment } from './lead.generated.js';

interface Typed extends LeadFields {
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

const EMPTY: Typed = {
  ...{ organisation: '', kind: '', functionTitle: '', wants: '', wish: '' },
};

const LABELS = {
  organisation: 'lead.organisation',
  kind: 'lead.kind',
  functionTitle: 'lead.function',
  wants: 'lead.wants',
  wish: 'lead.wish',
} as const;

const sent = ({ organisation, kind, functionTitle, wants, wish }: Typed) => {
  return { organisation, kind, functionTitle, wants, wish };
};

/** Another one. */
export function AddLeadDialog(props: { disseminationId: string; onClose: () => void }) {
  const t = useWords(words);
  const { disseminationId, onClose } = props;
  const guards = useTextGuards();
  const add = useMutationOperation(AddLeadDocument);
  const form = useForm<Typed, unknown>({
    start: EMPTY,
    check: (values) => problemsOf(checkLead(values)),
    send: (values) => add.send({ disseminationId, ...sent(values), overrides: guards.overrides }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('lead.add')} submit={t('submit')} form={form} onClose={onClose}>
      <Fields {...{ form, guards }} />
    </DialogForm>
  );
}

/** What was asked again; two who save at once both see both. */
export function ChangeLeadDialog(props: { latest: LeadRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const kindText = useCodeText();
  const { latest, onClose } = props;
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeLeadDocument);
  const version = usePartVersion(latest.version);
  const { organisation, kind, functionTitle, wants, wish } = latest;
  const theirs: Typed = { organisation, kind, functionTitle, wants, wish };
  const form = useForm<Typed, unknown>({
    start: theirs,
    check: (values) => problemsOf(checkLead(values)),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...{ leadId: latest.id, expectedVersion, ...sent(values) },
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const shown = (values: Typed, name: keyof typeof LABELS) => {
    if (name === 'kind') return kindText('kind', [values.kind]);
    return name === 'wants' ? (t.maybe(`wants.${values.wants}`) ?? '') : values[name];
  };
  return (
    <DialogForm
      title={t('lead.changeTitle')}
      submit={t('submit')}
      form={clash.form}
      onClose={onClose}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => ({
            label: t(LABELS[name]),
            mine: shown(form.values, name),
            theirs: shown(theirs, name),
          }))}
        />
      )}
      <Fields {...{ guards }} form={clash.form} />
    </DialogForm>
  );
}

function Fields({ form, guards }: { form: FormHandle<Typed>; guards: TextGuards }) {
  const t = useWords(words);
  const options = useCodeOptions();
  return (
    <>
      <TextField
        {...form.field('organisation')}
        label={t('lead.organisation')}
        hint={t('lead.organisation.hint')}
      />
      <Select
        {...form.field('kind')}
        label={t('lead.kind')}
        placeholder={t('choose')}
        options={options('kind', ACTOR_KINDS)}
      />
      <TextField
        {...form.field('functionTitle')}
        label={t('lead.function')}
        hint={t('lead.function.hint')}
      />
      <Select
        {...form.field('wants')}
        label={t('lead.wants')}
        placeholder={t('choose')}
        options={LEAD_WANTS.map((value) => ({ value, label: t(`wants.${value}`) }))}
      />
      <SafeTextField
        {...form.field('wish')}
        guard={guards.of('wish', form.problems)}
        label={t('lead.wish')}
        hint={t('lead.wish.hint')}
        optional
      />
    </>
  );
}
