import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSyncExternalStore } from 'react';
import { Refused } from './phone-tray.js';
import { useFieldOutboxOf } from './use-counting.js';
import { words } from './words.generated.js';

/** What lies in the phone for other passes than the one that is shown: it waits here, and what was refused is told. */
export function OtherPasses({ passId }: { passId: string | null }) {
  const t = useWords(words);
  const field = useFieldOutboxOf();
  const { outbox } = field;
  const others = useSyncExternalStore(outbox.subscribe, () =>
    outbox
      .passes()
      .filter((id) => id !== passId)
      .join(' '),
  );
  return others
    .split(' ')
    .filter(Boolean)
    .map((id) => {
      const { taps, acts, refused } = outbox.trayOf(id);
      const n = taps + acts.length;
      return (
        <div key={id}>
          {n > 0 && <p role="status">{t('tray.other', { n })}</p>}
          <Refused field={field} refused={refused} />
        </div>
      );
    });
}
