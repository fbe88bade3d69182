import IconCloudCheck from '@tabler/icons-react/icons/IconCloudCheck';
import IconCloudOff from '@tabler/icons-react/icons/IconCloudOff';
import IconCloudUp from '@tabler/icons-react/icons/IconCloudUp';
import IconRefresh from '@tabler/icons-react/icons/IconRefresh';
import { useIsFetching } from '@tanstack/react-query';
import { useDraftSavedAt, useSaveState } from '../graphql/save-state.js';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import './save-state.css';

/** In the top bar, in words: whether what one wrote has arrived, and whether the page is being renewed. */
export function SaveState() {
  const t = useWords(words);
  const state = useSaveState();
  const format = useFormat();
  const draftSavedAt = useDraftSavedAt();
  const isFetching = useIsFetching() > 0;
  const shown = state === 'saved' && isFetching ? 'updating' : state;
  const Icon = {
    saved: IconCloudCheck,
    saving: IconCloudUp,
    updating: IconRefresh,
    retrying: IconCloudOff,
    failed: IconCloudOff,
    held: IconCloudOff,
  }[shown];
  const said =
    shown === 'saved' && draftSavedAt
      ? t('save.draft', { time: format.time(draftSavedAt.toISOString()) })
      : t(`save.${shown}`);
  return (
    <span className={`save-state save-state--${shown}`}>
      <Icon aria-hidden />
      {/* Renewing a page is no news to a screen reader; a save is. */}
      <span role="status">{shown === 'updating' ? '' : said}</span>
      {shown === 'updating' && <span aria-hidden>{t('save.updating')}</span>}
    </span>
  );
}
