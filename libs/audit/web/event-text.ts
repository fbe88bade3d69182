import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { AuditRowFragment } from './audit-events.generated.js';
import { words } from './words.generated.js';

/** What an event says: *öppnade ett fältpass*. Never what the record says. */
export function useEventText(): (
  event: Pick<AuditRowFragment, 'action' | 'objectType' | 'rowCount'>,
) => string {
  const t = useWords(words);
  return ({ action, objectType, rowCount }) => {
    // `report_snapshot.pdf` is a snapshot, whichever file of it.
    const type = objectType.split('.')[0] ?? objectType;
    const object = t.maybe(`object.${type}`) ?? t('object.other');
    const objects = t.maybe(`objects.${type}`) ?? t('objects.other');
    // A list without a number, as that of handovers: that it was read, never how many there were.
    if (action === 'LIST' && rowCount === null) return t('sentence.LIST_UNCOUNTED', { objects });
    return (
      t.maybe(`sentence.${action}`, { object, objects, n: rowCount ?? 0 }) ??
      t('sentence.other', { action })
    );
  };
}
