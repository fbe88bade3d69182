import { Form } from '@stad/platform/web/form/form.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { type Place, usePlaces } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { ReactNode } from 'react';
import { measuresOf } from '../rules/goal.js';
import { alongChain } from '../rules/result-chain.js';
import type { DefinedFigureFragment } from './figures.generated.js';
import { type GoalValues, WHOLE_PROGRAMME } from './goal-values.js';
import { useSaid } from './published-figure.js';
import { words } from './words.generated.js';

export interface GoalFormProps {
  readonly form: FormHandle<GoalValues>;
  readonly guards: TextGuards;
  readonly figures: readonly DefinedFigureFragment[];
  readonly place: Place;
  /** A new goal is given its place; one that stands keeps it. */
  readonly isNew: boolean;
  /** The verb with its object. */
  readonly submit: string;
  readonly secondary: ReactNode;
}

/** What is to be reached, of which figure, how much in all and by today. */
export function GoalForm(props: GoalFormProps) {
  const { form, guards, figures, place } = props;
  const t = useWords(words);
  const said = useSaid();
  const towns = usePlaces().filter(({ programme }) => programme.id === place.programme.id);
  const measures = measuresOf(form.values.kpi, place.programme.endsOn);
  const chosen = figures.find(({ code }) => code === form.values.kpi);
  // The figure says in what it is counted, until somebody has said it otherwise.
  const chooseFigure = (code: string) => {
    const next = figures.find((each) => each.code === code);
    const isTyped = form.values.unit !== '' && form.values.unit !== (chosen && said(chosen.unit));
    form.set('kpi', code);
    form.set('measure', 'VALUE');
    if (next && !isTyped) form.set('unit', said(next.unit));
  };
  return (
    <Form form={form} submit={props.submit} secondary={props.secondary}>
      <SafeTextField
        {...form.field('title')}
        guard={guards.of('title', form.problems)}
        label={t('field.title')}
        hint={t('field.title.hint')}
      />
      <Select
        {...form.field('kpi')}
        onChange={chooseFigure}
        label={t('field.kpi')}
        placeholder={t('field.kpi.choose')}
        options={alongChain(figures.filter(({ wanted }) => wanted !== 'NONE')).flatMap(
          ({ step, rows }) =>
            rows.map(({ code, name }) => ({
              value: code,
              label: `${code} ${said(name)}`,
              group: t.maybe(`step.${step}`) ?? step,
            })),
        )}
      />
      {chosen && <p className="meta">{said(chosen.definition)}</p>}
      {measures.length > 1 && (
        <RadioGroup
          {...form.field('measure')}
          label={t('field.measure')}
          options={measures.map((measure) => ({
            value: measure,
            label: t.maybe(`measure.${measure}`) ?? measure,
          }))}
        />
      )}
      <div className="form__row">
        <NumberField
          {...form.field('target')}
          label={t(chosen?.wanted === 'LESS' ? 'field.target.most' : 'field.target')}
        />
        <NumberField {...form.field('planToDate')} label={t('field.planToDate')} />
      </div>
      <SafeTextField
        {...form.field('unit')}
        guard={guards.of('unit', form.problems)}
        label={t('field.unit')}
      />
      {props.isNew && (
        <RadioGroup
          {...form.field('scope')}
          label={t('field.scope')}
          options={[
            { value: WHOLE_PROGRAMME, label: t('scope.programme') },
            ...towns.map(({ site }) => ({ value: site.id, label: site.name })),
          ]}
        />
      )}
    </Form>
  );
}
