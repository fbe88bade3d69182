import { useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { DisposalTable } from './disposal-table.js';
import { HoldsCard } from './holds-card.js';
import { RemovalsCard } from './removals-card.js';
import { RetentionPageDocument } from './retention.generated.js';
import { RetentionTable } from './retention-table.js';
import { words } from './words.generated.js';

/** How long records are kept, what of one's own organisation's is due, and what became of it. */
export default function RetentionPage() {
  const t = useWords(words);
  const { agency } = useViewer();
  const query = useOperation(RetentionPageDocument);
  return (
    <Page title={t('title')} note={agency.shortName} help="gallring" intro={t('intro')}>
      <QueryView query={query}>
        {({ retention, disposals }) => (
          <>
            <RemovalsCard />
            <Card heading={t('rules')}>
              <RetentionTable rules={retention} />
            </Card>
            <HoldsCard />
            <Card heading={t('protocol')}>
              {disposals.length === 0 ? (
                <Empty>{t('protocol.empty')}</Empty>
              ) : (
                <DisposalTable disposals={disposals} />
              )}
            </Card>
          </>
        )}
      </QueryView>
      <p className="meta measure">{t('note')}</p>
    </Page>
  );
}
