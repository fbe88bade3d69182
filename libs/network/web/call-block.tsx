import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { usePlace } from '@stad/programme/web/place.js';
import { Answers } from './answers.js';
import { words } from './words.generated.js';

/** On the front page: who answers at this minute, three rows, and the way to all of them. */
export function CallBlock() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Card
      heading={t('block.title')}
      {...(place ? { note: t('block.where', { place: place.site.name }) } : {})}
    >
      {place ? <Answers siteId={place.site.id} most={3} isBrief /> : <p>{t('noPlace')}</p>}
      <p>
        <Link to="/ring">{t('block.all')}</Link>
      </p>
    </Card>
  );
}
