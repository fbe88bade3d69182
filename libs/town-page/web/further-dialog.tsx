import { useViewer } from '@stad/identity/web/viewer.js';
import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { type FormHandle, useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type TextGuards, useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useState } from 'react';
import {
  checkFurtherText,
  FURTHER_LANGUAGES,
  type FurtherLanguage,
  mayHave,
  type TypedText,
  WAYS_KNOWN,
} from '../rules/further-language.js';
import { SaveTownPageTextDocument, type TownPageShownFragment } from './town-page.generated.js';
import { words } from './words.generated.js';

type Text = TownPageShownFragment['texts'][number];

const LABELS = {
  says: 'further.says',
  sourceName: 'further.sourceName',
  sourceUrl: 'further.sourceUrl',
  byFunction: 'further.byFunction',
  knownOn: 'further.knownOn',
} as const;

/** Those that the page does not have and may have. */
export function languagesLeft(texts: readonly Text[]): FurtherLanguage[] {
  const has = texts.map(({ language }) => language);
  return FURTHER_LANGUAGES.filter((one) => !has.includes(one) && mayHave(one, has));
}

/** A language that is new, or the words of one anew; two who save at once both see both. */
export function FurtherDialog(props: {
  page: TownPageShownFragment;
  language: string;
  onClose: () => void;
}) {
  const t = useWords(words);
  const shown = useLanguage();
  const { page, onClose } = props;
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const save = useMutationOperation(SaveTownPageTextDocument);
  const [language, setLanguage] = useState(props.language);
  const kept = page.texts.find((one) => one.language === language);
  // What one has begun from; somebody else may have taken it away.
  const [begun] = useState(props.language === '' ? undefined : kept);
  const version = usePartVersion(kept?.version ?? 0);
  const form = useForm<TypedText, unknown>({
    start: typedOf(props.language, begun),
    check: (values) => problemsOf(values, begun, context, today),
    send: (values) =>
      version.send((expectedVersion) =>
        save.send({
          ...{ siteId: page.siteId, expectedVersion, overrides: guards.overrides },
          ...sent(values, context),
        }),
      ),
    onDone: onClose,
  });
  const theirs = typedOf(language, kept);
  const clash = clashOf(form, version, theirs);
  const title =
    props.language === ''
      ? t('further.add')
      : t('further.change', { language: languageName(language, shown) });
  return (
    <DialogForm title={title} submit={t('further.save')} form={clash.form} onClose={onClose}>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => ({
            ...{ label: t(LABELS[name]), mine: form.values[name] ?? '' },
            theirs: theirs[name] ?? '',
          }))}
        />
      )}
      {props.language === '' && (
        <Select
          {...clash.form.field('language')}
          onChange={(code) => {
            form.set('language', code);
            setLanguage(code);
          }}
          label={t('further.language')}
          placeholder={t('further.choose')}
          options={languageOptions(
            [...new Set([...languagesLeft(page.texts), language])].filter((one) => one !== ''),
            shown,
          )}
        />
      )}
      <Fields {...{ guards, context }} form={clash.form} />
    </DialogForm>
  );
}

function Fields(props: { form: FormHandle<TypedText>; guards: TextGuards; context: DateContext }) {
  const t = useWords(words);
  const { form, guards, context } = props;
  const { knownBy } = form.values;
  return (
    <>
      <SafeTextField
        {...form.field('says')}
        guard={guards.of('says', form.problems)}
        rows={8}
        label={t('further.says')}
        hint={t('further.says.hint')}
      />
      <RadioGroup
        {...form.field('knownBy')}
        label={t('further.knownBy')}
        options={WAYS_KNOWN.map((value) => ({ value, label: t(`way.${value}`) }))}
      />
      {knownBy === 'AUTHORITY' && (
        <>
          <SafeTextField
            {...form.field('sourceName')}
            guard={guards.of('sourceName', form.problems)}
            label={t('further.sourceName')}
            hint={t('further.sourceName.hint')}
          />
          <TextField
            {...form.field('sourceUrl')}
            label={t('further.sourceUrl')}
            hint={t('further.sourceUrl.hint')}
            type="url"
          />
        </>
      )}
      {knownBy === 'READ_BY' && (
        <TextField
          {...form.field('byFunction')}
          label={t('further.byFunction')}
          hint={t('further.byFunction.hint')}
        />
      )}
      <DateField
        {...form.field('knownOn')}
        label={t('further.knownOn')}
        hint={t('further.knownOn.hint')}
        context={context}
      />
    </>
  );
}

const typedOf = (language: string, text: Text | undefined): TypedText => ({
  ...{ language, says: text?.says ?? '', knownBy: text?.knownBy ?? '' },
  ...{ sourceName: text?.sourceName ?? '', sourceUrl: text?.sourceUrl ?? '' },
  ...{ byFunction: text?.byFunction ?? '', knownOn: text?.knownOn ?? '' },
});

/** Every problem, each at its field. */
function problemsOf(
  typed: TypedText,
  begun: Text | undefined,
  context: DateContext,
  today: string,
): readonly Problem[] {
  const on = parseDate(typed.knownOn, context);
  // A day that cannot be read is told as that, and as nothing else.
  const knownOn = on.ok ? on.value : today;
  const text = checkFurtherText({ ...typed, knownOn }, on.ok && begun ? begun : null, today);
  const found = text.ok ? [] : text.problems;
  return on.ok ? found : [...found, ...on.problems.map((one) => ({ ...one, field: 'knownOn' }))];
}

function sent(typed: TypedText, context: DateContext) {
  const on = parseDate(typed.knownOn, context);
  const isPublished = typed.knownBy === 'AUTHORITY';
  return {
    ...{ language: typed.language, says: typed.says, knownBy: typed.knownBy },
    sourceName: isPublished ? typed.sourceName : null,
    sourceUrl: isPublished ? typed.sourceUrl : null,
    byFunction: isPublished ? null : typed.byFunction,
    knownOn: on.ok ? on.value : '',
  };
}
