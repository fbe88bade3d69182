import { useGoalOptions } from '@stad/activities/core/web/aim/use-goal-options.js';
import { words as aimWords } from '@stad/activities/core/web/aim/words.generated.js';
import { type Said, SavedPart } from '@stad/platform/web/form/saved-part.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { RoutineGaps } from '@stad/routines/web/gaps/routine-gaps.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { MovedTimes } from './moved-times.js';
import { PlanClashes } from './plan-clashes.js';
import { useStepsText } from './use-steps-text.js';
import { useWhenPart } from './use-when-part.js';
import { WhenFields } from './when-fields.js';
import { readWindow, type WhenValues } from './when-values.js';

/** *När och var*, saved as one goes; says beforehand which go-aheads would fall. */
export function WhenForm({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { part, guards, areas, context, change } = useWhenPart(pass);
  const stepsText = useStepsText();
  const ofAim = useWords(aimWords);
  const goals = useGoalOptions(pass.programmeId, pass.siteId);
  const goalText = (id: string) => goals?.find(({ value }) => value === id)?.label ?? '';
  const yesNo = (value: boolean) => (value ? t('yes') : t('no'));
  const said: Said<WhenValues> = {
    type: { label: t('field.type'), say: (type) => ofKind.maybe(`type.${type}`) ?? '' },
    when: { label: t('field.when'), say: (when) => when },
    areaIds: {
      label: t('field.areas'),
      say: (ids) =>
        areas
          .filter((area) => ids.includes(area.id))
          .map((area) => area.name)
          .join(', '),
    },
    aim: { label: t('field.aim'), say: (aim) => aim },
    modelTest: { label: t('field.modelTestShort'), say: yesNo },
    testedSteps: { label: t('field.testedSteps'), say: (steps) => stepsText(steps) },
    aimTag: { label: ofAim('aimTag'), say: (tag) => ofAim.maybe(`aimTag.${tag}`) ?? '' },
    goalId: { label: ofAim('goal'), say: goalText },
  };
  return (
    <Card heading={t('part.when')} action={<HelpLink topic="krockar" about={t('clashes.title')} />}>
      <SavedPart
        part={part}
        said={said}
        consequences={
          <>
            <MovedTimes pass={pass} change={change} />
            <FallingGoAheads pass={pass} change={change} />
          </>
        }
        onClose={isDraft(pass) ? undefined : () => onOpen('')}
      >
        <WhenFields form={part} guards={guards} pass={pass} />
        <RoutineGaps siteId={pass.siteId} window={readWindow(part.values, context)} />
        {part.status !== 'saved' && (
          <PlanClashes
            siteId={pass.siteId}
            window={readWindow(part.values, context)}
            areaIds={part.values.areaIds}
            passId={pass.id}
          />
        )}
      </SavedPart>
    </Card>
  );
}
