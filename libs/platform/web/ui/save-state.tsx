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

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  updating: IconRefresh,
  retrying: IconCloudOff,
  failed: IconCloudOff,
  held: IconCloudOff,
};

/** In the top bar, in words: whether what one wrote has arrived, and whether the page is being renewed. */
export function SaveState() {
  const state = useSaveState();
  const draftSavedAt = useDraftSavedAt();
  const isFetching = useIsFetching() > 0;
  const is = state === 'saved' && isFetching ? 'updating' : state;
  return <SaveStateText is={is} draftSavedAt={draftSavedAt} />;
}

/** One of its states; `draftSavedAt` is told where all is saved. */
export function SaveStateText(props: { is: keyof typeof ICONS; draftSavedAt?: Date | undefined }) {
  const t = useWords(words);
  const format = useFormat();
  const { is, draftSavedAt } = props;
  const Icon = ICONS[is];
  const said =
    is === 'saved' && draftSavedAt
      ? t('save.draft', { time: format.time(draftSavedAt.toISOString()) })
      : t(`save.${is}`);
  return (
    <span className={`save-state save-state--${is}`}>
      <Icon aria-hidden />
      {/* Renewing a page is no news to a screen reader; a save is. */}
      <span role="status">{is === 'updating' ? '' : said}</span>
      {is === 'updating' && <span aria-hidden>{t('save.updating')}</span>}
    </span>
  );
}
