import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { LONGEST_MEASURE, type RiskFactor, WORST } from '../../rules/risk-assessment.js';
import { words as passWords } from '../words.generated.js';
import { type NumberName, nameOf, type RiskValues } from './risk-values.js';
import { words } from './words.generated.js';
import './factor-fields.css';

const SCALE = Array.from({ length: WORST }, (_, at) => String(at + 1));

/** One of the twelve factors: how likely and how grave, what is done, and what stays. */
export function FactorFields(props: {
  factor: RiskFactor;
  index: number;
  form: FormHandle<RiskValues>;
  guards: TextGuards;
}) {
  const t = useWords(words);
  const ofPass = useWords(passWords);
  const { factor, index, form, guards } = props;
  const measure = nameOf(index, 'measure');
  const number = (part: NumberName, label: string) => (
    <Select
      {...form.field(nameOf(index, part))}
      label={label}
      placeholder={ofPass('team.choose')}
      options={SCALE.map((value) => ({ value, label: value }))}
    />
  );
  return (
    <fieldset className="factor-fields">
      <legend>{t(`risk.factor.${factor}`)}</legend>
      <div className="factor-fields__numbers">
        {number('likelihood', t('risk.likelihood'))}
        {number('consequence', t('risk.consequence'))}
      </div>
      <SafeTextField
        {...form.field(measure)}
        guard={guards.of(measure, form.problems)}
        label={t('risk.measure')}
        maxLength={LONGEST_MEASURE}
      />
      <div className="factor-fields__numbers">
        {number('residualLikelihood', t('risk.likelihoodAfter'))}
        {number('residualConsequence', t('risk.consequenceAfter'))}
      </div>
    </fieldset>
  );
}
