import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { CHAPTERS, GUIDES, type GuideName, isGuideName } from './guide-names.js';
import { HelpText } from './help-text.js';
import { Keys } from './keys.js';
import { Opens } from './opens.js';
import { textsOf } from './texts.js';
import { words as topicWords } from './topics/words.generated.js';
import { useGuide } from './use-guide.js';
import { words } from './words.generated.js';
import './help.css';

/** A guide for one group: three first times in steps, what to remember, what is hard, the keys. */
export default function GuidePage() {
  const name = useRouteParam('guide');
  return isGuideName(name) ? <GuideView key={name} name={name} /> : <NotAvailable />;
}

function GuideView({ name }: { name: GuideName }) {
  const t = useWords(words);
  const about = useWords(topicWords);
  const guide = useGuide(name);
  const { opens, topics, keys } = GUIDES[name];
  return (
    <Page
      title={t('guide.title', { name: t(`guide.${name}`) })}
      intro={guide?.maybe('intro') ?? t(`guide.${name}.about`)}
      actions={
        <LinkButton to={`/hjalp/${name}/lathund`} icon={<IconPrinter aria-hidden />}>
          {t('sheet.print')}
        </LinkButton>
      }
    >
      <p>
        <Link to="/hjalp">{t('back')}</Link>
      </p>
      {guide === null ? (
        <Skeleton lines={12} />
      ) : (
        <div className="help-guide">
          <div className="stack">
            {CHAPTERS.map((chapter) => (
              <Card key={chapter} heading={guide.maybe(`${chapter}.title`)}>
                <ol className="help-steps">
                  {textsOf(guide, chapter).map((text) => (
                    <li key={text}>
                      <HelpText text={text} />
                    </li>
                  ))}
                </ol>
                <Opens path={opens[chapter]} />
              </Card>
            ))}
          </div>
          <div className="stack">
            <Card heading={t('keep')}>
              <ul className="help-list">
                {textsOf(guide, 'keep').map((text) => (
                  <li key={text}>
                    <HelpText text={text} />
                  </li>
                ))}
              </ul>
            </Card>
            <Card heading={t('topics')}>
              <ul className="help-list">
                {topics.map((topic) => (
                  <li key={topic}>
                    <Link to={`/hjalp/om/${topic}`}>{about(`${topic}.title`)}</Link>
                  </li>
                ))}
              </ul>
            </Card>
            {keys.length > 0 && (
              <Card heading={t('keys')}>
                <Keys of={keys} />
              </Card>
            )}
          </div>
        </div>
      )}
    </Page>
  );
}
