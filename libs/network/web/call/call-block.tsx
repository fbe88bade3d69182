import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { usePlace } from '@stad/programme/web/place.js';
import { callList } from '../../rules/call/call-list.js';
import { words } from '../words.generated.js';
import { CallRow } from './call-row.js';
import { callables, holidaysOf } from './callables.js';
import { USUAL } from './situation-slugs.js';
import { useCallSheet } from './use-call-sheet.js';
import { useNow } from './use-now.js';

/** On the front page: whom one calls at this minute, three rows, and the way to all of them. */
export function CallBlock() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Card
      heading={t('block.title')}
      {...(place ? { note: t('block.where', { place: place.site.name }) } : {})}
    >
      {place ? <FirstThree /> : <p>{t('noPlace')}</p>}
      <p>
        <Link to="/ring">{t('block.all')}</Link>
      </p>
    </Card>
  );
}

function FirstThree() {
  const now = useNow();
  const { sheet, isLoading } = useCallSheet();
  if (isLoading && !sheet) return <Skeleton lines={3} />;
  const question = {
    situation: USUAL,
    siteId: sheet?.site?.id ?? '',
    at: now,
    language: null,
  };
  const functions = sheet?.functions ?? [];
  const { rows } = callList(
    question,
    callables(functions),
    sheet ? holidaysOf(sheet) : undefined,
    sheet?.routineSteps,
  );
  return (
    <ul className="call-rows">
      {rows.slice(0, 3).map((row) => (
        <CallRow
          key={row.who.id}
          row={row}
          contact={functions.find(({ id }) => id === row.who.id)}
          {...{ functions, now }}
          isBrief
        />
      ))}
    </ul>
  );
}
