import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { SHELF_KINDS, SHELF_LICENCES } from '../rules/shelf-codes.js';
import { checkShelfItem } from '../rules/shelf-item.js';
import type { ShelfItemFormFragment } from './shelf-item.generated.js';
import { useShelfOptions } from './use-shelf-text.js';
import { words } from './words.generated.js';

/** What something is, as it is typed. */
export interface ShelfValues {
  readonly title: string;
  readonly kind: string;
  /** Empty: for anybody. */
  readonly actorKind: string;
  readonly language: string;
  readonly licence: string;
  readonly responsible: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const EMPTY = {
  ...{ title: '', kind: '', actorKind: '', language: 'sv', licence: '', responsible: '' },
} as const;

/** What it is now, as it would be typed. */
export const valuesOf = (latest: ShelfItemFormFragment): ShelfValues => ({
  ...{ title: latest.title, kind: latest.kind, actorKind: latest.actorKind ?? '' },
  ...{ language: latest.language, licence: latest.licence, responsible: latest.responsible },
});

/** What is sent of it. */
export const fieldsOf = (values: ShelfValues) => ({
  ...{ title: values.title, kind: values.kind, actorKind: values.actorKind || null },
  ...{ language: values.language, licence: values.licence, responsible: values.responsible },
});

/** Every problem that can be seen here. */
export function problemsIn(values: ShelfValues) {
  const checked = checkShelfItem(fieldsOf(values));
  return checked.ok ? [] : checked.problems;
}

/** What it is, for whom, in which language and by which right it is spread. */
export function ShelfFields<Values extends ShelfValues>(props: {
  form: FormHandle<Values>;
  guards: TextGuards;
}) {
  const t = useWords(words);
  const options = useShelfOptions();
  // The form has more fields than these; these it has.
  const form = props.form as unknown as FormHandle<ShelfValues>;
  return (
    <>
      <SafeTextField
        {...form.field('title')}
        guard={props.guards.of('title', form.problems)}
        label={t('field.title')}
        hint={t('field.title.hint')}
      />
      <div className="form__row">
        <Select
          {...form.field('kind')}
          label={t('field.kind')}
          placeholder={t('choose')}
          options={options.of('kind', SHELF_KINDS)}
        />
        <Select
          {...form.field('language')}
          label={t('field.language')}
          options={options.languages}
        />
      </div>
      <Select
        {...form.field('actorKind')}
        label={t('field.actorKind')}
        hint={t('field.actorKind.hint')}
        placeholder={t('whom.anybody')}
        options={options.actorKinds}
      />
      <Select
        {...form.field('licence')}
        label={t('field.licence')}
        placeholder={t('choose')}
        options={options.of('licence', SHELF_LICENCES)}
      />
      <TextField
        {...form.field('responsible')}
        label={t('field.responsible')}
        hint={t('field.responsible.hint')}
      />
    </>
  );
}
