import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import type { Say } from './use-say.js';

interface Who {
  readonly [name: string]: string | boolean | readonly string[];
  readonly organisation: string;
  readonly functionTitle: string;
  readonly isOrganisationAlone: boolean;
}

/** Organisation and function, never a name; with protected identity the organisation alone. */
export function WhoFields<Values extends Who>(props: { say: Say; form: FormHandle<Values> }) {
  const { t, say } = props.say;
  const form = props.form as unknown as FormHandle<Who>;
  return (
    <>
      <TextField
        {...form.field('organisation')}
        label={t('organisation')}
        hint={say('organisation.hint')}
      />
      {!form.values.isOrganisationAlone && (
        <TextField
          {...form.field('functionTitle')}
          label={t('function')}
          hint={say('function.hint')}
          optional
        />
      )}
      <Checkbox {...form.field('isOrganisationAlone')} hint={say('alone.hint')}>
        {t('alone')}
      </Checkbox>
    </>
  );
}

/** What is sent of it. */
export const whoOf = ({ organisation, functionTitle, isOrganisationAlone }: Who) => ({
  organisation: organisation.trim(),
  functionTitle: isOrganisationAlone || functionTitle.trim() === '' ? null : functionTitle.trim(),
});
