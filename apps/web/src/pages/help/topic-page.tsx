import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { HELP_TOPICS, type HelpTopic } from '@stad/platform/web/navigation/help-topics.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { GUIDE_NAMES, GUIDES } from './guide-names.js';
import { HelpText } from './help-text.js';
import { Opens } from './opens.js';
import { textsOf } from './texts.js';
import { words as topicWords } from './topics/words.generated.js';
import { TOPIC_OPENS } from './topics.js';
import { words } from './words.generated.js';
import './help.css';

/** One thing that is hard, in a few sentences; where *?* beside it leads. */
export default function TopicPage() {
  const name = useRouteParam('topic');
  const topic = HELP_TOPICS.find((one) => one === name);
  return topic ? <TopicView key={topic} topic={topic} /> : <NotAvailable />;
}

function TopicView({ topic }: { topic: HelpTopic }) {
  const t = useWords(words);
  const about = useWords(topicWords);
  const guides = GUIDE_NAMES.filter((name) => GUIDES[name].topics.includes(topic));
  return (
    <Page title={about(`${topic}.title`)} narrow>
      <p>
        <Link to="/hjalp">{t('back')}</Link>
      </p>
      <Card>
        <div className="help-text">
          {textsOf(about, topic).map((text) => (
            <p key={text}>
              <HelpText text={text} />
            </p>
          ))}
        </div>
        <Opens path={TOPIC_OPENS[topic]} />
      </Card>
      {guides.length > 0 && (
        <Card heading={t('more')}>
          <ul className="help-list">
            {guides.map((name) => (
              <li key={name}>
                <Link to={`/hjalp/${name}`}>{t(`guide.${name}`)}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
