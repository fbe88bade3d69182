import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** Where a pass is and of what type, in one line: *Centrum, gatan*; an area of the net says it once, *På nätet, Lund*. */
export function usePlaceAndType(): (pass: {
  readonly placeLabel: string | null;
  readonly type: string;
}) => string {
  const t = useWords(words);
  return ({ placeLabel, type }) => {
    // An area bears the name that its town gave it, in Swedish.
    const net = words.sv['type.DIGITAL']?.() ?? '';
    if (type === 'DIGITAL' && placeLabel?.startsWith(net)) {
      return t('onNet') + placeLabel.slice(net.length);
    }
    return [placeLabel, t.maybe(`type.${type}`)?.toLowerCase()].filter(Boolean).join(', ');
  };
}
