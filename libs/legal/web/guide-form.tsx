import type { DateContext } from '@stad/platform/rules/date-input.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import type { Confirmed } from '../rules/guide/answer.js';
import { ABOUTS, BANDS, CONSENTS, SITUATIONS, URGENCIES } from '../rules/guide/case.js';
import { questionsOf } from '../rules/guide/questions.js';
import { isKnownOffence, OFFENCES } from '../rules/offence.js';
import { RECEIVERS, SENDERS } from '../rules/parties.js';
import type { GuideValues } from './guide-values.js';
import { words } from './words.generated.js';

export interface GuideFormProps {
  readonly values: GuideValues;
  /** The own agency asks: who one is needs no question. */
  readonly isOwn: boolean;
  readonly confirmed: Confirmed;
  readonly context: DateContext;
  readonly onChange: (values: GuideValues) => void;
  readonly onAgain: () => void;
}

/** At most eight short questions; each appears only when it changes the answer. */
export function GuideForm(props: GuideFormProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { values, onChange } = props;
  const { from, to, about, situation } = values;
  const set = (more: Partial<Record<keyof GuideValues, string | boolean>>) =>
    onChange({ ...values, ...more } as GuideValues);
  const asked =
    from !== '' && to !== '' && about !== ''
      ? questionsOf(
          { from, to, about, band: values.band === '' ? 'UNKNOWN' : values.band },
          props.confirmed,
        )
      : null;
  const date = parseDate(values.date, props.context);
  return (
    <div className="stack">
      {!props.isOwn && (
        <Select
          label={t('field.from')}
          placeholder={t('field.from.choose')}
          value={from}
          onChange={(value) => set({ from: value })}
          options={SENDERS.map((value) => ({ value, label: t(`party.${value}`) }))}
        />
      )}
      <Select
        label={t('field.to')}
        placeholder={t('field.to.choose')}
        value={to}
        onChange={(value) => set({ to: value })}
        options={RECEIVERS.map((value) => ({
          value,
          label: (value === from && t.maybe(`party.own.${value}`)) || t(`party.${value}`),
        }))}
      />
      <RadioGroup
        label={t('field.about')}
        value={about}
        onChange={(value) => set({ about: value })}
        options={ABOUTS.map((value) => ({
          value,
          label: t(`about.${value}`),
          hint: t.maybe(`about.${value}.hint`),
        }))}
      />
      {asked?.situation && (
        <RadioGroup
          label={t('field.situation')}
          value={situation}
          onChange={(value) => set({ situation: value })}
          options={SITUATIONS.map((value) => ({ value, label: t(`situation.${value}`) }))}
        />
      )}
      {asked?.band && (
        <RadioGroup
          label={
            about === 'SUSPICION' && situation !== ''
              ? t(`field.band.${situation}`)
              : t('field.band')
          }
          value={values.band}
          onChange={(value) => set({ band: value })}
          options={BANDS.map((value) => ({ value, label: t(`band.${value}`) }))}
          inRow
        />
      )}
      {asked?.offence && (
        <Select
          label={t('field.offence')}
          value={values.offence}
          onChange={(value) => set({ offence: value })}
          options={OFFENCES.map((value) => ({ value, label: t(`offence.${value}`) }))}
        />
      )}
      {asked?.offence && isKnownOffence(values.offence) && (
        <Checkbox value={values.attempted} onChange={(attempted) => set({ attempted })}>
          {t('field.attempted')}
        </Checkbox>
      )}
      {asked?.consent && (
        <RadioGroup
          label={t('field.consent')}
          value={values.consent}
          onChange={(value) => set({ consent: value })}
          options={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
          inRow
        />
      )}
      {asked?.urgency && (
        <RadioGroup
          label={t('field.urgency')}
          value={values.urgency}
          onChange={(value) => set({ urgency: value })}
          options={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          inRow
        />
      )}
      {asked && (
        <DateField
          label={t('field.date')}
          hint={t('field.date.hint')}
          value={values.date}
          onChange={(value) => set({ date: value })}
          context={props.context}
          {...(date.ok ? {} : { error: problemText(date.problems[0]) })}
        />
      )}
      {asked && (
        <div>
          <Button kind="quiet" onPress={props.onAgain}>
            {t('form.again')}
          </Button>
        </div>
      )}
    </div>
  );
}
