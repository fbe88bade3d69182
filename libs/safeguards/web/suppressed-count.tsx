import { useWords } from '@stad/platform/web/i18n/use-words.js';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { NotShownReason } from '../rules/disclosure/published-table.js';
import { words } from './words.generated.js';
import './suppressed-count.css';

export type SuppressedCountProps =
  | { readonly label: 'fewerThan' | 'atLeast'; readonly n: number }
  | { readonly label: 'notShown'; readonly reason: NotShownReason };

interface More {
  /** A link to where it is explained at length. */
  readonly more?: ReactNode;
}

/**
 * A figure that is not shown, or not to the last: *färre än 5*, *minst 36* or *visas inte*, with a
 * button that says why. Nothing in the page tells more than the label: no number, no width of a bar,
 * no title.
 */
export function SuppressedCount({ more, ...props }: SuppressedCountProps & More) {
  const t = useWords(words);
  const why = t(props.label === 'atLeast' ? 'count.whyAtLeast' : 'count.why');
  return (
    <span className="suppressed">
      <span>{'n' in props ? t(`count.${props.label}`, { n: props.n }) : t('count.notShown')}</span>
      <DialogTrigger>
        <Button className="suppressed__why" aria-label={why}>
          <IconInfoCircle aria-hidden />
        </Button>
        <Popover className="suppressed__popover">
          <Dialog className="suppressed__reason" aria-label={why}>
            <p className="suppressed__title">{why}</p>
            <p>
              {'n' in props ? t(`why.${props.label}`, { n: props.n }) : t(`why.${props.reason}`)}
            </p>
            {more && <p className="suppressed__more">{more}</p>}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
