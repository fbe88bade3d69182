import { useMay, useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { useMemo, useState } from 'react';
import { callList } from '../../rules/call/call-list.js';
import { words } from '../words.generated.js';
import { CallNotices } from './call-notices.js';
import { CallRows } from './call-rows.js';
import { type CallSheet, callables, holidaysOf } from './callables.js';
import { EmergencyButton } from './emergency-button.js';
import { EmergencyNumbers } from './emergency-numbers.js';
import { LanguageChoice } from './language-choice.js';
import { SituationButtons, useSituation } from './situation-buttons.js';
import { useCallSheet } from './use-call-sheet.js';
import { useNow } from './use-now.js';
import './call-page.css';

/**
 * *Vem ringer jag nu?* Never behind a sign-in or a time-out (INV-29): the list is ranked here, from
 * what this visit has fetched, and from the national numbers when it has fetched nothing.
 */
export default function CallPage() {
  const t = useWords(words);
  const format = useFormat();
  const now = useNow();
  const hand = useCallSheet();
  const [situation, setSituation] = useSituation();
  const [language, setLanguage] = useState<string | null>(null);
  const { sheet } = hand;
  const list = useMemo(() => {
    const question = { situation, siteId: sheet?.site?.id ?? '', at: now, language };
    return sheet
      ? callList(question, callables(sheet.functions), holidaysOf(sheet), sheet.routineSteps)
      : callList(question, []);
  }, [situation, sheet, now, language]);
  const clock = `${format.shortDay(now.toISOString())} ${format.time(now.toISOString())}`;
  return (
    <Page
      title={t('page.title')}
      note={
        <span className="call-page__when">
          {sheet?.site ? t('page.when', { clock, place: sheet.site.name }) : clock}
        </span>
      }
      intro={t('page.intro')}
    >
      {situation !== 'ACUTE_DANGER' && (
        <p className="call-page__emergency no-print">
          <EmergencyButton />
        </p>
      )}
      <SituationButtons value={situation} onChange={setSituation} />
      <div className="call-page__choices no-print">
        <LanguageChoice value={language} onChange={setLanguage} />
        {sheet && <SiteChoice sheet={sheet} />}
      </div>
      <CallNotices {...{ list, situation, hand, now }} functions={sheet?.functions ?? []} />
      {hand.isLoading && !sheet ? (
        // A list that changes under the thumb would call the wrong one; 112 is above it already.
        <div className="call-page__coming keeps-place">
          <Card heading={t(`situation.${situation}`)}>
            <Skeleton lines={4} />
          </Card>
        </div>
      ) : (
        <CallRows
          list={list}
          sheet={sheet}
          heading={t(`situation.${situation}`)}
          note={t('answerNow')}
          now={now}
        />
      )}
      <EmergencyNumbers />
      <Foot sheet={sheet} />
    </Page>
  );
}

/** Members choose the town in the top bar; their sheet tells it before it is answered who is here. */
function SiteChoice({ sheet }: { sheet: CallSheet }) {
  const t = useWords(words);
  const isSignedIn = useViewerIfAny() !== null;
  const [, setSite] = useUrlValue('plats');
  if (isSignedIn || !sheet.isPublic || sheet.sites.length < 2) return null;
  return (
    <Select
      label={t('site')}
      value={sheet.site?.key ?? ''}
      onChange={setSite}
      options={sheet.sites.map(({ key, name }) => ({ value: key, label: name }))}
    />
  );
}

function Foot({ sheet }: { sheet: CallSheet | null }) {
  const t = useWords(words);
  const format = useFormat();
  const maySeeHours = useMay('contact:read');
  const isSignedIn = useViewerIfAny() !== null;
  return (
    <div className="stack stack--tight no-print">
      {sheet && (
        <p className="meta">
          {t(sheet.isPublic ? 'sheet.public' : 'sheet.fetched', { time: format.time(sheet.at) })}
        </p>
      )}
      <p className="cluster">
        <Link to="/ring/kort">{t('foot.card')}</Link>
        {maySeeHours && <Link to="/ring/jour">{t('foot.hours')}</Link>}
        {!isSignedIn && (
          <Link to="/logga-in" search={{ till: '/ring' }}>
            {t('foot.signIn')}
          </Link>
        )}
      </p>
    </div>
  );
}
