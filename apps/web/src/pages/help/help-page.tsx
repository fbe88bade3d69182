import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { HELP_TOPICS } from '@stad/platform/web/navigation/help-topics.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useWaitingPlaces } from '../waiting/waiting-places.js';
import { GUIDE_NAMES, guideFor, type HelpKey, KEYS } from './guide-names.js';
import { Keys } from './keys.js';
import { words as topicWords } from './topics/words.generated.js';
import { words } from './words.generated.js';
import './help.css';

/** *Hjälp*: the seven guides, the own one first, what is hard, and the keys. Open to everybody. */
export default function HelpPage() {
  const t = useWords(words);
  const about = useWords(topicWords);
  const viewer = useViewerIfAny();
  const own = viewer && guideFor(viewer.roles);
  const names = [...GUIDE_NAMES].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Card heading={t('guides')}>
        <ul className="help-guides">
          {names.map((name) => (
            <li key={name}>
              <div>
                <Link to={`/hjalp/${name}`}>{t(`guide.${name}`)}</Link>
                {name === own && <span className="meta"> {t('own')}</span>}
                <p className="meta">{t(`guide.${name}.about`)}</p>
              </div>
              <Link
                to={`/hjalp/${name}/lathund`}
                className="help-guides__sheet"
                aria-label={t('sheet.of', { name: t(`guide.${name}`) })}
              >
                {t('sheet')}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
      <Card heading={t('topics')}>
        <ul className="help-topics">
          {HELP_TOPICS.map((topic) => (
            <li key={topic}>
              <Link to={`/hjalp/om/${topic}`}>{about(`${topic}.title`)}</Link>
            </li>
          ))}
        </ul>
      </Card>
      <Card heading={t('keys')}>
        <Keys of={Object.keys(KEYS) as HelpKey[]} />
        <p className="meta">{t('keys.note')}</p>
      </Card>
      <Waiting />
      <p className="meta">
        {t('notFound')} <Link to="/om">{t('aboutPortal')}</Link>
      </p>
    </Page>
  );
}

/** How much waits for who asks for help, as last known; nothing is said before it has been asked. */
function Waiting() {
  const t = useWords(words);
  const n = useWaitingPlaces().length;
  return n === 0 ? null : (
    <p>
      {t('waiting', { n })} <Link to="/">{t('waiting.open')}</Link>
    </p>
  );
}
