import { describe, expect, it } from '@jest/globals';
import type { Run } from './document.js';
import { withLongWords } from './long-words.js';
import { SAMPLE_DOCUMENT } from './testing/sample-document.js';

const { sections, ...rest } = SAMPLE_DOCUMENT;
const of = (...runs: Run[]) => {
  const section = { number: 2, heading: 'Sammanfattning', blocks: [{ kind: 'paragraph', runs }] };
  const [block] =
    withLongWords({ ...rest, sections: [section as never] }).sections[0]?.blocks ?? [];
  return block && 'runs' in block ? block.runs : undefined;
};

describe('long words', () => {
  it('stand by themselves, so that they and no others may be parted', () => {
    expect(of({ text: 'Kvinnofridens överenskommelse, och kontaktväg.' })).toEqual([
      { text: 'Kvinnofridens', long: true },
      { text: ' ' },
      { text: 'överenskommelse', long: true },
      { text: ', och kontaktväg.' },
    ]);
  });

  it('begin at twelve letters', () => {
    expect(of({ text: 'abcdefghijk' })).toEqual([{ text: 'abcdefghijk' }]);
    expect(of({ text: 'abcdefghijkl' })).toEqual([{ text: 'abcdefghijkl', long: true }]);
  });

  it('are looked for in plain text alone: a figure and a mark stay whole', () => {
    const whole: Run[] = [
      { text: 'femhundratrettio', to: 'K01' },
      { text: 'Komplettering: ', strong: true },
    ];
    expect(of(...whole)).toEqual(whole);
  });

  it('leave every word of the report where it was', () => {
    const words = (of: readonly { blocks: readonly object[] }[]) =>
      of.flatMap(({ blocks }) =>
        blocks.map((each) =>
          'runs' in each ? (each.runs as Run[]).map(({ text }) => text).join('') : each,
        ),
      );
    expect(words(withLongWords({ ...rest, sections }).sections)).toEqual(words(sections));
  });
});
