import { SignInAgain } from '@stad/identity/web/sign-in-again.js';
import { StepUp } from '@stad/identity/web/step-up/step-up.js';
import { SetPreferencesDocument, ViewerDocument } from '@stad/identity/web/viewer.generated.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import { isMadeReady } from '@stad/platform/web/device/made-ready.js';
import { keptSince } from '@stad/platform/web/graphql/kept-answers.js';
import { onSessionEnd } from '@stad/platform/web/graphql/request.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useHeldActs } from '@stad/platform/web/undo/use-held-mutation.js';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { appearanceOf, chooseLanguage, languageChosen, useAppearance } from '../appearance.js';
import { KnownPages } from '../known-pages.js';
import { isNeutralPage, isOpenPage } from '../open-pages.js';
import { pages } from '../pages.js';
import { Frame } from './frame.js';
import { Keyboard } from './keyboard.js';
import { noteInside, wasInside } from './was-inside.js';

// On a phone that was made ready for a night.
const FieldSessionBand = lazy(async () => {
  const { FieldSessionBand: band } = await import(
    '@stad/identity/web/field-session/field-session-band.js'
  );
  return { default: band };
});

// Warns after half an hour.
const SessionWatch = lazy(async () => {
  const { SessionWatch: watch } = await import('@stad/identity/web/session-end/session-watch.js');
  return { default: watch };
});

// Read once by each, and long.
const UndertakingAsked = lazy(async () => {
  const { UndertakingAsked: asked } = await import(
    '@stad/identity/web/undertaking/undertaking-asked.js'
  );
  return { default: asked };
});

// Until somebody does what can be taken back.
const HeldActsToast = lazy(async () => {
  const { HeldActsToast: toast } = await import('@stad/platform/web/undo/held-acts-toast.js');
  return { default: toast };
});

// In the street, without a network, on a phone that holds no plan.
const NightHelp = lazy(() => import('@stad/activities/field-operations/web/night/night-help.js'));

async function settleNight(viewer: Viewer | null): Promise<void> {
  const { settlePack } = await import('@stad/activities/field-operations/web/night/night-pack.js');
  await settlePack({ viewer }).catch(() => undefined);
}

/** Who is here, and in which frame: signed in, open page, or on the way to sign-in. */
export function Root() {
  const { pathname, href } = useLocation();
  const query = useOperation(ViewerDocument);
  const viewer = query.data?.viewer;
  // A session that ends leaves the page as it is: what was typed must not vanish.
  const [last, setLast] = useState<Viewer | null>(null);
  if (viewer && viewer !== last) setLast(viewer);
  const [hasEnded, setEnded] = useState(false);

  useEffect(() => {
    if (viewer === undefined) return;
    noteInside(viewer !== null);
    // What a phone was given goes with the session, and with another person; an answer of its own says nothing.
    if (isMadeReady() && keptSince() === null) void settleNight(viewer);
  }, [viewer]);
  const isOpen = pathname === '/logga-in' || isOpenPage(pathname);
  const shown = viewer ?? last;
  return (
    <ViewerProvider viewer={shown}>
      <Frame isAsked={query.isPending && (!isOpen || (pathname !== '/logga-in' && wasInside()))}>
        {shown?.owesUndertaking && !isOpen ? (
          <Suspense fallback={null}>
            <UndertakingAsked />
          </Suspense>
        ) : shown || isOpen ? (
          <>
            {shown?.fieldSession && !isOpen && (
              <Suspense fallback={null}>
                <FieldSessionBand session={shown.fieldSession} onSignIn={() => setEnded(true)} />
              </Suspense>
            )}
            <KnownPages value={pages}>
              <Outlet />
            </KnownPages>
          </>
        ) : query.error?.isTemporary && isNeutralPage(pathname) ? (
          <Suspense fallback={null}>
            <NightHelp onAgain={() => void query.refetch()} />
          </Suspense>
        ) : (
          <QueryView query={query} part>
            {() => <Navigate to="/logga-in" search={{ till: href } as never} replace />}
          </QueryView>
        )}
      </Frame>
      {shown && shown.fieldSession === null && <Keyboard />}
      <HeldActs />
      {shown && <StepUp />}
      {shown && (
        <Session
          viewer={shown}
          isOver={viewer === null}
          isQuiet={isOpen}
          hasEnded={hasEnded}
          onEnd={setEnded}
        />
      )}
    </ViewerProvider>
  );
}

/** What can be taken back, at the foot of every page; where it is said stands before it is. */
function HeldActs() {
  const nothing = <div role="status" />;
  if (useHeldActs().length === 0) return nothing;
  return (
    <Suspense fallback={nothing}>
      <HeldActsToast />
    </Suspense>
  );
}

/**
 * Keeps the look of the person, warns before the session ends, and takes it up again over the page.
 * Quiet on the pages that anybody may open: nothing may stand before a number to call (INV-29).
 */
function Session(props: {
  viewer: Viewer;
  isOver: boolean;
  isQuiet: boolean;
  hasEnded: boolean;
  onEnd: (hasEnded: boolean) => void;
}) {
  const { viewer, isOver, isQuiet, hasEnded, onEnd } = props;
  const queries = useQueryClient();
  const { change } = useAppearance();
  const { language, theme, density, shortcuts } = viewer;
  const isInField = viewer.fieldSession !== null;
  const { send } = useMutationOperation(SetPreferencesDocument);
  const prefer = useRef(send);
  prefer.current = send;
  // *Inte nu*: what waits to be saved is sent again and again, and need not ask each time.
  const isLater = useRef(false);

  useEffect(
    () =>
      onSessionEnd((isAsked) => {
        if (isAsked && !isLater.current) onEnd(true);
        // A phone that was made ready goes on as that; the page says so.
        void queries.invalidateQueries({ queryKey: [ViewerDocument.name] });
      }),
    [queries, onEnd],
  );
  useEffect(() => {
    if (isInField) return;
    isLater.current = false;
    onEnd(false);
  }, [isInField, onEnd]);
  const later = () => {
    isLater.current = true;
    onEnd(false);
  };
  useEffect(() => {
    const chosen = isInField ? null : languageChosen();
    change(appearanceOf({ language: chosen ?? language, theme, density, shortcuts }));
    if (!chosen) return;
    chooseLanguage(null);
    // Where it cannot be kept it is what one reads until the next visit.
    if (chosen !== language) prefer.current({ language: chosen }).catch(() => undefined);
  }, [change, isInField, language, theme, density, shortcuts]);

  return (
    <>
      {!isQuiet && !isInField && (
        <Suspense fallback={null}>
          <SessionWatch onExtend={() => void queries.invalidateQueries({ queryKey: ['Viewer'] })} />
        </Suspense>
      )}
      <SignInAgain
        viewer={viewer}
        isOpen={!isQuiet && (hasEnded || isOver)}
        onSignedIn={() => onEnd(false)}
        {...(isInField ? { onLater: later } : {})}
        // A full load: nothing of the former person stays in memory.
        onLeave={() => location.assign(`/logga-in?till=${encodeURIComponent(hereOf())}`)}
      />
    </>
  );
}

const hereOf = () => location.pathname + location.search;
