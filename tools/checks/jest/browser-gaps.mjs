// What a browser has and jsdom has not, as far as the components need it to be rendered.
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
if (!globalThis.crypto?.subtle) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

globalThis.CSS ??= {};
globalThis.CSS.escape ??= (text) => String(text).replace(/[^\w-]/g, (sign) => `\\${sign}`);

// A spec of what runs beside the pages has no document (`@jest-environment node`).
if (globalThis.Element) {
  globalThis.Element.prototype.scrollIntoView ??= () => {};
  // An editor measures its letters; without a layout there is nothing to measure.
  globalThis.Range.prototype.getClientRects ??= () => [];
}
globalThis.scrollTo = () => {};
