import { isAgencyKind } from '@stad/identity/rules/agency.js';
import { useMay, useViewer, useViewerIfAny } from '@stad/identity/web/viewer.js';
import { localDate } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useDateContext, usePlace } from '@stad/programme/web/place.js';
import { senderOf } from '../rules/parties.js';
import { NOTHING_SAID, saidBy } from './confirmations.js';
import { Guide } from './guide.js';
import { LegalBasesDocument } from './legal-bases.generated.js';
import { Numbers } from './numbers.js';
import { words } from './words.generated.js';

/** *Vad gäller när jag vill dela?* Open to everybody; what one answers never leaves the page. */
export default function GuidePage() {
  const t = useWords(words);
  const viewer = useViewerIfAny();
  return (
    <Page
      title={t('title')}
      help="lagstod"
      intro={t('intro')}
      narrow
      {...(viewer ? { actions: <Link to="/lagstod/lagrum">{t('bases.link')}</Link> } : {})}
    >
      {viewer ? <OwnGuide /> : <OpenGuide />}
      <Numbers />
    </Page>
  );
}

/** Without sign-in there is no own agency, so nothing can be confirmed by it (INV-30). */
function OpenGuide() {
  const today = localDate(new Date());
  return (
    <Guide
      from=""
      date={today}
      context={{ today }}
      said={NOTHING_SAID}
      unconfirmed="ask.NOT_CONFIRMED.visitor"
    />
  );
}

function OwnGuide() {
  const { agency, today } = useViewer();
  const context = useDateContext();
  const programme = usePlace()?.programme;
  const maySee = useMay('legal:confirmations');
  const isJurist = useMay('legal:confirm');
  const query = useOperation(LegalBasesDocument);
  // In a finished programme one asks about what happened then, under the law of then (INV-26).
  const date = programme && programme.endsOn < today ? programme.endsOn : today;
  return (
    <QueryView query={query} part>
      {({ legalBases }) => (
        <Guide
          key={date}
          from={isAgencyKind(agency.kind) ? senderOf(agency.kind) : ''}
          date={date}
          context={context}
          said={saidBy(legalBases)}
          unconfirmed={`ask.NOT_CONFIRMED${isJurist ? '.jurist' : maySee ? '' : '.role'}`}
        />
      )}
    </QueryView>
  );
}
