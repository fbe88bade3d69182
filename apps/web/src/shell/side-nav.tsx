import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type NavGroup, useLabelText } from '@stad/platform/web/navigation/page-entry.js';
import { Link } from '@stad/platform/web/ui/link.js';
import IconAffiliate from '@tabler/icons-react/icons/IconAffiliate';
import IconBooks from '@tabler/icons-react/icons/IconBooks';
import IconBuildingCommunity from '@tabler/icons-react/icons/IconBuildingCommunity';
import IconCalendarEvent from '@tabler/icons-react/icons/IconCalendarEvent';
import IconChartBar from '@tabler/icons-react/icons/IconChartBar';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconDots from '@tabler/icons-react/icons/IconDots';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useId, useState } from 'react';
import { countsByPage, useWaitingPlaces } from '../pages/waiting/waiting-places.js';
import { pages } from '../pages.js';
import { words } from '../words.generated.js';
import { callTarget } from './call-link.js';
import { menuRows, type NavPage, navPageAt, navPages } from './menu-rows.js';
import { pinnedPages } from './pins/pins.js';
import './side-nav.css';

const GROUP_ICONS: Readonly<Record<NavGroup, NonNullable<NavPage['nav']['icon']>>> = {
  field: IconFlag,
  activities: IconCalendarEvent,
  network: IconAffiliate,
  results: IconChartBar,
  knowledge: IconBooks,
  organisation: IconBuildingCommunity,
};

const iconOf = ({ nav: { group, icon } }: NavPage) => (group === 'top' ? icon : GROUP_ICONS[group]);

// For those who choose anew.
const PinsDialog = lazy(async () => {
  const { PinsDialog: dialog } = await import('./pins/pins-dialog.js');
  return { default: dialog };
});

function useNavPages(): readonly NavPage[] {
  const viewer = useViewerIfAny();
  return viewer ? navPages(pages, viewer) : [];
}

/**
 * The menu: a row a page or a group, and above them what one has pinned. The group of the page one came to stands
 * open; the others open and close by a press alone, and no row changes its place in the order.
 */
export function SideNav() {
  const t = useWords(words);
  const shown = useNavPages();
  const pinned = pinnedPages(shown, useViewerIfAny()?.pins ?? []);
  const { pathname } = useLocation();
  const here = navPageAt(shown, pathname);
  const [open, setOpen] = useState<readonly string[]>(() => (here ? [here.nav.group] : []));
  const [isChoosing, setChoosing] = useState(false);
  const waiting = countsByPage(
    useWaitingPlaces(),
    shown.map(({ path }) => path),
  );
  return (
    <div className="side-nav">
      {pinned.length > 0 && (
        <ul className="side-nav__pinned" aria-label={t('pins')}>
          {pinned.map((page) => (
            <li key={page.path}>
              <Entry page={page} icon={iconOf(page)} n={waiting.get(page.path)} />
            </li>
          ))}
        </ul>
      )}
      <ul>
        {menuRows(shown).map(({ group, pages: own }) => {
          const [first] = own;
          if (group === null || own.length === 1) {
            return first ? (
              <li key={first.path}>
                <Entry page={first} icon={iconOf(first)} n={waiting.get(first.path)} />
              </li>
            ) : null;
          }
          const isOpen = open.includes(group);
          return (
            <Group
              key={group}
              group={group}
              isOpen={isOpen}
              isHere={here?.nav.group === group}
              n={own.reduce((sum, { path }) => sum + (waiting.get(path) ?? 0), 0)}
              onPress={() =>
                setOpen(isOpen ? open.filter((one) => one !== group) : [...open, group])
              }
            >
              {own.map((page) => (
                <li key={page.path}>
                  <Entry page={page} n={waiting.get(page.path)} />
                </li>
              ))}
            </Group>
          );
        })}
      </ul>
      <button
        type="button"
        className="side-nav__link side-nav__choose"
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        {t('pins.choose')}
      </button>
      {isChoosing && (
        <Suspense fallback={null}>
          <PinsDialog shown={shown} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Group(props: {
  group: NavGroup;
  isOpen: boolean;
  /** One of its pages is the present one. */
  isHere: boolean;
  n: number;
  onPress: () => void;
  children: React.ReactNode;
}) {
  const t = useWords(words);
  const { group, isOpen, isHere } = props;
  const id = useId();
  const Icon = GROUP_ICONS[group];
  return (
    <li>
      <button
        type="button"
        className="side-nav__link"
        aria-current={(isHere && !isOpen) || undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={props.onPress}
      >
        <Icon aria-hidden />
        {t(`group.${group}`)}
        {/* One at a time: with both the longest names would break, and the rows below move. */}
        {!isOpen && props.n > 0 ? (
          <Waits n={props.n} />
        ) : (
          <IconChevronDown className="side-nav__arrow" aria-hidden />
        )}
      </button>
      <ul id={id} className="side-nav__group" hidden={!isOpen}>
        {props.children}
      </ul>
    </li>
  );
}

function Entry(props: {
  page: NavPage;
  icon?: NavPage['nav']['icon'];
  /** How many things wait behind it. */
  n: number | undefined;
}) {
  const labelText = useLabelText();
  const { page, icon: Icon, n = 0 } = props;
  return (
    <Link to={page.path} className="side-nav__link" activeOptions={{ exact: page.path === '/' }}>
      {Icon && <Icon aria-hidden />}
      {labelText(page.nav.label)}
      <Waits n={n} />
    </Link>
  );
}

/** How many things wait for one behind an entry. */
function Waits({ n }: { n: number }) {
  const t = useWords(words);
  if (n === 0) return null;
  return (
    <span className="side-nav__waits">
      <span aria-hidden>{n}</span>
      <span className="visually-hidden">, {t('nav.waits', { n })}</span>
    </span>
  );
}

/** On a phone: the four pages one needs in the street, and the rest behind *Mer*. */
export function PhoneBar(props: { onMore: () => void }) {
  const t = useWords(words);
  const labelText = useLabelText();
  const first = useNavPages().filter((one) => one.nav.phone);
  return (
    <nav className="phone-bar" aria-label={t('nav.phone')}>
      {first.slice(0, 3).map(({ path, nav: { icon: Icon, label, phone } }) => (
        <Link
          key={path}
          to={path}
          className="phone-bar__item"
          activeOptions={{ exact: path === '/' }}
        >
          {Icon && <Icon aria-hidden />}
          {labelText(phone ?? label)}
        </Link>
      ))}
      {callTarget !== '/' && (
        <Link to={callTarget} className="phone-bar__item">
          <IconPhone aria-hidden />
          {t('phone.call')}
        </Link>
      )}
      <button
        type="button"
        className="phone-bar__item"
        aria-haspopup="dialog"
        onClick={props.onMore}
      >
        <IconDots aria-hidden />
        {t('phone.more')}
      </button>
    </nav>
  );
}
