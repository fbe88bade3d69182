import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { type Firefox, FirefoxVisitor, openFirefox } from '../firefox.js';
import type { View } from '../views.js';
import type { AnyVisitor } from '../visitor.js';

/** An engine that draws pages, started when the first visitor comes. */
export interface Engine {
  visitor(view: View, language: 'sv' | 'en'): Promise<AnyVisitor>;
  close(): Promise<void>;
}

/** The one that `npm test` and `npm run check:pages` look through. */
function chromium(): Engine {
  let browser: Promise<Browser> | undefined;
  return {
    async visitor(view, language) {
      browser ??= openBrowser();
      const visitor = await Visitor.at(await browser, view);
      if (language === 'en') await visitor.inEnglish();
      return visitor;
    },
    close: async () => (await browser)?.close(),
  };
}

/** The one of `npm run check:second-engine`: a browser for each view, and Swedish alone. */
function firefox(): Engine {
  const browsers = new Map<View, Promise<Firefox>>();
  return {
    async visitor(view) {
      const coming = browsers.get(view) ?? openFirefox(view);
      browsers.set(view, coming);
      return FirefoxVisitor.at(await coming);
    },
    async close() {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

export const ENGINES = { chromium, firefox } as const;
