import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
// @ts-expect-error -- a tool of plain JavaScript
import { bundleDrafts } from '../../tools/build/bundle-drafts.mjs';
// @ts-expect-error -- a tool of plain JavaScript
import { noCycles } from '../../tools/build/chunk-cycles.mjs';
// @ts-expect-error -- a tool of plain JavaScript
import { nightWorker } from '../../tools/build/night-worker.mjs';
// @ts-expect-error -- a tool of plain JavaScript
import { pageFiles } from '../../tools/build/page-files.mjs';
// @ts-expect-error -- a tool of plain JavaScript
import { bundleLicenses } from '../../tools/licenses/bundle-licenses.mjs';

const root = import.meta.dirname;
const SPOKEN = new Set(['sv-SE', 'en-GB', 'en-US']);

/**
 * What pages with forms share: fields and what saves them. The first page has none, and does not wait
 * for it; whoever goes on gets it once.
 */
const FORMS =
  /[\\/]react-(?:aria|aria-components|stately)[\\/]dist[\\/]private[\\/](?:(?:form|checkbox|radio|listbox|list|textfield|searchfield|label|dnd)[\\/]|toggle[\\/]useToggle\.|(?:ListBox|Checkbox|RadioGroup|TextField|SearchField|TextArea|Input|Label|FileTrigger|DragAndDrop|FieldError|Form)\.)|[\\/]libs[\\/]platform[\\/]web[\\/](?:form[\\/](?!part-savers\.)|ui[\\/](?:checkbox|copy-field|use-copy|number-field|radio-group|text-field|conflict|error-summary|table|use-grid-focus|next-steps)\.)|[\\/]libs[\\/]safeguards[\\/]rules[\\/]personal-data[\\/](?!grammar[\\/]|(?:scan|together|whole-guard)\.)/;
/** The front page, which nearly everybody sees first, in one file with what it says of each domain. */
const FRONT =
  /[\\/](?:apps[\\/]web[\\/]src[\\/](?:overview-blocks|words\.generated|pages[\\/](?:overview|front-page|switch-employer|use-narrow|words\.generated|waiting[\\/]))|libs[\\/]reports[\\/]web[\\/]report-steps\.generated|libs[\\/]activities[\\/](?:all[\\/]web[\\/](?:use-title-text|use-kind-words|kinds)\.|core[\\/]web[\\/](?:words\.generated|title-text\.|activity-kind\.)|field-operations[\\/]web[\\/](?:kind[\\/]|pass[\\/]pass-looks|answer[\\/]answer\.generated)|[^\\/]+[\\/]web[\\/]kind[\\/])|libs[\\/]tasks[\\/]web[\\/]said[\\/]|libs[\\/](?!platform)(?:activities[\\/])?[^\\/]+[\\/]web[\\/]waiting[\\/])/;
/** Tabs rest on lists, which come with the fields: whoever has them gets them, and no first page waits. */
const TABS =
  /[\\/]react-(?:aria|aria-components|stately)[\\/]dist[\\/]private[\\/](?:tabs[\\/]|Tabs\.)|[\\/]libs[\\/]platform[\\/]web[\\/]ui[\\/]tabs\./;
/** The forms of pages: lists, records. The front page has neither, and the night only what folds. */
const PAGES =
  /[\\/]libs[\\/](?:platform[\\/]web[\\/]pages[\\/](?!folded-section\.)|programme[\\/]web[\\/](?:other-towns|words\.generated)\.)/;
/** What the pages of passes say, in both languages: the first of them fetches it for the others. */
const PASSES = /[\\/]libs[\\/]activities[\\/]field-operations[\\/]web[\\/]words\.generated/;
/**
 * Libraries change seldom: their file stays in the browser's cache when a page is changed. What one
 * page alone needs comes with that page.
 */
const LIBRARIES =
  /[\\/]node_modules[\\/](?!@simplewebauthn|@hpke|idb[\\/]|uqr|papaparse|minisearch|fflate|read-excel-file|saxen|@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt|@tabler[\\/]icons-react[\\/]dist[\\/]esm[\\/]icons[\\/]Icon(?:Balloon|DeviceMobileCheck|ExternalLink|EyeOff|Filter|HeartHandshake|Key|Language|Link|Minus|Shield)\.)/;
/**
 * What nearly every page uses comes in one file, not in twenty small ones; the fields that read
 * dates, the page of the people, and what a phone keeps come with those who use them.
 */
const KIT =
  /[\\/]libs[\\/](?:platform|programme)[\\/](?:web|rules)[\\/](?!import[\\/]|device[\\/]|undo[\\/]held-acts-toast\.|graphql[\\/](?:make|send)-file\.|ui[\\/]chart[\\/]|i18n[\\/]problem-words\.(?:office\.)?(?:sv|en)\.|(?:(?:areas|import-people|import-areas)-page|closing-days)\.|(?:ui[\\/](?:(?:date|time|span|moment|read|tag)-field|suggestions|period-doubt|use-day-note|bar|pager)|time-input|date-\w+|times-on-day|part-of-day|span-input|moment-input|plan-line|wall-clock)\.)/;
/** Reading dates as people write them, once for all pages with such a field. */
const DATES =
  /[\\/]libs[\\/]platform[\\/](?!web[\\/](?:import[\\/]|device[\\/]|undo[\\/]held-acts-toast\.|graphql[\\/](?:make|send)-file\.|ui[\\/]chart[\\/]|ui[\\/]tag-field\.|i18n[\\/]problem-words\.(?:office\.)?(?:sv|en)\.))/;

/**
 * react-aria speaks more than thirty languages; the portal speaks two (en-US is its fallback).
 * The others are emptied, 39 kB less for every first visit.
 */
function onlySpokenLanguages(): Plugin {
  const dictionary =
    /[\\/]react-(?:aria|aria-components|stately)[\\/].*[\\/]intl[\\/].*?([a-z]{2}-[A-Z]{2})\.m?js$/;
  return {
    name: 'only-spoken-languages',
    enforce: 'pre',
    load(id) {
      const language = dictionary.exec(id)?.[1];
      return language && !SPOKEN.has(language) ? 'export default {};' : null;
    },
  };
}

/** The one font is asked for together with the styles, not after them. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => name.endsWith('.woff2'));
        if (!font) return [];
        const attrs = {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossorigin: '',
          href: `/${font}`,
        };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

export default defineConfig({
  root,
  plugins: [
    onlySpokenLanguages(),
    react(),
    preloadFont(),
    bundleLicenses(),
    bundleDrafts(),
    pageFiles(),
    nightWorker(resolve(root, 'src/night-worker/worker.ts')),
    noCycles(),
  ],
  resolve: { alias: { '@stad': resolve(root, '../../libs') } },
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    // Nothing is inlined: the Content-Security-Policy allows files of our own and no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // One style sheet of a few kilobytes: no page waits for a second one.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'forms', test: FORMS, priority: 4, includeDependenciesRecursively: false },
            { name: 'front', test: FRONT, priority: 4, includeDependenciesRecursively: false },
            { name: 'tabs', test: TABS, priority: 4, includeDependenciesRecursively: false },
            { name: 'pages', test: PAGES, priority: 4, includeDependenciesRecursively: false },
            { name: 'passes', test: PASSES, priority: 4, includeDependenciesRecursively: false },
            { name: 'libraries', test: LIBRARIES, priority: 3 },
            { name: 'kit', test: KIT, priority: 2 },
            { name: 'dates', test: DATES, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/reports', '/sign-in/', '/oppen/'].map((path) => [
        path,
        `http://127.0.0.1:${process.env.PORT ?? 3000}`,
      ]),
    ),
  },
});
