import { describeEveryPage } from './every-page.js';

describeEveryPage('wide');
