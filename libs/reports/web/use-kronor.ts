import { useFormat } from '@stad/platform/web/i18n/use-format.js';

/** Öre as kronor, `44 600` or `44 600,50`. */
export function useKronor(): (ore: number) => string {
  const format = useFormat();
  return (ore) => format.number(ore / 100, ore % 100 === 0 ? 0 : 2);
}

/** As one types it: `44600,5` for a field. */
export const typedKronor = (ore: number) => String(ore / 100).replace('.', ',');
