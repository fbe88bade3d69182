import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { COUNTERS } from '../../rules/tally.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** What the phones counted, beside what stands in the form: taken over in one tap, never by itself. */
export function CountedInField(props: {
  form: FormHandle<Record<string, string>>;
  report: Pick<OwnReport, 'countedInField'>;
}) {
  const t = useWords(words);
  const { form, report } = props;
  const counted = report.countedInField;
  if (!counted) return null;
  const others = COUNTERS.filter((counter) => String(counted[counter]) !== form.values[counter]);
  if (others.length === 0) return <p className="meta">{t('report.fromField')}</p>;
  const figures = others.map((counter) => `${t(`counter.${counter}`)} ${counted[counter]}`);
  return (
    <Notice tone="info">
      <p>{t('report.fieldDiffers', { figures: figures.join(', ') })}</p>
      <Button
        onPress={() =>
          form.reset({
            ...form.values,
            ...Object.fromEntries(COUNTERS.map((counter) => [counter, String(counted[counter])])),
          })
        }
      >
        {t('report.useField')}
      </Button>
    </Notice>
  );
}
