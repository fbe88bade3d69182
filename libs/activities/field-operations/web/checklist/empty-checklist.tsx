import { useMay } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { words as kindWords } from '../kind/words.generated.js';
import { words } from './words.generated.js';

/** A plan whose type has no list yet: what to do about it. */
export function EmptyChecklist({ type }: { type: string }) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const mayWrite = useMay('checklist:write');
  return (
    <>
      <p className="meta">
        {t('none', { type: ofKind.maybe(`type.${type}`)?.toLowerCase() ?? type })}
      </p>
      {mayWrite && (
        <div>
          <LinkButton kind="quiet" to="/checklistor">
            {t('open')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
