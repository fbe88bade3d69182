import { useViewer } from '@stad/identity/web/viewer.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { useEffect } from 'react';
import { readPassNumber } from '../../rules/pass-number.js';
import { words as kindWords } from '../kind/words.generated.js';
import { PASS_TONES } from '../pass/pass-looks.js';
import { programmeOf } from '../pass/programme-of.js';
import { StepProblems } from '../pass/step-problems.js';
import { concernsPhone, PhoneReady } from '../phone/phone-ready.js';
import { AreaStopped } from '../run/area-stop.js';
import { FreeAreaDocument, StopAreaDocument } from '../run/run.generated.js';
import { Counters } from './counters.js';
import {
  FieldPassChosenDocument,
  FieldPassNowDocument,
  type FieldScreenFragment,
} from './field.generated.js';
import { FieldActs } from './field-acts.js';
import { FieldBar } from './field-bar.js';
import { FieldHandover } from './field-handover.js';
import { KeptNote } from './kept-note.js';
import { NeedsNetwork } from './needs-network.js';
import { NextCheckIn } from './next-check-in.js';
import { NextOwnPass } from './next-own-pass.js';
import { OtherPasses } from './other-passes.js';
import { PhoneTray } from './phone-tray.js';
import { useIsAway } from './use-is-away.js';
import { useNightPack } from './use-night-pack.js';
import { useNightTheme } from './use-night-theme.js';
import { words } from './words.generated.js';
import './field.css';

/** *Ute nu*: the pass one is out on, or `?pass=FP-2026-014`. */
export default function FieldPage() {
  const [chosen] = useUrlValue('pass');
  useNightTheme();
  useEffect(fetchTheNight, []);
  return chosen ? <ChosenPass number={chosen} /> : <PassNow />;
}

/**
 * What the buttons of this page open is fetched while there is a network: a phone without the worker, too, has the
 * cards, the numbers and the dialogs as long as the page is open.
 */
function fetchTheNight(): void {
  const parts = [
    () => import('./act-dialog.js'),
    () => import('./child-card-page.js'),
    () => import('./protection-card-page.js'),
    () => import('./help-card.js'),
    () => import('../night/plan-page.js'),
    () => import('@stad/network/web/call/call-page.js'),
  ];
  for (const fetch of parts) void fetch().catch(() => undefined);
}

function PassNow() {
  const t = useWords(words);
  const query = useOperation(FieldPassNowDocument);
  useNightPack(query.data?.fieldPassNow);
  return (
    <QueryView query={query}>
      {({ fieldPassNow }) =>
        fieldPassNow ? (
          <FieldScreen pass={fieldPassNow} />
        ) : (
          <Page title="" heading={t('title')} isNeutral>
            <Empty action={<LinkButton to="/faltpass">{t('allPasses')}</LinkButton>}>
              {t('none')}
            </Empty>
            <OtherPasses passId={null} />
            <Help />
            <FieldBar />
          </Page>
        )
      }
    </QueryView>
  );
}

function ChosenPass({ number }: { number: string }) {
  const place = usePlace();
  const places = usePlaces();
  const read = readPassNumber(number);
  const programmeId = read && programmeOf(read.year, place, places);
  const query = useOperation(FieldPassChosenDocument, { input: { number, programmeId } });
  const chosen = query.data?.fieldPass;
  // Another pass that is looked at says nothing of the one the phone was made ready for.
  useNightPack(chosen?.phone.isReady ? chosen : undefined);
  return <QueryView query={query}>{({ fieldPass }) => <FieldScreen pass={fieldPass} />}</QueryView>;
}

function FieldScreen({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const name = useWords(kindWords);
  const format = useFormat();
  const isInField = useViewer().fieldSession !== null;
  const number = pass.number ?? '';
  // Below the buttons: it looks at the phone for a while, and nothing may move under a thumb meanwhile.
  // A field session makes no phone ready, and tells whether this one is.
  const isTold = isInField ? pass.phone.isReady : concernsPhone(pass);
  const phone = isTold && <PhoneReady pass={pass} />;
  return (
    <Page
      isNeutral
      title={number}
      heading={number}
      marks={
        <StatusChip tone={PASS_TONES[pass.state] ?? 'draft'}>
          {name.maybe(`state.${pass.state}`)}
        </StatusChip>
      }
      intro={`${format.shortDay(pass.startsAt)} ${format.times(pass.startsAt, pass.endsAt)} · ${pass.placeLabel ?? ''}`}
    >
      <AreaStopped
        pass={pass}
        actions={
          <LinkButton to="/ring" icon={<IconPhone aria-hidden />}>
            {t('call')}
          </LinkButton>
        }
      />
      <div className="field-screen">
        <KeptNote />
        <NextCheckIn pass={pass} />
        <PhoneTray pass={pass} />
        <OtherPasses passId={pass.id} />
        <Count pass={pass} />
        <Help />
        <FieldActs pass={pass} />
        <PoliceStop pass={pass} />
        {phone}
        {!isInField && <NextOwnPass pass={pass} />}
        <LinkButton to="/falt/plan">{t('plan')}</LinkButton>
        <NeedsNetwork to={`/faltpass/${number}`} instead={t('openPass.instead')}>
          {t('openPass')}
        </NeedsNetwork>
        <p className="meta measure">{t('ifAsked')}</p>
      </div>
      <FieldBar />
    </Page>
  );
}

/** *Avbryt området* and its taking back: one tap, for the police alone. */
function PoliceStop({ pass }: { pass: FieldScreenFragment }) {
  const ofKind = useWords(kindWords);
  const stop = useMutationOperation(StopAreaDocument);
  const free = useMutationOperation(FreeAreaDocument);
  const steps = { stopArea: stop, freeArea: free };
  const offered = (['stopArea', 'freeArea'] as const).find((step) =>
    pass.nextSteps.some((one) => one.step === step),
  );
  const error = stop.error ?? free.error;
  const t = useWords(words);
  const isAway = useIsAway();
  if (!offered) return null;
  // It is for others, who hear of it from the server alone.
  if (isAway) return <p>{t('areaStop.away')}</p>;
  return (
    <>
      <StepProblems error={error} />
      <Button
        kind={offered === 'stopArea' ? 'danger' : 'secondary'}
        onPress={() => void steps[offered].send({ passId: pass.id }).catch(() => undefined)}
      >
        {ofKind(`step.${offered}`)}
      </Button>
    </>
  );
}

/** The counters, or why there are none. */
function Count({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  if (pass.nextSteps.some(({ step }) => step === 'count')) return <Counters pass={pass} />;
  const agency = pass.countingAgency?.shortName ?? '';
  if (!pass.ownReport?.counts) return <Notice tone="info">{t('counts.other', { agency })}</Notice>;
  return <Notice tone="info">{t('counts.later')}</Notice>;
}

/** Whom to call and the two cards: one tap away, whatever else is on the screen. */
function Help() {
  const t = useWords(words);
  return (
    <nav className="field-screen__help" aria-label={t('help')}>
      <LinkButton to="/ring" icon={<IconPhone aria-hidden />}>
        {t('call')}
      </LinkButton>
      <LinkButton to="/falt/barn">{t('child')}</LinkButton>
      <LinkButton to="/falt/skydd">{t('protection')}</LinkButton>
      <FieldHandover />
    </nav>
  );
}
