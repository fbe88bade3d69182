import IconDoorExit from '@tabler/icons-react/icons/IconDoorExit';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import './button.css';

/** The weather: a page that anybody may have open, and that says nothing of where one was. */
const ELSEWHERE = 'https://www.smhi.se/';

/**
 * *Lämna sidan*: away at once, for whoever must not be seen reading. The page is gone before the other is
 * there, the way back does not lead to it, and the other is not told where one comes from.
 */
export function LeavePage() {
  const t = useWords(words);
  return (
    <a
      className="button button--danger no-print"
      href={ELSEWHERE}
      rel="noreferrer"
      title={t('leave.where')}
      onClick={(event) => {
        event.preventDefault();
        document.body.hidden = true;
        document.title = '';
        location.replace(ELSEWHERE);
      }}
    >
      <IconDoorExit aria-hidden />
      <span className="button__text">{t('leave')}</span>
    </a>
  );
}
