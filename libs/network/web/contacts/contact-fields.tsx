import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { CALL_LANGUAGES } from '../../rules/call/languages.js';
import { CONTACT_CLASSES, CONTACT_KINDS } from '../../rules/contact-function.js';
import { useSiteNames } from '../hours/use-site-names.js';
import { words as networkWords } from '../words.generated.js';
import type { ContactValues } from './contact-values.js';
import type { OwnContactFragment } from './contacts.generated.js';
import { words } from './words.generated.js';

/** What one says of a function: what it is, how it is reached, for whom and where. */
export function ContactFields(props: {
  readonly form: FormHandle<ContactValues>;
  readonly guards: TextGuards;
  readonly deputies: readonly OwnContactFragment[];
  readonly isNew: boolean;
}) {
  const t = useWords(words);
  const n = useWords(networkWords);
  const language = useLanguage();
  const names = useSiteNames();
  const { form, guards, deputies } = props;
  const guard = (field: string) => guards.of(field, form.problems);
  // A town it serves without being there oneself is kept, and can be taken away.
  const siteIds = [...new Set([...names.keys(), ...form.values.siteIds])];
  return (
    <>
      <TextField {...form.field('label')} label={t('label')} hint={t('labelHint')} maxLength={80} />
      <Select
        {...form.field('kind')}
        label={t('kind')}
        placeholder={t('kindChoose')}
        options={CONTACT_KINDS.map((kind) => ({ value: kind, label: n(`contactKind.${kind}`) }))}
      />
      <TextField
        {...form.field('phone')}
        type="tel"
        width="wide"
        label={t('phone')}
        hint={props.isNew ? t('phoneHint') : t('phoneChangeHint')}
        optional
      />
      <TextField
        {...form.field('mailbox')}
        type="email"
        label={t('mailbox')}
        hint={t('mailboxHint')}
        optional
      />
      <SafeTextField
        {...form.field('sdkAddress')}
        guard={guard('sdkAddress')}
        label={t('sdk')}
        hint={t('sdkHint')}
        optional
      />
      <SafeTextField
        {...form.field('hours')}
        guard={guard('hours')}
        label={t('hours')}
        hint={t('hoursHint')}
        optional
      />
      <SafeTextField
        {...form.field('note')}
        guard={guard('note')}
        rows={3}
        label={t('note')}
        hint={t('noteHint')}
        optional
      />
      <CheckboxGroup
        {...form.field('siteIds')}
        label={t('sites')}
        options={siteIds.map((value) => ({
          value,
          label: names.get(value) ?? n('hours.otherSite'),
        }))}
      />
      <RadioGroup
        {...form.field('classification')}
        label={t('shownTo')}
        options={CONTACT_CLASSES.map((value) => ({
          value,
          label: t(`class.${value}`),
          hint: t.maybe(`class.${value}.hint`),
        }))}
      />
      <CheckboxGroup
        {...form.field('languages')}
        label={t('languages')}
        options={languageOptions(CALL_LANGUAGES, language)}
        optional
      />
      {deputies.length > 0 && (
        <Select
          {...form.field('deputyId')}
          label={t('deputy')}
          hint={t('deputyHint')}
          placeholder={t('deputyNone')}
          options={deputies.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </>
  );
}
