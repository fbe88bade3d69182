import IconAlertOctagon from '@tabler/icons-react/icons/IconAlertOctagon';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconLock from '@tabler/icons-react/icons/IconLock';
import type { ReactNode } from 'react';
import './notice.css';

const ICONS = {
  info: IconInfoCircle,
  done: IconCircleCheck,
  notice: IconAlertTriangle,
  stop: IconAlertOctagon,
  locked: IconLock,
};

export interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What one can do about it: buttons or links. */
  readonly actions?: ReactNode;
  /** `status` for confirmations that appear, `alert` only for what must interrupt. */
  readonly role?: 'status' | 'alert';
}

/** A message in the page. It stays until what it is about has changed. */
export function Notice({ tone = 'info', title, children, actions, role }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon aria-hidden />
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="cluster">{actions}</div>}
      </div>
    </div>
  );
}
