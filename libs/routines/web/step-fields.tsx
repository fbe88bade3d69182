import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { DEADLINES, ROUTINE_PARTS, STEP_CARDS } from '../rules/routine-codes.js';
import { movedUp, type Values, without } from './routine-values.js';
import { words } from './words.generated.js';

/** One step as it is written. */
export function StepFields(props: { form: FormHandle<Values>; guards: TextGuards; at: number }) {
  const t = useWords(words);
  const { form, guards, at } = props;
  const n = at + 1;
  const name = (field: string) => `steps.${at}.${field}`;
  const field = (one: string) => form.field(name(one));
  const parts = ROUTINE_PARTS.map((value) => ({ value, label: t(`part.${value}`) }));
  const deadline = form.values[name('deadline')];
  return (
    <fieldset className="routine-edit">
      <legend className="field__label">{t('step.n', { n })}</legend>
      <div className="form__row">
        <Select {...field('fromPart')} label={t('edit.fromPart')} options={parts} />
        <TextField {...field('fromFunction')} label={t('edit.fromFunction')} />
      </div>
      <div className="form__row">
        <Select {...field('toPart')} label={t('edit.toPart')} options={parts} />
        <TextField {...field('toFunction')} label={t('edit.toFunction')} />
      </div>
      <Select
        {...field('days')}
        label={t('edit.days')}
        options={(['ALL', 'WEEKDAYS'] as const).map((value) => ({
          ...{ value, label: t(`days.${value}`) },
        }))}
      />
      <div className="form__row">
        <TimeField
          {...field('hoursFrom')}
          label={t('edit.hoursFrom')}
          hint={t('edit.hours.hint')}
          optional
        />
        <TimeField
          {...field('hoursTo')}
          label={t('edit.hoursTo')}
          hint={t('edit.hoursTo.hint')}
          optional
        />
      </div>
      <Select
        {...field('deadline')}
        label={t('edit.deadline')}
        options={DEADLINES.map((value) => ({ value, label: t(`deadline.${value}`) }))}
      />
      {deadline === 'MINUTES' && (
        <NumberField {...field('withinMinutes')} label={t('edit.minutes')} />
      )}
      {deadline === 'NEXT_WEEKDAY' && (
        <TimeField {...field('beforeTime')} label={t('edit.beforeTime')} />
      )}
      <Select
        {...field('card')}
        label={t('step.card')}
        placeholder={t('edit.noCard')}
        options={STEP_CARDS.map((value) => ({ value, label: t(`card.${value}`) }))}
        optional
      />
      <SafeTextField
        {...field('ifNobody')}
        guard={guards.of(name('ifNobody'), form.problems)}
        label={t('step.ifNobody')}
        hint={t('edit.ifNobody.hint')}
      />
      <div className="cluster">
        {at > 0 && (
          <Button
            kind="quiet"
            icon={<IconArrowUp aria-hidden />}
            onPress={() => form.reset(movedUp(form.values, at))}
          >
            {t('edit.up', { n })}
          </Button>
        )}
        <Button
          kind="quiet"
          icon={<IconTrash aria-hidden />}
          onPress={() => form.reset(without(form.values, 'steps', at))}
        >
          {t('edit.remove', { n })}
        </Button>
      </div>
    </fieldset>
  );
}
