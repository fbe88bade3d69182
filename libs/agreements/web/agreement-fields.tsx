import { useViewer } from '@stad/identity/web/viewer.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import {
  AGREEMENT_EXTENTS,
  AGREEMENT_KINDS,
  AGREEMENT_PURPOSES,
} from '../rules/agreement-codes.js';
import { AgreementChoicesDocument } from './agreement.generated.js';
import type { DayContexts, Values } from './agreement-values.js';
import { useCodeOptions } from './code-text.js';
import { words } from './words.generated.js';

export interface AgreementFieldsProps {
  readonly form: FormHandle<Values>;
  readonly guards: TextGuards;
  readonly days: DayContexts;
  readonly siteId: string;
  /** The programme that it may belong to; only as one begins it. */
  readonly programme?: string;
  /** Who began it says who the parties are. */
  readonly saysParties: boolean;
}

/** What an agreement says, from what sort it is to the paper that it stands on. */
export function AgreementFields(props: AgreementFieldsProps) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { form, guards, days, programme } = props;
  const choices = useOperation(AgreementChoicesDocument, { siteId: props.siteId }).data;
  const { agency } = useViewer();
  const others = (choices?.agreementAgencies ?? []).filter(({ id }) => id !== agency.id);
  const optionsOf = (known: readonly { id: string; name: string }[]) =>
    known.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Select
        {...form.field('kind')}
        label={t('field.kind')}
        placeholder={t('choose')}
        options={options('kind', AGREEMENT_KINDS)}
      />
      <SafeTextField
        {...form.field('title')}
        guard={guards.of('title', form.problems)}
        label={t('field.title')}
        hint={t('field.title.hint')}
      />
      {props.saysParties && (
        <CheckboxGroup
          {...form.field('partyIds')}
          label={t('field.parties')}
          hint={t('field.parties.hint', { agency: agency.shortName })}
          options={optionsOf(others)}
        />
      )}
      <CheckboxGroup
        {...form.field('purposes')}
        label={t('field.purposes')}
        hint={t('field.purposes.hint')}
        options={options('purpose', AGREEMENT_PURPOSES)}
        optional
      />
      <RadioGroup
        {...form.field('extent')}
        label={t('field.extent')}
        options={options('extent', [...AGREEMENT_EXTENTS, 'NONE'])}
      />
      {form.values.extent === 'AREAS' && (
        <CheckboxGroup
          {...form.field('areaIds')}
          label={t('field.areas')}
          options={optionsOf(choices?.areas ?? [])}
        />
      )}
      <div className="form__row">
        <DateField
          {...form.field('validFrom')}
          label={t('field.validFrom')}
          context={days.coming}
        />
        <DateField {...form.field('validTo')} label={t('field.validTo')} context={days.coming} />
      </div>
      {programme !== undefined && (
        <RadioGroup
          {...form.field('belongs')}
          label={t('field.belongs')}
          options={[
            { value: 'PROGRAMME', label: t('belongs.PROGRAMME', { programme }) },
            { value: 'TOWN', label: t('belongs.TOWN') },
          ]}
        />
      )}
      <SafeTextField
        {...form.field('referenceTitle')}
        guard={guards.of('referenceTitle', form.problems)}
        label={t('field.referenceTitle')}
        hint={t('field.referenceTitle.hint')}
        optional
      />
      <div className="form__row">
        <DateField
          {...form.field('referenceOn')}
          label={t('field.referenceOn')}
          context={days.past}
          optional
        />
        <TextField
          {...form.field('diaryNumber')}
          label={t('field.diaryNumber')}
          width="short"
          optional
        />
      </div>
    </>
  );
}
