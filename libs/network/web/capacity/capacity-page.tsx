import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import {
  CapacitiesInTownDocument,
  CapacityPageDocument,
  type CapacityRowFragment,
} from './capacity.generated.js';
import { CapacityDialog } from './capacity-dialog.js';
import { CapacityTable } from './capacity-table.js';
import { NightsStrip } from './nights-strip.js';
import { words } from './words.generated.js';

/** *Kapacitet*: posts and on-call hours of a town, and the nights that the hours covered (K26). */
export default function CapacityPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayFigure = useMay('figure:read');
  return (
    <Page
      title={t('title')}
      {...(place ? { note: `${place.site.name}, ${place.programme.name}` } : {})}
      intro={t('intro')}
    >
      <p className="cluster no-print">
        {mayFigure && <Link to="/uppfoljning/K26">{t('toFigure')}</Link>}
        <Link to="/ring/jour">{t('toHours')}</Link>
      </p>
      <OtherTowns
        operation={CapacitiesInTownDocument}
        variablesOf={({ site, programme }) => ({ siteId: site.id, programmeId: programme.id })}
        totalOf={({ capacities }) => capacities.length}
        isOfEveryProgramme
      />
      {place ? <Capacities place={place} /> : <Notice>{t('noPlace')}</Notice>}
    </Page>
  );
}

function Capacities({ place }: { place: Place }) {
  const t = useWords(words);
  const mayKeep = useMay('capacity:keep');
  const [edited, setEdited] = useState<CapacityRowFragment | 'new' | null>(null);
  const query = useOperation(CapacityPageDocument, {
    siteId: place.site.id,
    programmeId: place.programme.id,
  });
  const add = mayKeep && (
    <Button
      kind="primary"
      icon={<IconPlus aria-hidden />}
      aria-haspopup="dialog"
      onPress={() => setEdited('new')}
    >
      {t('add')}
    </Button>
  );
  return (
    <QueryView query={query}>
      {({ capacities }) => {
        const lasting = capacities.filter(({ hasEnded }) => !hasEnded);
        const ended = capacities.filter(({ hasEnded }) => hasEnded);
        return (
          <>
            {lasting.length === 0 ? (
              <Empty example={t('example')} action={add}>
                {t('empty')}
              </Empty>
            ) : (
              <>
                {add && <div className="no-print">{add}</div>}
                <CapacityTable
                  caption={t('caption', { n: lasting.length })}
                  rows={lasting}
                  onChange={setEdited}
                />
                {lasting
                  .filter(({ lately }) => lately.length > 0)
                  .map((row) => (
                    <NightsStrip key={row.id} who={row.contactLabel ?? ''} nights={row.lately} />
                  ))}
              </>
            )}
            {ended.length > 0 && (
              <>
                <h2>{t('ended')}</h2>
                <CapacityTable
                  caption={t('captionEnded', { n: ended.length })}
                  rows={ended}
                  onChange={setEdited}
                />
              </>
            )}
            {edited && (
              <CapacityDialog
                key={edited === 'new' ? 'new' : edited.id}
                siteId={place.site.id}
                row={edited === 'new' ? null : edited}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
