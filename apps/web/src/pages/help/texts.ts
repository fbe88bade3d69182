import type { MessageArgs } from '@stad/platform/web/i18n/words.js';

/** The texts of a part, `first.1`, `first.2` and so on, as far as they go. */
export function textsOf(
  t: { maybe(key: string, args?: MessageArgs): string | undefined },
  part: string,
): readonly string[] {
  const texts: string[] = [];
  for (let n = 1; ; n += 1) {
    const text = t.maybe(`${part}.${n}`);
    if (text === undefined) return texts;
    texts.push(text);
  }
}
