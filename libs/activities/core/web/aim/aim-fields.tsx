import type { BoundField } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type Option, Select } from '@stad/platform/web/ui/select.js';
import { AIM_TAGS } from '../../rules/aim-tag.js';
import { words } from './words.generated.js';

/** What every plan says of why it is done. */
export interface PlanAims {
  readonly aimTag: BoundField<string>;
  readonly goalId: BoundField<string>;
}

/** Which of the four aims a plan helps with, and which goal of the programme it serves; both may be left out. */
export function AimFields(
  props: PlanAims & {
    /** The goals there are to serve. */
    readonly goals: readonly Option[];
    /** What they stand in says that all of it may be left out. */
    readonly saysOptional?: boolean;
  },
) {
  const t = useWords(words);
  const optional = !props.saysOptional;
  return (
    <>
      <Select
        {...props.aimTag}
        label={t('aimTag')}
        placeholder={t('aimTag.none')}
        options={AIM_TAGS.map((value) => ({ value, label: t(`aimTag.${value}`) }))}
        optional={optional}
      />
      {props.goals.length > 0 && (
        <Select
          {...props.goalId}
          label={t('goal')}
          placeholder={t('goal.none')}
          options={props.goals}
          optional={optional}
        />
      )}
    </>
  );
}
