import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { NotificationBell } from '@stad/notifications/web/notification-bell.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import {
  cameFromField,
  NeutralContext,
  noteInField,
} from '@stad/platform/web/navigation/neutral-name.js';
import { NEUTRAL_NAME } from '@stad/platform/web/navigation/quick-exit.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { LeavePage } from '@stad/platform/web/ui/leave-page.js';
import { SaveState } from '@stad/platform/web/ui/save-state.js';
import IconMenu2 from '@tabler/icons-react/icons/IconMenu2';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { isBarePage, isFollowingPage, isNeutralPage, isPublicPage } from '../open-pages.js';

import { words } from '../words.generated.js';
import { AccountMenu } from './account-menu.js';
import { CallLink } from './call-link.js';
import { Command, CommandButton } from './command.js';
import { Drawer } from './drawer.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';
import { PlaceList } from './place-list.js';
import { useRecentPages } from './recent-pages.js';
import { PhoneBar, SideNav } from './side-nav.js';
import { usePrintLine } from './use-print-line.js';
import { WaitingCounts } from './waiting-counts.js';
import './frame.css';

/**
 * Top bar, menu and page (pages.md 2.1); without sign-in only the mark, the language and the page.
 * The page keeps its place in both, so that signing in or out does not begin it anew; `isAsked`: while it is
 * asked who is here, the menu's place is kept.
 */
export function Frame(props: { isAsked?: boolean; children: ReactNode }) {
  const t = useWords(words);
  const viewer = useViewerIfAny();
  // Before the undertaking is accepted nothing of the frame answers either, nor in a field session.
  const isInside = viewer !== null && !viewer.owesUndertaking && viewer.fieldSession === null;
  usePrintLine();
  useRecentPages(isInside ? viewer.membershipId : null);
  const { pathname } = useLocation();
  const isPublic = isPublicPage(pathname);
  const isBare = isInside && isBarePage(pathname);
  const isSignedIn = isInside && !isPublic && !isBare;
  const isNeutral = useNeutral(pathname, viewer?.fieldSession != null);
  // A public page has no menu, whoever is here.
  const isAsked = props.isAsked === true && !isPublic;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isCommandOpen, setCommandOpen] = useState(false);
  const openCommand = useCallback(() => {
    setMenuOpen(false);
    setCommandOpen(true);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu.
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <div
      className={classNames(
        'frame',
        !isSignedIn && !isAsked && 'frame--plain',
        isNeutral && 'frame--neutral',
        isBare && 'frame--bare',
      )}
    >
      <SkipLink />
      <header className="topbar" hidden={isBare}>
        {isBare ? null : isNeutral ? (
          <NeutralBar onMenu={isSignedIn ? () => setMenuOpen(true) : undefined} />
        ) : isSignedIn ? (
          <TopBar onMenu={() => setMenuOpen(true)} onCommand={openCommand} />
        ) : (
          <PlainBar isPublic={isPublic} />
        )}
      </header>
      {isSignedIn && (
        <nav className="frame__nav" aria-label={t('nav.label')}>
          <SideNav />
        </nav>
      )}
      {!isSignedIn && isAsked && <div className="frame__nav" />}
      <main className="frame__main" id="main" tabIndex={-1}>
        <NeutralContext value={isNeutral}>{props.children}</NeutralContext>
      </main>
      {isSignedIn && (
        <>
          {!isNeutral && <WaitingCounts />}
          {!isNeutral && <PhoneBar onMore={() => setMenuOpen(true)} />}
          <Drawer isOpen={isMenuOpen} onClose={() => setMenuOpen(false)}>
            <CommandButton onPress={openCommand} />
            <SideNav />
          </Drawer>
          <Command
            isOpen={isCommandOpen}
            onOpen={openCommand}
            onClose={() => setCommandOpen(false)}
          />
        </>
      )}
    </div>
  );
}

/**
 * Whether the neutral name stands above: on the pages of the street, on those reached from them, and on all of
 * a phone that nobody has signed in on. Whatever else is opened in the tab takes the portal's name again.
 */
function useNeutral(pathname: string, isInFieldSession: boolean): boolean {
  const isField = isNeutralPage(pathname);
  const stays = isField || isFollowingPage(pathname) || isInFieldSession;
  useEffect(() => {
    if (isField || !stays) noteInField(isField);
  }, [isField, stays]);
  return isField || isInFieldSession || (stays && cameFromField());
}

function TopBar(props: { onMenu: () => void; onCommand: () => void }) {
  const t = useWords(words);
  return (
    <>
      <Button
        className="topbar__menu"
        icon={<IconMenu2 aria-hidden />}
        iconOnly
        aria-haspopup="dialog"
        onPress={props.onMenu}
      >
        {t('menu')}
      </Button>
      <PlaceList />
      <span className="topbar__space" />
      <CommandButton onPress={props.onCommand} />
      <span className="topbar__save">
        <SaveState />
      </span>
      <NotificationBell />
      <CallLink />
      <AccountMenu />
    </>
  );
}

/** In the street: what passers-by may read, and whom one calls. What is written is told on the page itself. */
function NeutralBar({ onMenu }: { onMenu: (() => void) | undefined }) {
  const t = useWords(words);
  return (
    <>
      {onMenu && (
        <Button
          className="topbar__menu"
          icon={<IconMenu2 aria-hidden />}
          iconOnly
          aria-haspopup="dialog"
          onPress={onMenu}
        >
          {t('menu')}
        </Button>
      )}
      <strong className="topbar__name">{NEUTRAL_NAME}</strong>
      <span className="topbar__space" />
      {!onMenu && <LanguageSwitch />}
      <CallLink />
    </>
  );
}

function PlainBar({ isPublic }: { isPublic: boolean }) {
  const t = useWords(words);
  return (
    <>
      <a className="topbar__home" href="/">
        <Mark />
        <strong>{t('app.name')}</strong>
      </a>
      <span className="topbar__space" />
      {!isPublic && <CallLink />}
      <LanguageSwitch />
      {isPublic && <LeavePage />}
    </>
  );
}

function SkipLink() {
  const t = useWords(words);
  return (
    <a className="skip-link" href="#main">
      {t('skip')}
    </a>
  );
}
