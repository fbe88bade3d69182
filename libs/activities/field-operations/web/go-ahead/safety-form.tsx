import { type Said, SavedPart } from '@stad/platform/web/form/saved-part.js';
import { useAutosave } from '@stad/platform/web/form/use-autosave.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { hasPolice } from '../../rules/team.js';
import { IntervalField } from '../check-in/interval-field.js';
import { useMissingHere } from '../pass/missing-here.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';
import { words } from '../words.generated.js';
import { ChangeReadinessDocument } from './go-ahead.generated.js';
import { WrittenPlans } from './written-plans.js';
import '../pass/part-fields.css';
import { isSameSafety, type SafetyValues, safetyInput, safetyValues } from './safety-values.js';

/** Check-in, the child procedure, what happens if the police leave, and the plans of the team. */
export function SafetyForm({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const guards = useTextGuards();
  const missing = useMissingHere(pass);
  const part = useAutosave({
    part: `safety ${pass.id}`,
    values: safetyValues(pass.safety),
    version: pass.readinessVersion,
    operation: ChangeReadinessDocument,
    input: ({ fields, to, from, version }) => ({
      passId: pass.id,
      expectedVersion: version,
      ...safetyInput(to, fields),
      from: safetyInput(from, fields),
      overrides: guards.overrides.filter(({ field }) => fields.some((name) => name === field)),
    }),
    saved: ({ changeReadiness: saved }) => ({
      values: safetyValues(saved.safety),
      version: saved.readinessVersion,
    }),
    isSame: isSameSafety,
    typedIn: { checkInMode: 'byPhone', childProcedureAcknowledged: 'child' },
    overrides: guards.overrides,
  });
  const text = (text: string) => text;
  const { abortCriteria, interpreterPlan, commsPlan } = part.values;
  const plans = [abortCriteria, interpreterPlan, commsPlan];
  const said: Said<SafetyValues> = {
    byPhone: {
      label: t('checkIn.label'),
      say: (byPhone) => (byPhone ? t('checkIn.BY_PHONE') : t('checkIn.none')),
    },
    checkInMinutes: { label: t('checkIn.label'), say: text },
    child: {
      label: t('field.childProcedureShort'),
      say: (child) => (child ? t('field.acknowledged') : ''),
    },
    ifPoliceLeave: {
      label: t('field.ifPoliceLeave'),
      say: (what) => t.maybe(`ifPoliceLeave.${what}`) ?? '',
    },
    interpreterPlan: { label: t('field.interpreterPlan'), say: text },
    commsPlan: { label: t('field.commsPlan'), say: text },
    abortCriteria: { label: t('field.abortCriteria'), say: text },
  };
  return (
    <SavedPart part={part} said={said} onClose={isDraft(pass) ? undefined : () => onOpen('')}>
      <div className="part-fields">
        <div>
          <Checkbox
            value={part.values.byPhone}
            onChange={(value) => part.set('byPhone', value)}
            hint={missing('CHECK_IN_MISSING', t('checkInIsNoAlarm'))}
          >
            {t('checkIn.choose')}
          </Checkbox>
          {part.values.byPhone && <IntervalField {...part.field('checkInMinutes')} />}
        </div>
        <Checkbox
          value={part.values.child}
          onChange={(value) => part.set('child', value)}
          hint={missing('CHILD_PROCEDURE_MISSING')}
        >
          {t('field.childProcedure')}
        </Checkbox>
        <RadioGroup
          {...part.field('ifPoliceLeave')}
          label={t('field.ifPoliceLeave')}
          hint={missing('POLICE_LEAVE_PLAN_MISSING')}
          optional={!hasPolice(ruleMembers(pass.team))}
          inRow
          options={['CONTINUE', 'STOP'].map((value) => ({
            value,
            label: t.maybe(`ifPoliceLeave.${value}`) ?? value,
          }))}
        />
      </div>
      <WrittenPlans isFolded={isDraft(pass)} plans={plans}>
        <SafeTextField
          {...part.field('abortCriteria')}
          guard={guards.of('abortCriteria', part.problems)}
          label={t('field.abortCriteria')}
          hint={missing('ABORT_CRITERIA_MISSING', `${t('field.abortCriteriaHint')}.`)}
          rows={2}
        />
        <SafeTextField
          {...part.field('interpreterPlan')}
          guard={guards.of('interpreterPlan', part.problems)}
          label={t('field.interpreterPlan')}
          hint={missing('INTERPRETER_PLAN_MISSING')}
        />
        <SafeTextField
          {...part.field('commsPlan')}
          guard={guards.of('commsPlan', part.problems)}
          label={t('field.commsPlan')}
          hint={missing('COMMS_PLAN_MISSING')}
        />
      </WrittenPlans>
    </SavedPart>
  );
}
