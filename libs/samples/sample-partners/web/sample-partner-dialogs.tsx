import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkSamplePartner, SAMPLE_PARTNER_SORTS } from '../rules/sample-partner.js';
import {
  AddSamplePartnerDocument,
  ChangeSamplePartnerDocument,
  type SamplePartnerFormFragment,
} from './sample-partner.generated.js';
import { words } from './words.generated.js';

interface Values {
  readonly name: string;
  readonly sort: string;
  readonly note: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

const problemsIn = (values: Values) => {
  const checked = checkSamplePartner(values);
  return checked.ok ? [] : checked.problems;
};

/** Another one; one is led to it. */
export function AddSamplePartnerDialog(props: { siteId: string; onClose: () => void }) {
  const t = useWords(words);
  const go = useGo();
  const guards = useTextGuards();
  const add = useMutationOperation(AddSamplePartnerDocument);
  const form = useForm<Values, { readonly addSamplePartner: { readonly id: string } }>({
    start: { name: '', sort: '', note: '' },
    check: problemsIn,
    send: ({ name, sort, note }) =>
      add.send({ siteId: props.siteId, name, sort, note, overrides: guards.overrides }),
    onDone: ({ addSamplePartner }) => go(`/provparter/${addSamplePartner.id}`),
  });
  return (
    <DialogForm title={t('add')} submit={t('save')} form={form} onClose={props.onClose}>
      <Fields form={form} guards={guards} />
    </DialogForm>
  );
}

/** What is known of it again; two who save at once both see both versions. */
export function ChangeSamplePartnerDialog(props: {
  latest: SamplePartnerFormFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { latest, onClose } = props;
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeSamplePartnerDocument);
  const version = usePartVersion(latest.version);
  const theirs: Values = { name: latest.name, sort: latest.sort, note: latest.note };
  const form = useForm({
    start: theirs,
    check: problemsIn,
    send: ({ name, sort, note }) =>
      version.send((expectedVersion) =>
        change.send({
          ...{ samplePartnerId: latest.id, expectedVersion },
          ...{ name, sort, note, overrides: guards.overrides },
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const shown = ({ name, sort, note }: Values) => ({ name, sort: t.maybe(`sort.${sort}`), note });
  return (
    <DialogForm title={t('change')} submit={t('save')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(['name', 'sort', 'note'] as const).map((field) => ({
            label: t(`field.${field}`),
            mine: shown(form.values)[field] ?? '',
            theirs: shown(theirs)[field] ?? '',
          }))}
        />
      )}
      <Fields form={clash.form} guards={guards} />
    </DialogForm>
  );
}

function Fields({ form, guards }: { form: FormHandle<Values>; guards: TextGuards }) {
  const t = useWords(words);
  return (
    <>
      <TextField {...form.field('name')} label={t('field.name')} hint={t('field.name.hint')} />
      <RadioGroup
        {...form.field('sort')}
        label={t('field.sort')}
        options={SAMPLE_PARTNER_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <SafeTextField
        {...form.field('note')}
        guard={guards.of('note', form.problems)}
        label={t('field.note')}
        hint={t('field.note.hint')}
        rows={3}
        optional
      />
    </>
  );
}
