import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ChecklistPart } from '../checklist/checklist-part.js';
import { ChangeButton } from '../pass/change-button.js';
import { OpenedPart } from '../pass/opened-part.js';
import type { PartProps } from '../pass/part-props.js';
import { isDraft, offered } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { CheckForm } from './check-form.js';
import { EmployerList } from './employer-list.js';
import { OwnCheck } from './own-check.js';
import { SafetyFacts } from './safety-facts.js';
import { SafetyForm } from './safety-form.js';

/** What a pass needs before it starts, with what can be done about each; beside it `ReadyCard` counts. */
export function ReadyPart(props: PartProps) {
  const t = useWords(words);
  const { pass, open, lastOpen } = props;
  return (
    <Card heading={t('part.ready')}>
      <ChecklistPart {...props} />
      <EmployerList employers={pass.employers} />
      {offered(pass, 'answerCheck')?.ready && open === 'answerCheck' ? (
        <OpenedPart>
          <CheckForm {...props} />
        </OpenedPart>
      ) : (
        <OwnCheck check={pass.ownCheck} isNew={lastOpen === 'answerCheck'} />
      )}
      {open === 'safety' || isDraft(pass) ? (
        <OpenedPart isAsked={open === 'safety'}>
          <SafetyForm {...props} />
        </OpenedPart>
      ) : (
        <>
          <SafetyFacts pass={pass} />
          {offered(pass, 'edit') && (
            <div>
              <ChangeButton {...props} part="safety" label={t('change.safety')} />
            </div>
          )}
        </>
      )}
    </Card>
  );
}
