import IconLock from '@tabler/icons-react/icons/IconLock';
import IconTopologyRing from '@tabler/icons-react/icons/IconTopologyRing';
import IconUsersGroup from '@tabler/icons-react/icons/IconUsersGroup';
import IconWorld from '@tabler/icons-react/icons/IconWorld';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import './class-badge.css';

const ICONS = {
  OPEN: IconWorld,
  NETWORK: IconTopologyRing,
  CORE: IconUsersGroup,
  OWN_AGENCY: IconLock,
};

const CLASSES: Readonly<Record<string, keyof typeof ICONS>> = {
  P0: 'OPEN',
  P1: 'NETWORK',
  P2: 'CORE',
  P3: 'OWN_AGENCY',
};

/**
 * Who may read this, as an outline with icon and word. Unknown classes show the narrowest. `readers` are said
 * where fewer read it than the name of the class says.
 */
export function ClassBadge(props: { informationClass: string; readers?: string; note?: string }) {
  const t = useWords(words);
  const known = CLASSES[props.informationClass] ?? 'OWN_AGENCY';
  const Icon = ICONS[known];
  return (
    <span className="cluster">
      <span className={`class-badge class-badge--${known.toLowerCase()}`}>
        <Icon aria-hidden />
        <span>{props.readers ?? t(`class.${known}`)}</span>
      </span>
      {props.note && <span className="meta">{props.note}</span>}
    </span>
  );
}
