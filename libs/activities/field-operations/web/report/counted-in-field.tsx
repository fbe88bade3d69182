import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { OwnReport } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { type FieldCounts, figuresInField } from './report-values.js';
import { useFigureName } from './use-figure-name.js';

/** What the phones counted, beside what stands in the form: taken over in one tap, never by itself. */
export function CountedInField(props: {
  form: FormHandle<Record<string, string>>;
  report: OwnReport;
  fieldCounts: FieldCounts;
}) {
  const t = useWords(words);
  const { form, report } = props;
  const name = useFigureName(report);
  const counted = [...figuresInField(report, props.fieldCounts)];
  if (counted.length === 0) return null;
  const others = counted.filter(([path, n]) => String(n) !== form.values[path]);
  if (others.length === 0) return <p className="meta">{t('report.fromField')}</p>;
  const figures = others.map(([path, n]) => `${name(path)} ${n}`);
  const taken = Object.fromEntries(counted.map(([path, n]) => [path, String(n)]));
  return (
    <Notice tone="info">
      <p>{t('report.fieldDiffers', { figures: figures.join(', ') })}</p>
      <Button onPress={() => form.reset({ ...form.values, ...taken })}>
        {t('report.useField')}
      </Button>
    </Notice>
  );
}
