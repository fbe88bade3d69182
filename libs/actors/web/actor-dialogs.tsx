import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { checkActor } from '../rules/actor.js';
import {
  ACTOR_KINDS,
  ACTOR_MEETS,
  ACTOR_RINGS,
  ACTOR_SECTORS,
  ACTOR_TASKS,
  NEVER_CORE,
} from '../rules/actor-codes.js';
import {
  ActorAgenciesDocument,
  ActorChoicesDocument,
  type ActorFormFragment,
  AddActorDocument,
  ChangeActorDocument,
} from './actor.generated.js';
import { useCodeOptions, useCodeText } from './code-options.js';
import { words } from './words.generated.js';

interface Values {
  readonly name: string;
  readonly kind: string;
  readonly sector: string;
  readonly ring: string;
  /** The agency of the portal that it is; empty for one without a sign-in. */
  readonly cardAgencyId: string;
  readonly tasks: readonly string[];
  readonly meets: readonly string[];
  readonly areaIds: readonly string[];
  // A form's values may be looked up by any name.
  readonly [name: string]: string | readonly string[];
}

const EMPTY: Values = {
  ...{
    name: '',
    kind: '',
    sector: '',
    ring: 'NETWORK',
    cardAgencyId: '',
    tasks: [],
    meets: [],
    areaIds: [],
  },
};

const problemsIn = (values: Values) => {
  const checked = checkActor(values);
  return checked.ok ? [] : checked.problems;
};

const sent = ({ name, kind, sector, ring, tasks, meets, areaIds }: Values) => ({
  ...{ name, kind, sector, ring },
  ...{ tasks: [...tasks], meets: [...meets], areaIds: [...areaIds] },
});

export interface AddActorProps {
  readonly siteId: string;
  /** What is known of it already. */
  readonly start?: { readonly name: string; readonly kind: string };
  /** Instead of being led to it. */
  readonly onAdded?: (actorId: string) => void;
  readonly onClose: () => void;
}

/** Another one; one is led to it. */
export function AddActorDialog(props: AddActorProps) {
  const t = useWords(words);
  const go = useGo();
  const add = useMutationOperation(AddActorDocument);
  const form = useForm<Values, { readonly addActor: { readonly id: string } }>({
    start: { ...EMPTY, ...props.start },
    check: problemsIn,
    send: (values) =>
      add.send({
        ...{ siteId: props.siteId, ...sent(values) },
        cardAgencyId: values.cardAgencyId || null,
      }),
    onDone: ({ addActor: { id } }) => (props.onAdded ? props.onAdded(id) : go(`/aktorer/${id}`)),
  });
  return (
    <DialogForm title={t('add')} submit={t('save')} form={form} onClose={props.onClose}>
      <AgencyField form={form} siteId={props.siteId} />
      <Fields form={form} siteId={props.siteId} isAgency={form.values.cardAgencyId !== ''} />
    </DialogForm>
  );
}

/** What is said of it again; two who save at once both see both versions. */
export function ChangeActorDialog(props: {
  siteId: string;
  latest: ActorFormFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const text = useCodeText();
  const { latest, siteId, onClose } = props;
  const change = useMutationOperation(ChangeActorDocument);
  const version = usePartVersion(latest.version);
  const { name, kind, sector, ring, tasks, meets, areas } = latest;
  const areaIds = areas.map(({ id }) => id);
  const cardAgencyId = latest.cardAgencyId ?? '';
  const theirs: Values = { name, kind, sector, ring, cardAgencyId, tasks, meets, areaIds };
  const choices = useOperation(ActorChoicesDocument, { siteId });
  const form = useForm<Values, unknown>({
    start: theirs,
    check: problemsIn,
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({ actorId: latest.id, expectedVersion, ...sent(values) }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const known = choices.data?.areas ?? areas;
  const shown = (values: Values) => [
    { label: t('field.name'), said: values.name },
    { label: t('field.kind'), said: text('kind', [values.kind]) },
    { label: t('field.sector'), said: text('sector', [values.sector]) },
    { label: t('field.ring'), said: text('ring', [values.ring]) },
    { label: t('field.tasks'), said: text('task', values.tasks) },
    { label: t('field.meets'), said: text('meets', values.meets) },
    {
      label: t('field.areas'),
      said: known
        .filter(({ id }) => values.areaIds.includes(id))
        .map((area) => area.name)
        .join(', '),
    },
  ];
  const other = shown(theirs);
  return (
    <DialogForm title={t('change')} submit={t('save')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={shown(form.values).map(({ label, said }, at) => ({
            ...{ label, mine: said, theirs: other[at]?.said ?? '' },
          }))}
        />
      )}
      <Fields form={clash.form} siteId={siteId} isAgency={cardAgencyId !== ''} />
    </DialogForm>
  );
}

/** Whether it is an agency of the portal, which then keeps its own card and has the ring that it has. */
function AgencyField({ form, siteId }: { form: FormHandle<Values>; siteId: string }) {
  const t = useWords(words);
  const agencies = useOperation(ActorAgenciesDocument, { siteId }).data?.actorAgencies ?? [];
  if (agencies.length === 0) return null;
  return (
    <Select
      {...form.field('cardAgencyId')}
      label={t('field.cardAgency')}
      hint={t('field.cardAgency.hint')}
      placeholder={t('field.cardAgency.none')}
      options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Fields(props: { form: FormHandle<Values>; siteId: string; isAgency?: boolean }) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { form, siteId, isAgency } = props;
  const choices = useOperation(ActorChoicesDocument, { siteId });
  const choose = t('choose');
  return (
    <>
      <TextField {...form.field('name')} label={t('field.name')} hint={t('field.name.hint')} />
      <Select
        {...form.field('kind')}
        label={t('field.kind')}
        placeholder={choose}
        options={options('kind', ACTOR_KINDS)}
      />
      <Select
        {...form.field('sector')}
        label={t('field.sector')}
        placeholder={choose}
        options={options('sector', ACTOR_SECTORS)}
      />
      {!isAgency && (
        <RadioGroup
          {...form.field('ring')}
          label={t('field.ring')}
          options={options('ring', ACTOR_RINGS).filter(
            ({ value }) => value !== 'CORE' || !NEVER_CORE.includes(form.values.kind),
          )}
        />
      )}
      <CheckboxGroup
        {...form.field('tasks')}
        label={t('field.tasks')}
        options={options('task', ACTOR_TASKS)}
        optional
      />
      <CheckboxGroup
        {...form.field('meets')}
        label={t('field.meets')}
        hint={t('field.meets.hint')}
        options={options('meets', ACTOR_MEETS)}
        optional
      />
      <CheckboxGroup
        {...form.field('areaIds')}
        label={t('field.areas')}
        hint={t('field.areas.hint')}
        options={(choices.data?.areas ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </>
  );
}
