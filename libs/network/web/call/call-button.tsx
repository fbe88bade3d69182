import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { words } from '../words.generated.js';
import '@stad/platform/web/ui/button.css';
import './call-button.css';

/** One tap calls; the number is also read, for those who dial on another phone. */
export function CallButton(props: {
  phone: string;
  label: string;
  isUrgent?: boolean;
  /** The one to ring first: it alone is filled. */
  isFirst?: boolean;
  /** The number alone, where the heading already says *Ring*. */
  isBrief?: boolean;
  /** Instead of *Ring {number}*, where the button says what it is for. */
  text?: string;
}) {
  const t = useWords(words);
  const short = props.isBrief ? props.phone : t('callShort', { number: props.phone });
  return (
    <a
      className={classNames(
        'button call-button',
        props.isUrgent ? 'button--danger' : props.isFirst ? 'button--primary' : 'button--secondary',
      )}
      href={`tel:${props.phone.replace(/[^+\d]/g, '')}`}
      aria-label={t('call', { number: props.phone, label: props.label })}
    >
      <IconPhone aria-hidden />
      <span className="button__text">{props.text ?? short}</span>
    </a>
  );
}
