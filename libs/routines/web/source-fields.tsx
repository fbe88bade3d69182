import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { SOURCE_FORMS } from '../rules/routine-codes.js';
import { type Values, without } from './routine-values.js';
import { words } from './words.generated.js';

/** What the version is taken from: where, how it became known, what was taken. */
export function SourceFields(props: { form: FormHandle<Values>; guards: TextGuards; at: number }) {
  const t = useWords(words);
  const { form, guards, at } = props;
  const n = at + 1;
  const name = (field: string) => `sources.${at}.${field}`;
  const text = (field: string) => ({
    ...form.field(name(field)),
    guard: guards.of(name(field), form.problems),
  });
  return (
    <fieldset className="routine-edit">
      <legend className="field__label">{t('source.n', { n })}</legend>
      <SafeTextField {...text('origin')} label={t('edit.origin')} hint={t('edit.origin.hint')} />
      <Select
        {...form.field(name('form'))}
        label={t('edit.form')}
        options={SOURCE_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <SafeTextField {...text('took')} label={t('edit.took')} rows={2} optional />
      <div>
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(without(form.values, 'sources', at))}
        >
          {t('edit.removeSource', { n })}
        </Button>
      </div>
    </fieldset>
  );
}
