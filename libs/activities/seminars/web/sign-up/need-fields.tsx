import type { BoundField } from '@stad/platform/web/form/use-form.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { ACCESS_NEEDS, FOOD_NEEDS } from '../../rules/sign-up/sign-up.js';
import type { Say } from './use-say.js';

type Field = BoundField<readonly string[]>;

/** What one needs, by code: nobody writes of anybody's health. */
export function NeedFields(props: { say: Say; access: Field; food: Field }) {
  const { t, say } = props.say;
  const optionsOf = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: t.maybe(`need.${value}`) ?? value }));
  return (
    <details>
      <summary>{t('needs')}</summary>
      <div className="stack">
        <p className="meta">{say('needs.text')}</p>
        <CheckboxGroup {...props.access} label={t('access')} options={optionsOf(ACCESS_NEEDS)} />
        <CheckboxGroup {...props.food} label={t('food')} options={optionsOf(FOOD_NEEDS)} />
      </div>
    </details>
  );
}
