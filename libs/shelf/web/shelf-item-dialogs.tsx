import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { SHELF_CLASSES } from '../rules/shelf-codes.js';
import { checkReviewDay, nextReviewOn } from '../rules/shelf-review.js';
import { EMPTY, fieldsOf, problemsIn, ShelfFields, valuesOf } from './shelf-fields.js';
import {
  AddShelfItemDocument,
  ChangeShelfItemDocument,
  type ShelfItemFormFragment,
} from './shelf-item.generated.js';
import { useShelfOptions, useShelfText } from './use-shelf-text.js';
import { words } from './words.generated.js';

/** A day of review as it is typed: what is wrong with it, and which it is. */
export function useReviewDay() {
  const coming = useNowContext();
  const { today } = useViewer();
  return (typed: string): { readonly problems: readonly Problem[]; readonly day: string } => {
    const read = parseDate(typed, coming);
    if (!read.ok) {
      return { day: '', problems: read.problems.map((each) => ({ ...each, field: 'reviewOn' })) };
    }
    const checked = checkReviewDay(read.value, today);
    return { day: read.value, problems: checked.ok ? [] : checked.problems };
  };
}

/** Another one; with a link it is published at once, a file is handed in on its page. */
export function AddShelfItemDialog(props: {
  site: { readonly id: string; readonly name: string };
  onClose: () => void;
}) {
  const t = useWords(words);
  const go = useGo();
  const guards = useTextGuards();
  const options = useShelfOptions();
  const coming = useNowContext();
  const dayOf = useReviewDay();
  const { today } = useViewer();
  const add = useMutationOperation(AddShelfItemDocument);
  const form = useForm<AddValues, { readonly addShelfItem: { readonly id: string } }>({
    start: {
      ...{ ...EMPTY, towns: 'ONE', classification: 'P1', content: 'FILE', url: 'https://' },
      reviewOn: nextReviewOn(today),
    },
    check: (values) => [...problemsIn(values), ...dayOf(values.reviewOn).problems],
    send: (values) =>
      add.send({
        ...{ siteId: props.site.id, allSites: values.towns === 'ALL', ...fieldsOf(values) },
        ...{ classification: values.classification, reviewOn: dayOf(values.reviewOn).day },
        ...{ url: values.content === 'LINK' ? values.url : null, overrides: guards.overrides },
      }),
    onDone: ({ addShelfItem }) => go(`/material/${addShelfItem.id}`),
  });
  return (
    <DialogForm title={t('add')} submit={t('save')} form={form} onClose={props.onClose}>
      <ShelfFields form={form} guards={guards} />
      <RadioGroup
        {...form.field('classification')}
        label={t('field.classification')}
        options={options.of('class', SHELF_CLASSES)}
      />
      <RadioGroup
        {...form.field('towns')}
        label={t('field.towns')}
        options={[
          { value: 'ONE', label: t('towns.ONE', { town: props.site.name }) },
          { value: 'ALL', label: t('towns.ALL') },
        ]}
      />
      <DateField
        {...form.field('reviewOn')}
        label={t('field.reviewOn')}
        hint={t('field.reviewOn.hint')}
        context={coming}
      />
      <RadioGroup
        {...form.field('content')}
        label={t('field.content')}
        options={[
          { value: 'FILE', label: t('content.FILE') },
          { value: 'LINK', label: t('content.LINK') },
        ]}
      />
      {form.values.content === 'LINK' && (
        <TextField {...form.field('url')} label={t('field.url')} type="url" />
      )}
    </DialogForm>
  );
}

interface AddValues {
  readonly title: string;
  readonly kind: string;
  readonly actorKind: string;
  readonly language: string;
  readonly licence: string;
  readonly responsible: string;
  readonly towns: string;
  readonly classification: string;
  readonly content: string;
  readonly url: string;
  readonly reviewOn: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

/** What it is again; two who save at once both see both versions. */
export function ChangeShelfItemDialog(props: {
  latest: ShelfItemFormFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const text = useShelfText();
  const { latest, onClose } = props;
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeShelfItemDocument);
  const version = usePartVersion(latest.version);
  const theirs = valuesOf(latest);
  const form = useForm({
    start: theirs,
    check: problemsIn,
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          ...{ shelfItemId: latest.id, expectedVersion, ...fieldsOf(values) },
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const clash = clashOf(form, version, theirs);
  const said = (values: typeof theirs) => [
    { label: t('field.title'), value: values.title },
    { label: t('field.kind'), value: text.code('kind', values.kind) },
    { label: t('field.actorKind'), value: text.whom(values.actorKind || null) },
    { label: t('field.language'), value: text.language(values.language) },
    { label: t('field.licence'), value: text.code('licence', values.licence) },
    { label: t('field.responsible'), value: values.responsible },
  ];
  const other = said(theirs);
  return (
    <DialogForm title={t('change')} submit={t('save')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={said(form.values).map(({ label, value }, at) => ({
            ...{ label, mine: value, theirs: other[at]?.value ?? '' },
          }))}
        />
      )}
      <ShelfFields form={clash.form} guards={guards} />
    </DialogForm>
  );
}
