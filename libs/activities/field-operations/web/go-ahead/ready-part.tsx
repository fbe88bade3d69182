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
import { ReadyLines } from './ready-lines.js';
import { SafetyFacts } from './safety-facts.js';
import { SafetyForm } from './safety-form.js';

/** *Klart för start*: what is there, what is missing and who can give it. */
export function ReadyPart(props: PartProps) {
  const t = useWords(words);
  const { pass, open, lastOpen } = props;
  const done = pass.readiness.filter((line) => line.done).length;
  const isBegun = pass.progress.startedAt !== null || pass.progress.cancelledAt !== null;
  return (
    <Card heading={isBegun ? t('part.ready') : t('ready', { n: done, m: pass.readiness.length })}>
      {!isBegun && <ReadyLines lines={pass.readiness} page={props} />}
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
