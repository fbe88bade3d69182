import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';

describe('html', () => {
  it.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['the end of an attribute', `" onload='x'`, '&quot; onload=&#39;x&#39;'],
    ['an entity', '&lt;', '&amp;lt;'],
  ])('puts %s in as text', (_, piece, expected) => {
    expect(html`<p title="${piece}">${piece}</p>`.text).toBe(
      `<p title="${expected}">${expected}</p>`,
    );
  });

  it('puts pieces of its own in as they are, also many, and nothing for none', () => {
    const rows = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
    expect(html`<ul>${rows}${null}${undefined}${false}${0}</ul>`.text).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });
});
