import type { PageEntry } from '@stad/platform/web/navigation/page-entry.js';
import { createContext } from 'react';

/**
 * Every page, for one that names others: a page that imported the list it stands in would tear what comes first
 * into twice as many files.
 */
export const KnownPages = createContext<readonly PageEntry[]>([]);
