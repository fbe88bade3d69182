import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NationalList } from '@stad/platform/web/national-numbers/national-list.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { words as shellWords } from '../words.generated.js';
import { words } from './about/words.generated.js';
import './about-page.css';

const KEYS = [
  ['Tab', 'about.key.tab'],
  ['Enter', 'about.key.enter'],
  ['Esc', 'about.key.escape'],
  ['Ctrl Enter', 'about.key.send'],
  ['←  →  ↑  ↓', 'about.key.arrows'],
] as const;

/** About the portal: whom it is for, accessibility, personal data, keyboard. Open to everybody. */
export default function AboutPage() {
  const t = useWords(words);
  const shell = useWords(shellWords);
  return (
    <Page title={shell('nav.about')} intro={t('about.intro')} narrow>
      <nav aria-label={t('about.contents')}>
        <ul className="cluster about__contents">
          {(['emergency', 'accessibility', 'data', 'cookies', 'keyboard', 'licenses'] as const).map(
            (part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`about.${part}`)}</a>
              </li>
            ),
          )}
        </ul>
      </nav>
      <div id="emergency">
        <Card heading={t('about.emergency')}>
          <NationalList />
        </Card>
      </div>
      <div id="accessibility">
        <Card heading={t('about.accessibility')}>
          <p>{t('about.accessibility.goal')}</p>
          <p>{t('about.accessibility.state')}</p>
          <h3>{t('about.accessibility.known')}</h3>
          <ul className="about__list">
            <li>{t('about.accessibility.known1')}</li>
            <li>{t('about.accessibility.known2')}</li>
          </ul>
          <h3>{t('about.accessibility.reportTitle')}</h3>
          <p>{t('about.accessibility.report')}</p>
          <p>{t('about.accessibility.digg')}</p>
        </Card>
      </div>
      <div id="data">
        <Card heading={t('about.data')}>
          <p>{t('about.data.none')}</p>
          <p>{t('about.data.staff')}</p>
          <p>{t('about.data.controller')}</p>
          <p>{t('about.data.log')}</p>
          <p>{t('about.data.rights')}</p>
        </Card>
      </div>
      <div id="cookies">
        <Card heading={t('about.cookies')}>
          <p>{t('about.cookies.text')}</p>
        </Card>
      </div>
      <div id="keyboard">
        <Card heading={t('about.keyboard')}>
          <dl className="about__keys">
            {KEYS.map(([key, text]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
      <div id="licenses">
        <Card heading={t('about.licenses')}>
          <p>{t('about.licenses.text')}</p>
          <p>
            <Link to="/licenser">{t('about.licenses.all')}</Link>
          </p>
        </Card>
      </div>
    </Page>
  );
}
