import { AimFields } from '@stad/activities/core/web/aim/aim-fields.js';
import { useGoalOptions } from '@stad/activities/core/web/aim/use-goal-options.js';
import type { AutosaveHandle } from '@stad/platform/web/form/use-kept-part.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { TagField } from '@stad/platform/web/ui/tag-field.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { lazy, Suspense } from 'react';
import { LONGEST_AIM } from '../../rules/pass-plan.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import { words as kindWords } from '../kind/words.generated.js';
import { useMissingHere } from '../pass/missing-here.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { PlanAreasDocument } from './plan.generated.js';
import { readWindow, type WhenValues } from './when-values.js';
import './when-fields.css';

const TestedStepsField = lazy(() =>
  import('../trial/tested-steps-field.js').then(({ TestedStepsField: field }) => ({
    default: field,
  })),
);

/** The fields of *När och var*. */
export function WhenFields(props: {
  form: Pick<AutosaveHandle<WhenValues>, 'field' | 'values' | 'set' | 'problems'>;
  guards: TextGuards;
  pass: Pass;
}) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const context = useDateContext();
  const { form, guards, pass } = props;
  const { siteId, programmeId } = pass;
  const missing = useMissingHere(pass);
  const goals = useGoalOptions(programmeId, siteId);
  const { data } = useOperation(PlanAreasDocument, { siteId });
  return (
    <>
      <div className="form__row">
        <Select
          {...form.field('type')}
          label={t('field.type')}
          options={PASS_TYPES.map((type) => ({ value: type, label: ofKind(`type.${type}`) }))}
        />
        <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      </div>
      <TagField
        {...form.field('areaIds')}
        label={t('field.areas')}
        placeholder={t('field.areasFind')}
        hint={missing('AREA_MISSING')}
        options={(data?.areas ?? []).map((area) => ({ value: area.id, label: area.name }))}
      />
      <SafeTextField
        {...form.field('aim')}
        guard={guards.of('aim', form.problems)}
        label={t('field.aim')}
        hint={missing('AIM_MISSING', t('field.aimHint'))}
        maxLength={LONGEST_AIM}
      />
      <details className="when-more" open={form.values.modelTest || undefined}>
        <summary>{t('field.whyMore')}</summary>
        <div className="stack">
          <Checkbox
            value={form.values.modelTest}
            onChange={(value) => form.set('modelTest', value)}
            hint={t('field.modelTestHint')}
          >
            {t('field.modelTest')}
          </Checkbox>
          {form.values.modelTest && (
            <Suspense fallback={null}>
              <TestedStepsField
                field={form.field('testedSteps')}
                siteId={siteId}
                window={readWindow(form.values, context)}
              />
            </Suspense>
          )}
          <div className="when-more__aims">
            <AimFields
              aimTag={form.field('aimTag')}
              goalId={form.field('goalId')}
              goals={goals ?? []}
              saysOptional
            />
          </div>
        </div>
      </details>
    </>
  );
}
