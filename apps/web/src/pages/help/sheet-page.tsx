import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useNationalNumbers } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { CHAPTERS, GUIDES, type GuideName, isGuideName } from './guide-names.js';
import { HelpText } from './help-text.js';
import { Keys } from './keys.js';
import { textsOf } from './texts.js';
import { useGuide } from './use-guide.js';
import { words } from './words.generated.js';
import './help.css';

/** The *lathund* of one group: its guide on one sheet of A4, with the national numbers, and nothing of anybody. */
export default function SheetPage() {
  const name = useRouteParam('guide');
  return isGuideName(name) ? <SheetView key={name} name={name} /> : <NotAvailable />;
}

function SheetView({ name }: { name: GuideName }) {
  const t = useWords(words);
  const guide = useGuide(name);
  const { keys } = GUIDES[name];
  return (
    <Page
      title={t('sheet.title', { name: t(`guide.${name}`) })}
      actions={
        <Button icon={<IconPrinter aria-hidden />} onPress={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <p className="no-print">
        <Link to={`/hjalp/${name}`}>{t('sheet.back')}</Link>
      </p>
      {guide === null ? (
        <Skeleton lines={16} />
      ) : (
        <div className="help-sheet">
          {CHAPTERS.map((chapter) => (
            <section key={chapter}>
              <h2>{guide.maybe(`${chapter}.title`)}</h2>
              <ol className="help-steps">
                {textsOf(guide, chapter).map((text) => (
                  <li key={text}>
                    <HelpText text={text} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <section className="help-sheet__keep">
            <h2>{t('keep')}</h2>
            <ul className="help-list">
              {textsOf(guide, 'keep').map((text) => (
                <li key={text}>
                  <HelpText text={text} />
                </li>
              ))}
            </ul>
          </section>
          {keys.length > 0 && (
            <section>
              <h2>{t('keys')}</h2>
              <Keys of={keys} />
            </section>
          )}
          <Numbers />
        </div>
      )}
    </Page>
  );
}

/** Whom one calls; the local ones have a card of their own. */
function Numbers() {
  const t = useWords(words);
  return (
    <section>
      <h2>{t('numbers')}</h2>
      <dl className="help-keys">
        {useNationalNumbers().map(({ id, phone, name }) => (
          <div key={id}>
            <dt>
              <strong>{phone}</strong>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
