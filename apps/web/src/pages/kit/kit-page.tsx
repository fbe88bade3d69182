import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { KitDates } from './kit-dates.js';
import { KitDialogs } from './kit-dialogs.js';
import { KitFields } from './kit-fields.js';
import { KitFigures } from './kit-figures.js';
import { KitForms } from './kit-forms.js';
import { KitLook } from './kit-look.js';
import { KitMarks } from './kit-marks.js';
import { KitMessages } from './kit-messages.js';
import { KitPages } from './kit-pages.js';
import { KitPart, KitSection } from './kit-part.js';
import { KitPresses } from './kit-presses.js';
import { KitStates } from './kit-states.js';
import { KitTables } from './kit-tables.js';
import { KitViews } from './kit-views.js';
import { words } from './words.generated.js';
import './kit-page.css';

const SECTIONS = [
  ['pages', KitPages],
  ['presses', KitPresses],
  ['fields', KitFields],
  ['dates', KitDates],
  ['forms', KitForms],
  ['tables', KitTables],
  ['views', KitViews],

  ['marks', KitMarks],
  ['figures', KitFigures],
  ['messages', KitMessages],
  ['states', KitStates],
  ['dialogs', KitDialogs],
] as const;

/** `/kit`, in the demo: every part that pages are drawn with, in its states and in each theme. */
export default function KitPage() {
  const t = useWords(words);
  return (
    <Page title={t('title')} intro={t('intro')}>
      <KitSection id="look" heading={t('look')}>
        <KitLook />
        <KitPart name="Page · Card">
          <nav className="no-print" aria-label={t('index')}>
            <ul className="kit-index">
              {SECTIONS.map(([id]) => (
                <li key={id}>
                  <a href={`#${id}`}>{t(`section.${id}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        </KitPart>
      </KitSection>
      {SECTIONS.map(([id, Section]) => (
        <KitSection key={id} id={id} heading={t(`section.${id}`)}>
          <Section />
        </KitSection>
      ))}
    </Page>
  );
}
