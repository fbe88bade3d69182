import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ChecklistPart } from '../checklist/checklist-part.js';
import { ChangeButton } from '../pass/change-button.js';
import { OpenedPart } from '../pass/opened-part.js';
import type { PartProps } from '../pass/part-props.js';
import { begun, isDraft, offered } from '../pass/pass.js';
import { isRight } from '../pass/sections.js';
import { words } from '../words.generated.js';
import { CheckForm } from './check-form.js';
import { EmployerList } from './employer-list.js';
import { OwnCheck } from './own-check.js';
import { SafetyFacts } from './safety-facts.js';
import { SafetyForm } from './safety-form.js';
import { TrainingPart } from './training-part.js';

/**
 * What a pass needs before it starts, with what can be done about each: what is right is a line that unfolds.
 * Beside it `ReadyCard` counts.
 */
export function ReadyPart(props: PartProps) {
  const { pass, open, lastOpen } = props;
  return (
    <>
      <ChecklistPart {...props} />
      <TrainingPart pass={pass} />
      <EmployerList pass={pass} />
      {offered(pass, 'answerCheck')?.ready && open === 'answerCheck' ? (
        <OpenedPart>
          <CheckForm {...props} />
        </OpenedPart>
      ) : (
        <OwnCheck pass={pass} isNew={lastOpen === 'answerCheck'} />
      )}
      <SafetyPart {...props} />
    </>
  );
}

function SafetyPart(props: PartProps) {
  const t = useWords(words);
  const { pass, open } = props;
  if (open === 'safety' || isDraft(pass)) {
    return (
      <OpenedPart isAsked={open === 'safety'}>
        <Card heading={t('safety')}>
          <SafetyForm {...props} />
        </Card>
      </OpenedPart>
    );
  }
  const isOver = begun(pass);
  return (
    <FoldedSection
      heading={t('safety')}
      isRight={isRight('safety', pass)}
      tone={isOver ? 'locked' : 'done'}
      line={isOver ? t(`fold.${isOver}`) : t('safety.settled')}
    >
      <SafetyFacts pass={pass} />
      {offered(pass, 'edit') && (
        <div>
          <ChangeButton {...props} part="safety" label={t('change.safety')} />
        </div>
      )}
    </FoldedSection>
  );
}
