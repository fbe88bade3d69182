import { useWords } from '@stad/platform/web/i18n/use-words.js';
import {
  fetchNeutralPage,
  NEUTRAL_PAGE,
  quickExit,
} from '@stad/platform/web/navigation/quick-exit.js';
import IconDoorExit from '@tabler/icons-react/icons/IconDoorExit';
import { useEffect } from 'react';
import { HideScreen } from './hidden-screen.js';
import { words } from './words.generated.js';
import '@stad/platform/web/ui/button.css';
import './field-bar.css';

/** At the thumb, whatever is scrolled: the clock over everything, and away at once. */
export function FieldBar() {
  const t = useWords(words);
  useEffect(fetchNeutralPage, []);
  return (
    <div className="field-bar no-print">
      <HideScreen />
      <a
        className="button button--secondary field-bar__leave"
        href={NEUTRAL_PAGE}
        title={t('leave.where')}
        onClick={(event) => {
          event.preventDefault();
          quickExit();
        }}
      >
        <IconDoorExit aria-hidden />
        <span className="button__text">{t('leave')}</span>
      </a>
    </div>
  );
}
