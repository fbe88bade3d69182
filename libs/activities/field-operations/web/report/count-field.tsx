import { parseCount } from '@stad/platform/rules/number-input.js';
import type { BoundField } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import IconMinus from '@tabler/icons-react/icons/IconMinus';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { words } from '../words.generated.js';
import './count-field.css';

/** A count that is typed or stepped; it never goes below zero. */
export function CountField(props: BoundField<string> & { readonly label: string }) {
  const t = useWords(words);
  const read = parseCount(props.value);
  const value = read.ok ? read.value : 0;
  return (
    <div className="count">
      <NumberField {...props} />
      <span className="count__steps">
        <Button
          icon={<IconMinus aria-hidden />}
          iconOnly
          onPress={() => props.onChange(String(Math.max(0, value - 1)))}
        >
          {t('count.less', { label: props.label })}
        </Button>
        <Button
          icon={<IconPlus aria-hidden />}
          iconOnly
          onPress={() => props.onChange(String(value + 1))}
        >
          {t('count.more', { label: props.label })}
        </Button>
      </span>
    </div>
  );
}
