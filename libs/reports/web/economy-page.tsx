import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { EconomyPageDocument, type GrantFragment } from './economy.generated.js';
import { EconomyChanges } from './economy-changes.js';
import { EconomyConditions } from './economy-conditions.js';
import { EconomyFunding } from './economy-funding.js';
import { EconomyLedger } from './economy-ledger.js';
import { EconomyLines } from './economy-lines.js';
import './economy-page.css';
import { RegisterGrant } from './register-grant.js';
import { useKronor } from './use-kronor.js';
import { words } from './words.generated.js';

/** *Ekonomi*: the decision row by row, compared with the books. */
export default function EconomyPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('economy.title')}
      intro={t('economy.intro')}
      {...(place ? { note: place.programme.name } : {})}
    >
      {place ? <EconomyOf place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function EconomyOf({ place }: { place: Place }) {
  const t = useWords(words);
  const mayWrite = useMay('economy:write');
  const query = useOperation(EconomyPageDocument, { programmeId: place.programme.id });
  return (
    <QueryView query={query}>
      {({ grant }) =>
        grant ? (
          <div className="economy stack">
            <Decision grant={grant} />
            <EconomyLines grant={grant} mayWrite={mayWrite} />
            <div className="economy__pair">
              <EconomyConditions grant={grant} mayWrite={mayWrite} />
              <EconomyFunding grant={grant} mayWrite={mayWrite} />
            </div>
            <EconomyChanges grant={grant} mayWrite={mayWrite} />
            <EconomyLedger grant={grant} mayWrite={mayWrite} />
          </div>
        ) : mayWrite ? (
          <RegisterGrant programmeId={place.programme.id} />
        ) : (
          <Empty>{t('economy.empty')}</Empty>
        )
      }
    </QueryView>
  );
}

function Decision({ grant }: { grant: GrantFragment }) {
  const t = useWords(words);
  const kronor = useKronor();
  const facts = [
    [t('economy.granted'), kronor(grant.amount)],
    [t('economy.accounted'), kronor(grant.accounted)],
    [t('economy.left'), kronor(grant.left)],
    [t('economy.toRepay'), kronor(grant.toRepay)],
  ] as const;
  return (
    <Card
      heading={t('economy.decision')}
      note={t('economy.decided', { number: grant.funderDiaryNumber, date: grant.decidedOn })}
    >
      <dl className="economy__sums">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd>{t('economy.kronor', { amount: value })}</dd>
          </div>
        ))}
      </dl>
      {grant.budget !== grant.amount && <p>{t('economy.unbalanced')}</p>}
    </Card>
  );
}
