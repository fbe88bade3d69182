import { shiftWeek, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { words } from './words.generated.js';

/** Back, today, on. */
export function WeekNav(props: {
  week: WeekRef;
  onWeek: (week: WeekRef) => void;
  onToday: () => void;
}) {
  const t = useWords(words);
  const before = shiftWeek(props.week, -1);
  const after = shiftWeek(props.week, 1);
  return (
    <div className="cluster no-print">
      <Button icon={<IconChevronLeft aria-hidden />} iconOnly onPress={() => props.onWeek(before)}>
        {t('previous', { n: before.week })}
      </Button>
      <Button onPress={props.onToday}>{t('today')}</Button>
      <Button icon={<IconChevronRight aria-hidden />} iconOnly onPress={() => props.onWeek(after)}>
        {t('next', { n: after.week })}
      </Button>
    </div>
  );
}
