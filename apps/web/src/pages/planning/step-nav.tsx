import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { words } from './words.generated.js';

/** One week or month back, today, and one on; the icons say where they lead. */
export function StepNav(props: {
  previous: string;
  next: string;
  onPrevious: () => void;
  onNext: () => void;
  onToday: () => void;
}) {
  const t = useWords(words);
  return (
    <div className="cluster no-print">
      <Button icon={<IconChevronLeft aria-hidden />} iconOnly onPress={props.onPrevious}>
        {props.previous}
      </Button>
      <Button onPress={props.onToday}>{t('today')}</Button>
      <Button icon={<IconChevronRight aria-hidden />} iconOnly onPress={props.onNext}>
        {props.next}
      </Button>
    </div>
  );
}
