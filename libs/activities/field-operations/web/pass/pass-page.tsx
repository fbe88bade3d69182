import { useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam, useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import { lazy, Suspense, useState } from 'react';
import { readPassNumber } from '../../rules/pass-number.js';
import { BriefingCard } from '../briefing/briefing-card.js';
import { ReadyCard } from '../go-ahead/ready-card.js';
import { ReadyPart } from '../go-ahead/ready-part.js';
import { WhenPart } from '../plan/when-part.js';
import { WhoPart } from '../team/who-part.js';
import { words } from '../words.generated.js';
import type { PartProps } from './part-props.js';
import { FieldPassPageDocument } from './pass.generated.js';
import { isDraft, type Pass } from './pass.js';
import { PassBanner } from './pass-banner.js';
import { PassMarks } from './pass-marks.js';
import { programmeOf } from './programme-of.js';
import { StepsCard } from './steps-card.js';
import './pass-page.css';

/** A pass that is over, and one that tries the routine: the others do not wait for what they need. */
const AfterPass = lazy(() =>
  import('../report/after-pass.js').then(({ AfterPass: part }) => ({ default: part })),
);
const TrialCard = lazy(() =>
  import('../trial/trial-card.js').then(({ TrialCard: card }) => ({ default: card })),
);

// Says something only after the page has stood open for a while.
const SomeoneElseSaved = lazy(() =>
  import('@stad/audit/web/someone-else-saved.js').then((file) => ({
    default: file.SomeoneElseSaved,
  })),
);
const PhoneCard = lazy(() =>
  import('../phone/phone-ready.js').then(({ PhoneCard: card }) => ({ default: card })),
);
const FieldActs = lazy(() =>
  import('../run/field-acts.js').then(({ FieldActs: card }) => ({ default: card })),
);
const VoiceCheckIns = lazy(() =>
  import('../run/voice-check-ins.js').then(({ VoiceCheckIns: card }) => ({ default: card })),
);
const PassHistory = lazy(() =>
  import('./pass-history.js').then(({ PassHistory: history }) => ({ default: history })),
);
const FillProposal = lazy(() =>
  import('../plan/fill-proposal.js').then(({ FillProposal: part }) => ({ default: part })),
);
const HandoverLink = lazy(() =>
  import('@stad/handovers/web/link/handover-link.js').then(({ HandoverLink: link }) => ({
    default: link,
  })),
);

/** `/faltpass/FP-2022-006`, or the id of a plan that has not been sent. */
export default function PassPage() {
  const id = useRouteParam('id');
  const chosen = usePlace();
  const places = usePlaces();
  const number = readPassNumber(id);
  const programmeId = number && programmeOf(number.year, chosen, places);
  const query = useOperation(FieldPassPageDocument, {
    input: number ? { number: id, programmeId } : { id },
  });
  return (
    <QueryView query={query}>
      {({ fieldPass }) => (
        // Another pass is another page: nothing typed goes along.
        <PassView key={fieldPass.id} pass={fieldPass} />
      )}
    </QueryView>
  );
}

function PassView({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  // The part whose form is open; the step buttons open it too.
  // From the field, where the next act is one tap away.
  const [asked = ''] = useUrlValue('steg');
  const [{ open, lastOpen }, setForms] = useState({ open: asked, lastOpen: '' });
  const onOpen = (name: string) => setForms({ open: name, lastOpen: open });
  const title = pass.number ? t('pass.title', { number: pass.number }) : t('pass.newTitle');
  const parts = { pass, open, lastOpen, onOpen };
  const isOver = pass.progress.startedAt !== null;
  // Closed, it has no steps left: then there is room beside what was counted for all that was settled.
  const isSettled = pass.progress.closedAt !== null;
  // While it is planned, and once it is over, what was settled beforehand stands beside the rest.
  const isBeside = isDraft(pass) || isOver;
  const isCounting = open === 'report' || open === 'correct';
  const isInField = useViewer().fieldSession !== null;
  return (
    <Page
      title={title}
      marks={<PassMarks pass={pass} />}
      // Of a draft the field says it, as it was understood.
      intro={isDraft(pass) ? undefined : capital(format.span(pass.startsAt, pass.endsAt))}
    >
      <Suspense fallback={null}>
        {!isInField && <SomeoneElseSaved kind="PASS" id={pass.id} />}
      </Suspense>
      <PassBanner pass={pass} />
      <Suspense fallback={null}>{isDraft(pass) && <FillProposal pass={pass} />}</Suspense>
      <div
        className={classNames(
          'pass in-order',
          isDraft(pass) && 'pass--draft',
          isCounting && 'pass--counting',
        )}
      >
        <div className="pass__side stack">
          <StepsCard {...parts} />
          <Suspense fallback={null}>
            {pass.fieldActs.length > 0 && <FieldActs pass={pass} />}
          </Suspense>
          <Suspense fallback={null}>{isOver && <VoiceCheckIns pass={pass} />}</Suspense>
          <Suspense fallback={null}>
            <PhoneCard pass={pass} />
            {isOver && !isSettled && <HandoverLink />}
          </Suspense>
          <ReadyCard {...parts} />
        </div>
        <div className="pass__main stack in-order">
          <Suspense fallback={<Skeleton lines={4} />}>
            {isOver && <AfterPass {...parts} />}
            {pass.modelTest && !isDraft(pass) && <TrialCard passId={pass.id} />}
          </Suspense>
          {!isSettled && <WhenAndWho {...parts} />}
          <BriefingCard pass={pass} />
          {!isBeside && <ReadyPart {...parts} />}
        </div>
        <div className="pass__ready stack">
          {isSettled && <WhenAndWho {...parts} />}
          {isBeside && <ReadyPart {...parts} />}
          <Suspense fallback={null}>
            <PassHistory pass={pass} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}

function WhenAndWho(parts: PartProps) {
  return (
    <>
      <WhenPart {...parts} />
      <WhoPart {...parts} />
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
