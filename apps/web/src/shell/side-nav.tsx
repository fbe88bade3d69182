import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import {
  NAV_GROUPS,
  type PageEntry,
  useLabelText,
} from '@stad/platform/web/navigation/page-entry.js';
import { Link } from '@stad/platform/web/ui/link.js';
import IconDots from '@tabler/icons-react/icons/IconDots';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { Fragment } from 'react';
import { countsByPage, useWaitingPlaces } from '../pages/waiting/waiting-places.js';
import { pages } from '../pages.js';
import { words } from '../words.generated.js';
import { callTarget } from './call-link.js';
import './side-nav.css';

type NavPage = PageEntry & { readonly nav: NonNullable<PageEntry['nav']> };

/** Pages the viewer may open and that stand in the menu: hidden, not greyed. */
function useNavPages(): readonly NavPage[] {
  const viewer = useViewerIfAny();
  return pages.filter(
    (one): one is NavPage =>
      one.nav !== undefined && (!one.allow || Boolean(viewer?.permissions.includes(one.allow))),
  );
}

/** The menu: groups with icons and words. */
export function SideNav() {
  const t = useWords(words);
  const labelText = useLabelText();
  const shown = useNavPages();
  const waiting = countsByPage(
    useWaitingPlaces(),
    shown.map(({ path }) => path),
  );
  return (
    <div className="side-nav">
      {NAV_GROUPS.map((group) => {
        const own = shown.filter((one) => one.nav.group === group);
        if (own.length === 0) return null;
        return (
          <Fragment key={group}>
            {group !== 'work' && <h2>{t(`group.${group}`)}</h2>}
            <ul>
              {own.map(({ path, nav: { icon: Icon, label } }) => (
                <li key={path}>
                  <Link
                    to={path}
                    className="side-nav__link"
                    activeOptions={{ exact: path === '/' }}
                  >
                    <Icon aria-hidden />
                    {labelText(label)}
                    <Waits n={waiting.get(path) ?? 0} />
                  </Link>
                </li>
              ))}
            </ul>
          </Fragment>
        );
      })}
    </div>
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
          <Icon aria-hidden />
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
