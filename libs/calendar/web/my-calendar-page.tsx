import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { CalendarDecisionCard } from './calendar-decision-card.js';
import { FeedLinks } from './feed-links.js';
import { MyCalendarDocument } from './my-calendar.generated.js';
import { ShownTimes } from './shown-times.js';
import { words } from './words.generated.js';

/** *Min kalender*: what the agency decided, what a calendar gets to see, and the links to it. */
export default function MyCalendarPage() {
  const t = useWords(words);
  const query = useOperation(MyCalendarDocument, {});
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <QueryView query={query}>
        {({ myCalendar }) => (
          <div className="stack">
            {!myCalendar.decision?.ownTime && <CalendarDecisionCard calendar={myCalendar} />}
            {(myCalendar.decision?.ownTime || myCalendar.feeds.length > 0) && (
              <FeedLinks calendar={myCalendar} />
            )}
            {myCalendar.decision?.ownTime && <ShownTimes times={myCalendar.next} />}
            {myCalendar.decision?.ownTime && <CalendarDecisionCard calendar={myCalendar} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
