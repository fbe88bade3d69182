import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { AccessReviewItemRowFragment } from './access-review.generated.js';
import { words } from './words.generated.js';

/** Who acted: a function; of another organisation with its name (INV-31). */
export function useWho(): (item: AccessReviewItemRowFragment) => string {
  const t = useWords(words);
  const { agency } = useViewer();
  return ({ functionTitle, agencyShortName, job }) => {
    if (job) return t('who.job', { job });
    const title = functionTitle ?? t('who.unknown');
    return agencyShortName && agencyShortName !== agency.shortName
      ? `${title}, ${agencyShortName}`
      : title;
  };
}
