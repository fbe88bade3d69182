import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import type { ProgressPageQuery } from './progress.generated.js';
import { useSaid } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';
import './without-records.css';

export interface WithoutRecordsProps {
  readonly figures: ProgressPageQuery['progress']['withoutRecords'];
  readonly search: Scope['search'];
  /** They may be entered by hand, by whoever reads this. */
  readonly isEnterable: boolean;
}

/** What is defined and has no table yet: named, and never shown as nought. */
export function WithoutRecords({ figures, search, isEnterable }: WithoutRecordsProps) {
  const t = useWords(words);
  const said = useSaid();
  return (
    <Card
      className="no-print"
      heading={t('absent.figure')}
      action={
        <span className="cluster">
          {isEnterable && <Link to="/uppfoljning/inmatade">{t('entered.link')}</Link>}
          <Link to="/uppfoljning/siffror" search={search}>
            {t('catalogue.all')}
          </Link>
        </span>
      }
    >
      <ul className="without-records">
        {figures.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/uppfoljning/${code}`} search={search}>
              {said(name)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="meta">{t('absent.intro')}</p>
    </Card>
  );
}
