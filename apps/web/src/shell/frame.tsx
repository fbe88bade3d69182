import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { SaveState } from '@stad/platform/web/ui/save-state.js';
import IconMenu2 from '@tabler/icons-react/icons/IconMenu2';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { words } from '../words.generated.js';
import { AccountMenu } from './account-menu.js';
import { CallLink } from './call-link.js';
import { Drawer } from './drawer.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';
import { PlaceList } from './place-list.js';
import { PhoneBar, SideNav } from './side-nav.js';
import './frame.css';

/** Top bar, menu and page for somebody who is signed in (ux.md 2.1). */
export function Frame(props: { children: ReactNode }) {
  const t = useWords(words);
  const { pathname } = useLocation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu.
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <div className="frame">
      <SkipLink />
      <header className="topbar">
        <Button
          className="topbar__menu"
          icon={<IconMenu2 aria-hidden />}
          iconOnly
          onPress={() => setMenuOpen(true)}
        >
          {t('menu')}
        </Button>
        <PlaceList />
        <span className="topbar__space" />
        <span className="topbar__save">
          <SaveState />
        </span>
        <CallLink />
        <AccountMenu />
      </header>
      <nav className="frame__nav" aria-label={t('nav.label')}>
        <SideNav />
      </nav>
      <main className="frame__main" id="main" tabIndex={-1}>
        {props.children}
      </main>
      <PhoneBar onMore={() => setMenuOpen(true)} />
      <Drawer isOpen={isMenuOpen} onClose={() => setMenuOpen(false)}>
        <SideNav />
      </Drawer>
    </div>
  );
}

/** Without sign-in: the mark, the language, the page. */
export function PlainFrame(props: { children: ReactNode }) {
  const t = useWords(words);
  return (
    <div className="frame frame--plain">
      <SkipLink />
      <header className="topbar">
        <a className="topbar__home" href="/">
          <Mark />
          <strong>{t('app.name')}</strong>
        </a>
        <span className="topbar__space" />
        <LanguageSwitch />
      </header>
      <main className="frame__main" id="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
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
