import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import type { PartProps } from '../pass/part-props.js';
import { offered } from '../pass/pass.js';
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
  const { pass, open, onOpen } = props;
  const done = pass.readiness.filter((line) => line.done).length;
  const isBegun = pass.progress.startedAt !== null || pass.progress.cancelledAt !== null;
  return (
    <Card heading={isBegun ? t('part.ready') : t('ready', { n: done, m: pass.readiness.length })}>
      {!isBegun && <ReadyLines lines={pass.readiness} />}
      <EmployerList employers={pass.employers} />
      {offered(pass, 'answerCheck')?.ready && open === 'answerCheck' ? (
        <CheckForm {...props} />
      ) : (
        <OwnCheck check={pass.ownCheck} />
      )}
      {open === 'safety' ? (
        <SafetyForm {...props} />
      ) : (
        <>
          <SafetyFacts safety={pass.safety} />
          {offered(pass, 'edit') && (
            <div>
              <Button
                kind="quiet"
                icon={<IconPencil aria-hidden />}
                onPress={() => onOpen('safety')}
              >
                {t('change.safety')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
