import IconAlertOctagon from '@tabler/icons-react/icons/IconAlertOctagon';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircle from '@tabler/icons-react/icons/IconCircle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconLock from '@tabler/icons-react/icons/IconLock';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconPlayerPlayFilled from '@tabler/icons-react/icons/IconPlayerPlayFilled';
import type { ReactNode } from 'react';
import './status-chip.css';

const ICONS = {
  draft: IconCircleDashed,
  waiting: IconCircle,
  ready: IconCircleCheck,
  active: IconPlayerPlayFilled,
  done: IconCheck,
  locked: IconLock,
  cancelled: IconCircleX,
  notice: IconAlertTriangle,
  stop: IconAlertOctagon,
  corrected: IconPencil,
};

/** The looks of pages.md 4.4. A domain maps each of its states to one, as data. */
export type StatusTone = keyof typeof ICONS;

/** Shape, word and colour: any of the three is enough. */
export function StatusChip(props: { tone: StatusTone; children: ReactNode }) {
  const Icon = ICONS[props.tone];
  return (
    <span className={`chip chip--${props.tone}`}>
      <Icon aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}

/** The same marks in running text, without the coloured ground. */
export function StatusText(props: { tone: StatusTone; children: ReactNode }) {
  const Icon = ICONS[props.tone];
  return (
    <span className={`status status--${props.tone}`}>
      <Icon aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}
